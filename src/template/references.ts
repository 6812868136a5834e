import type { SourcedText, SourceSegment } from '../document/model.js';
import type { Finding } from '../finding/finding.js';
import type { ReferenceNode, UnusableReason } from '../report/reference-node.js';
import { mostCharacters, parseReferences, parseTemplateText } from '../report/reference-tree.js';
import { type Evaluation, evaluateReference, type ReferenceContext } from './evaluate-reference.js';
import { resolveBlocks } from './resolve-blocks.js';

/** A part of a scalar, which stands at `from` of the value at `path`; a template's own text has no path, and may hold blocks. */
export type SourceText = { text: string; path?: string; from?: number; isTemplate?: boolean };

/** A reference that cannot be replaced; `from`..`to` are offsets into the value at the source's path. */
export type ReferenceProblem = { from: number; to: number; finding: Finding };

/** Replaces the references of a text by their values; each unusable reference is a problem and stays as written. */
export function expandReferences(
  source: SourceText,
  context: ReferenceContext,
): { content: SourcedText; problems: ReferenceProblem[] } {
  const { text, path, from = 0, isTemplate = false } = source;
  const segments: SourceSegment[] = [];
  const problems: ReferenceProblem[] = [];
  let output = '';
  const nodes = isTemplate ? resolveBlocks(parseTemplateText(text), context) : parseReferences(text);
  for (const node of nodes) {
    const [start, end] = [from + node.from, from + node.to];
    const result = evaluate(node, context);
    const words = result.kind === 'value' ? result.text : writtenOf(node);
    if (result.kind === 'problem')
      problems.push({ from: start, to: end, finding: toFinding(result, writtenOf(node), path) });
    if (words === '') continue;
    segments.push({ start: output.length, end: output.length + words.length, path, from: start, to: end });
    output += words;
  }
  return { content: { text: output, segments: path === undefined ? [] : segments }, problems };
}

function evaluate(node: ReferenceNode, context: ReferenceContext): Evaluation {
  const result = evaluateAsWritten(node, context);
  return (result.kind === 'problem' && askMarks(result, writtenOf(node), context)) || result;
}

/** Marks of prose where a reference has spaces and stops: {{率 组.分子，组.分母}}, {{组。名}}. */
function askMarks(
  problem: Evaluation & { kind: 'problem' },
  written: string,
  context: ReferenceContext,
): Evaluation | undefined {
  const inner = written.slice(2, -2);
  const marks = [...new Set(inner.match(/[，,、；;：:（）()。．·/]/g))];
  if (marks.length === 0 || !/^\{\{.*\}\}$/su.test(written)) return undefined;
  const words = inner
    .replaceAll(/[。．·]/g, '.')
    .split(/[\s，,、；;：:（）()/]+/)
    .filter((word) => word !== '')
    .join(' ');
  const [node, ...others] = parseReferences(`{{${words}}}`);
  if (node?.kind !== 'reference' || others.length > 0) return undefined;
  if (evaluateAsWritten(node, context).kind === 'problem') return undefined;
  const rest = marks.every((mark) => /[。．·]/.test(mark)) ? '' : '，算法和各个数之间用空格隔开';
  return {
    ...problem,
    message: `“${written}”里不能用“${marks.join('')}”，请写成“{{${words}}}”${rest}`,
  };
}

function evaluateAsWritten(node: ReferenceNode, context: ReferenceContext): Evaluation {
  switch (node.kind) {
    case 'text':
      return { kind: 'value', text: node.text };
    case 'reference':
      return evaluateReference(node, context);
    case 'unusable':
      return { kind: 'problem', ...explainUnusable(node) };
    case 'block':
      throw new TypeError('blocks are resolved before');
  }
}

function writtenOf(node: ReferenceNode): string {
  return 'written' in node ? node.written : '';
}

const reasons = {
  unclosed: () => ({
    what: 'unclosed-reference',
    message: '“{{”没有对应的“}}”，引用数据请写成“{{组.名}}”；要印出“{{”本身，请写“\\{{”',
  }),
  meant: (written) => ({
    what: 'wrong-braces',
    message: `“${written}”像是引用数据，括号要用两个半角的“{{”和“}}”，请写成“{{${written
      .replaceAll(/[{}｛｝]/g, '')
      .trim()
      .replaceAll(/[．。]/g, '.')
      .replaceAll('　', ' ')}}}”；要照原样印出，请在前面加“\\”`,
  }),
  malformed: (written) => ({
    what: 'malformed-reference',
    message: `“${written}”不是可用的引用，请写成“{{组.名}}”或者“{{率 组.分子 组.分母}}”；要印出“{{”本身，请写“\\{{”`,
  }),
  tooLong: (written) => ({
    what: 'long-reference',
    message: `引用有${written.length - 4}个字符，超过了${mostCharacters}个，请拆成几处来写`,
  }),
  block: (written) => ({ what: 'malformed-reference', message: `“${written}”不是可用的写法` }),
} satisfies Record<UnusableReason, (written: string) => { what: string; message: string }>;

/** What is wrong with braces that hold no reference of ours. */
export function explainUnusable({ written, reason, message }: Extract<ReferenceNode, { kind: 'unusable' }>): {
  what: string;
  message: string;
} {
  const explained = reasons[reason](written);
  return message === undefined ? explained : { ...explained, message };
}

function toFinding(
  problem: { what: string; message: string },
  quote: string,
  path: string | undefined,
): Finding {
  return {
    rule: `reference/${problem.what}`,
    severity: 'error',
    message: problem.message,
    quote,
    path,
  };
}
