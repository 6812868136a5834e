import type { SourcedText, SourceSegment } from '../document/model.js';
import { parseReference } from '../report/reference-tree.js';
import { escapeBraces, holdsBraces } from '../report/split-braces.js';
import { formatIsoDate, parseDate } from '../text/calendar-date.js';
import type { Change } from './compare-documents.js';
import type { Hunk } from './diff-words.js';
import { type ScalarEdit, scalarAt, type YamlSource } from './edit-scalars.js';

/** One way to write a change into the report file. */
export type Plan =
  | { kind: 'edits'; edits: ScalarEdit[] }
  | { kind: 'removeItem'; path: string }
  | { kind: 'addItem'; after: string; title: string; body: string }
  | { kind: 'addBody'; path: string; words: string }
  | { kind: 'addTitle'; words: string };

/**
 * Ways to write a change into the report file, the fullest first; none where it has no place there. Whether one of
 * them does what it should is for the caller to see.
 */
export function planEdits(change: Change, yaml: YamlSource): Plan[] {
  switch (change.kind) {
    case 'reworded': {
      const { before, after, hunks } = change;
      if (before.place === '标题' && before.content.segments.every(({ path }) => path === undefined))
        return [{ kind: 'addTitle', words: escapeBraces(after.content.text) }];
      const whole = replaceWhole(before.content, after.content.text, yaml);
      if (whole) return planAll([whole]);
      const planned = hunks.flatMap((hunk) => planAll(planHunk(hunk, before.content, yaml)));
      return planned.length > 1
        ? [...planAll(planned.flatMap((plan) => (plan.kind === 'edits' ? plan.edits : []))), ...planned]
        : planned;
    }
    case 'added':
      return change.after.heading ? planItem(change) : planParagraph(change, yaml);
    case 'removed': {
      const item = itemOf(change.before.content);
      return [
        ...planAll(removeLine(change.before.content, yaml)),
        ...(item === undefined ? [] : [{ kind: 'removeItem', path: item } as const]),
      ];
    }
    case 'moved': {
      const removal = removeLine(change.before.content, yaml);
      const addition = change.below && addLine(change.below.content, change.after.content.text, yaml);
      return removal && addition ? planAll([...removal, ...addition]) : [];
    }
  }
}

function planAll(edits: ScalarEdit[] | undefined): Plan[] {
  return edits ? [{ kind: 'edits', edits }] : [];
}

/** A new paragraph is a line more of the text above it, or the text of the title above it. */
function planParagraph({ after, below }: Extract<Change, { kind: 'added' }>, yaml: YamlSource): Plan[] {
  const path = below?.content.segments.at(-1)?.path ?? '';
  const item = /^(.*\])\.标题$/.exec(path)?.[1];
  if (item !== undefined) return [{ kind: 'addBody', path: item, words: escapeBraces(after.content.text) }];
  return planAll(below && addLine(below.content, after.content.text, yaml));
}

/** A new item stands below the one of its level in which the passage above it stands; headings of level 2 head items. */
function planItem({ after, below }: Extract<Change, { kind: 'added' }>): Plan[] {
  const { level, title, body } = after.heading!;
  const path = below?.content.segments.at(-1)?.path ?? '';
  const above = [...path.matchAll(/\[\d+\]/g)][level - 2];
  if (!above || title === '') return [];
  const words = body === '' ? title : title.replace(/。$/, '');
  return [
    {
      kind: 'addItem',
      after: path.slice(0, above.index + above[0].length),
      title: escapeBraces(words),
      body: escapeBraces(body),
    },
  ];
}

/** The item of a list that a passage opens. */
function itemOf({ segments }: SourcedText): string | undefined {
  return /^(.*\])(?:\.[^.[\]]+)?$/.exec(segments[0]?.path ?? '')?.[1];
}

/** What the report file holds for a segment where that differs from what is printed: `{{组.名}}`, a calculation, a date. */
export function referenceOf(
  { start, end, path, from, to }: SourceSegment,
  { text }: SourcedText,
  yaml: YamlSource,
): string | undefined {
  const written = path === undefined ? undefined : scalarAt(yaml.value, path)?.slice(from, to);
  return written === text.slice(start, end) ? undefined : written;
}

/** `组.名` of a reference that prints a figure as it is. */
export function figureOf(reference: string): string | undefined {
  const expression = parseReference(reference);
  return expression?.operands.length === 0 && expression.name.includes('.') ? expression.name : undefined;
}

/** A date, or what is still to be filled in, is given anew as a whole. */
function replaceWhole(content: SourcedText, after: string, yaml: YamlSource): ScalarEdit | undefined {
  const { text, segments } = content;
  const [segment, ...others] = segments;
  if (!segment?.path || others.length > 0 || segment.start > 0 || segment.end < text.length) return undefined;
  const decoded = scalarAt(yaml.value, segment.path);
  if (decoded === undefined || holdsBraces(decoded)) return undefined;
  const isDate = !isVerbatim(segment, content, yaml) && parseDate(decoded) !== undefined;
  if (!isDate && decoded !== '待填') return undefined;
  const date = parseDate(after);
  if (isDate && !date) return undefined;
  return {
    path: segment.path,
    from: 0,
    to: decoded.length,
    text: date ? formatIsoDate(date) : escapeBraces(after),
  };
}

function planHunk(hunk: Hunk, content: SourcedText, yaml: YamlSource): ScalarEdit[] | undefined {
  const { start, end, text } = hunk;
  const touched = content.segments.filter((segment) =>
    start === end
      ? segment.start <= start && start <= segment.end
      : segment.start < end && start < segment.end,
  );
  const holder = touched.find(
    (segment) => isVerbatim(segment, content, yaml) && segment.start <= start && end <= segment.end,
  );
  if (holder?.path !== undefined) {
    const shift = holder.from - holder.start;
    return [{ path: holder.path, from: start + shift, to: end + shift, text: escapeBraces(text) }];
  }
  const references = touched.filter((segment) => !isVerbatim(segment, content, yaml));
  const [reference] = references;
  if (references.length === 1 && reference && start <= reference.start && reference.end <= end)
    return planFigure(hunk, content, reference, yaml);
  return undefined;
}

/** The new words hold one number, which is that of the reference; the words around it belong to the text. */
function planFigure(
  { start, end, text }: Hunk,
  content: SourcedText,
  reference: SourceSegment,
  yaml: YamlSource,
): ScalarEdit[] | undefined {
  const name = figureOf(referenceOf(reference, content, yaml) ?? '');
  const match = /^(\D*)(\d+(?:\.\d+)?)(\D*)$/.exec(text);
  if (name === undefined || !match) return undefined;
  const [, lead = '', value = '', rest = ''] = match;
  const base = `数据.${name}`;
  const path = scalarAt(yaml.value, `${base}.值`) === undefined ? base : `${base}.值`;
  const printed = scalarAt(yaml.value, path);
  if (printed === undefined) return undefined;
  const edits: ScalarEdit[] = [{ path, from: 0, to: printed.length, text: value }];
  for (const [from, to, words] of [
    [start, reference.start, lead],
    [reference.end, end, rest],
  ] as const) {
    if (content.text.slice(from, to) === words) continue;
    const around = content.segments.find(
      (segment) => isVerbatim(segment, content, yaml) && segment.start <= from && to <= segment.end,
    );
    if (around?.path === undefined) return undefined;
    const shift = around.from - around.start;
    edits.push({ path: around.path, from: from + shift, to: to + shift, text: escapeBraces(words) });
  }
  return edits;
}

/** A paragraph is a line of its text: the new one follows the line in which the passage above it ends. */
function addLine({ segments }: SourcedText, words: string, yaml: YamlSource): ScalarEdit[] | undefined {
  const last = segments.at(-1);
  const decoded = last?.path === undefined ? undefined : scalarAt(yaml.value, last.path);
  if (!last?.path || decoded === undefined || !holdsParagraphs(last.path)) return undefined;
  const lineEnd = decoded.indexOf('\n', last.to);
  const from = lineEnd < 0 ? decoded.length : lineEnd;
  return [{ path: last.path, from, to: from, text: `\n${escapeBraces(words)}` }];
}

/** Titles, cells and names are one paragraph and no more. */
function holdsParagraphs(path: string): boolean {
  return (
    /(?:^|\.)(?:正文|导语|结语|原因)$|(?:^|\.)内容\[\d+\]$|(?:条目|要点)\[\d+\]$/.test(path) ||
    /^(?:成效|问题|负责人履职|下年打算|其他|亮点)(?:\[\d+\])?$/.test(path)
  );
}

/** Only one line of several: a text that is left empty would no longer be one. */
function removeLine({ segments }: SourcedText, yaml: YamlSource): ScalarEdit[] | undefined {
  const [first] = segments;
  const last = segments.at(-1);
  if (!first?.path || !last || segments.some(({ path }) => path !== first.path)) return undefined;
  const decoded = scalarAt(yaml.value, first.path);
  if (decoded === undefined) return undefined;
  const from = first.from === 0 ? 0 : decoded.lastIndexOf('\n', first.from - 1) + 1;
  const lineEnd = decoded.indexOf('\n', last.to);
  if (from > 0)
    return [{ path: first.path, from: from - 1, to: lineEnd < 0 ? decoded.length : lineEnd, text: '' }];
  return lineEnd < 0 ? undefined : [{ path: first.path, from, to: lineEnd + 1, text: '' }];
}

function isVerbatim(segment: SourceSegment, content: SourcedText, yaml: YamlSource): boolean {
  return segment.path !== undefined && referenceOf(segment, content, yaml) === undefined;
}
