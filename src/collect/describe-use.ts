import type { Content, Item, Report } from '../report/model.js';
import { listReferences, parseReferences } from '../report/reference-tree.js';

/** Where the report prints a figure that no catalogue explains: the clause, with a blank for the number. */
export function describeUse(id: string, report: Report): string | undefined {
  for (const text of listTexts(report)) {
    if (!text.includes(id)) continue;
    const nodes = parseReferences(text);
    let written = '';
    let at = -1;
    for (const node of nodes) {
      if (node.kind === 'text') written += node.text;
      else {
        const isIt =
          node.kind === 'reference' &&
          node.expression.operands.length === 0 &&
          listReferences([node]).some(({ name }) => name === id);
        if (isIt && at < 0) at = written.length;
        written += isIt ? blank : '…';
      }
    }
    if (at < 0) continue;
    const start =
      Math.max(...['。', '；', '，', '：', '\n'].map((mark) => written.lastIndexOf(mark, at))) + 1;
    const end = written.slice(at).search(/[。；，：\n]/);
    const clause = written.slice(start, end < 0 ? undefined : at + end).trim();
    if (clause.length <= longest) return `用在“${clause}”`;
  }
  return undefined;
}

const blank = '＿＿';
const longest = 60;

function listTexts({ opening, contents, parts, attachments, closing }: Report): string[] {
  return [
    opening,
    ...(contents ?? []),
    ...parts.flatMap((part) => [
      part.opening,
      ...(part.contents ?? []),
      ...part.items.flatMap(textsOf),
      part.closing,
    ]),
    closing,
    ...attachments.flatMap((attachment) => [attachment.body, ...(attachment.contents ?? [])]),
  ].filter((text) => typeof text === 'string');
}

function textsOf({ body, contents = [], cause, items }: Item): (Content | undefined)[] {
  return [body, ...contents, cause, ...items.flatMap(textsOf)];
}
