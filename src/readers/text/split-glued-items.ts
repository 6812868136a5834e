import { sliceSourced } from '../../document/sourced-text.js';
import { formatChineseNumeral } from '../../text/numerals.js';
import { isTitleEnd } from './find-title.js';
import { parseLabel } from './parse-label.js';
import type { ReadingLog } from './reading.js';
import type { Line } from './split-lines.js';

/**
 * Parts what a page has run together: several numbered items in one paragraph, 1.…。2.…。, or a whole report without a
 * break. Only where the numbers count up from one, at least to two, each at the beginning or behind a sentence.
 */
export function splitGluedItems(lines: readonly Line[], log: ReadingLog): Line[] {
  const isUnbroken = lines.length <= 3 && lines.some(({ content }) => content.text.length > 400);
  return lines.flatMap((line) => {
    if (line.table) return [line];
    const { text } = line.content;
    const starts = isUnbroken ? findUnbrokenStarts(text) : findItemStarts(text, 0, text.length);
    return splitAt(line, starts, log);
  });
}

function splitAt(line: Line, starts: readonly number[], log: ReadingLog): Line[] {
  if (starts.every((start) => start === 0)) return [line];
  const cuts = [...new Set([0, ...starts])].sort((one, other) => one - other);
  return cuts.map((start, index) => {
    const content = sliceSourced(line.content, start, cuts[index + 1] ?? line.content.text.length);
    if (index > 0)
      log.normalizations.push({
        kind: 'gluedItem',
        offset: content.segments[0]?.from ?? 0,
        from: '',
        to: '\n',
      });
    return { ...line, content, typed: content.text, blankBefore: index === 0 && line.blankBefore };
  });
}

type Series = { write(number: number): string; after: RegExp };

const afterStop = /。[”）]?\s*$/;
const afterClause = /[。；：…”）]\s*$/;
/** The numbers of GB/T 9704-2012, 7.3.3, from the highest level down. */
const series: readonly Series[] = [
  { write: (number) => `${formatChineseNumeral(number)}、`, after: afterClause },
  { write: (number) => `（${formatChineseNumeral(number)}）`, after: afterStop },
  { write: (number) => `${number}.`, after: afterStop },
  { write: (number) => `（${number}）`, after: afterStop },
];

/** Where the items of a paragraph begin, those of the series below within them. */
function findItemStarts(text: string, from: number, to: number, depth = 0): number[] {
  const own = series[depth];
  if (!own) return [];
  const starts = countUp(text, from, to, own);
  if (starts.length < 2) return findItemStarts(text, from, to, depth + 1);
  return starts.flatMap((start, index) => [
    start,
    ...findItemStarts(text, start + 1, starts[index + 1] ?? to, depth + 1),
  ]);
}

/** The places of 1, 2, 3 …, each at the beginning of the line or behind a sentence, as far as they go. */
function countUp(text: string, from: number, to: number, { write, after }: Series): number[] {
  const starts: number[] = [];
  let at = from;
  for (let number = 1; ; number++) {
    const label = write(number);
    let found = text.indexOf(label, at);
    while (found > from && found < to && !opensItem(text, found, after))
      found = text.indexOf(label, found + 1);
    if (found < 0 || found >= to) return starts;
    starts.push(found);
    at = found + label.length;
  }
}

function opensItem(text: string, at: number, after: RegExp): boolean {
  const before = text.slice(Math.max(0, at - 6), at);
  return parseLabel(text.slice(at, at + 40)) !== undefined && after.test(before);
}

/**
 * A page without line breaks: the title ends with 报告 near the beginning, parts are numbered 一、二、三、 wherever these
 * follow a sentence, and a heading that names a part ends where its words do.
 */
function findUnbrokenStarts(text: string): number[] {
  const titleEnd = [...text.slice(0, 60).matchAll(/报告|总结/g)]
    .map(({ index }) => index + 2)
    .find((end) => isTitleEnd(text.slice(0, end)) && /法治|依法行政/.test(text.slice(0, end)));
  const starts = titleEnd === undefined ? [] : [titleEnd];
  const parts = countUp(text, titleEnd ?? 0, text.length, series[0]!);
  if (parts.length < 2) return [];
  for (const [index, start] of parts.entries()) {
    const end = parts[index + 1] ?? text.length;
    const below = text.slice(start, end).search(/（一）|(?<!\d)1\./);
    const heading =
      below > 0 && below <= 40 ? below : measurePartHeading(text.slice(start, Math.min(end, start + 40)));
    const body = start + heading;
    starts.push(start, ...(heading > 0 ? [body] : []));
    starts.push(...findItemStarts(text, body, end, 1));
  }
  return starts;
}

/** The longest beginning that names a part, and behind which a sentence opens; else 0. */
function measurePartHeading(text: string): number {
  const label = parseLabel(text)?.text.length ?? 0;
  for (let end = Math.min(text.length, label + 30); end > label + 3; end--)
    if (partName.test(text.slice(label, end)) && sentenceOpening.test(text.slice(end))) return end;
  return 0;
}

const partName =
  /^[^，。；：]{2,24}(?:成效|成绩|情况|问题|不足|原因|安排|打算|计划|思路|举措|做法|措施|经验|亮点)$/;
const sentenceOpening =
  /^(?:20\d\d年|一年来|我[省市县区镇乡局厅委]|全[省市县区镇乡局]|一是|目前|当前|虽然|去年|今年|在[^，]{2,12}，)/;
