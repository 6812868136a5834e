import { displayWidth } from '../text/characters.js';
import { countGaps } from './type-metrics.js';

/** A piece of a title that is never divided, and what a line break after it costs. */
export type TitleAtom = { text: string; breakCost: number };

type AtomOptions = { maxWidth: number; organs: readonly string[] };

/** Pieces of a title between which a line may end; joined they are the title again. */
export function splitTitle(title: string, { maxWidth, organs }: AtomOptions): TitleAtom[] {
  const fits = (text: string) => titleWidth(text) <= maxWidth;
  const inseparable = [...organs, ...leadingOrgans(title)].filter((organ) => organ !== '' && fits(organ));
  const pieces = splitAround(title, inseparable, fits);
  // What is enclosed and does not fit is divided by what it holds.
  const isShort = (text: string) => titleWidth(text) <= maxWidth / 2;
  const divided = (piece: string) => glue(splitAround(piece, inseparable, isShort));
  const glued = glue(pieces)
    .flatMap((piece) => (fits(piece) ? [piece] : divided(piece)))
    .flatMap((piece) => (fits(piece) ? [piece] : breakAnywhere(piece, maxWidth)));
  return glued.map((text, index) => ({
    text,
    breakCost: breakCost(text, glued[index + 1] ?? '', inseparable),
  }));
}

/** In characters: a digit or a Latin letter takes half of one, and LibreOffice sets a gap between it and Chinese. */
export function titleWidth(text: string): number {
  return displayWidth(text) / 2 + countGaps(text) / 5;
}

/** The organs that open a title: what stands before 关于 or before the year. */
function leadingOrgans(title: string): string[] {
  const opening = /^[^\d《“]{2,60}?(?=关于|\d{4}年)/u.exec(title)?.[0] ?? '';
  return opening
    .split(/\s+/u)
    .filter((name) => /(?:府|委|局|厅|部|办|会|院|处|室|所|站|队|中心|公司|学校)$/u.test(name));
}

/**
 * Terms of this field that a word segmenter takes apart though a reader does not.
 * The longer stands before the shorter it begins with.
 */
const terms = [
  '习近平新时代中国特色社会主义思想',
  '习近平法治思想',
  '法治政府建设',
  '法治政府',
  '法治建设',
  '第一责任人',
  '党政主要负责人',
  '依法行政',
  '依法治县',
  '人民政府',
  '行政执法',
  '行政复议',
  '行政应诉',
  '行政规范性文件',
  '规范性文件',
  '备案审查',
  '合法性审查',
  '公平竞争审查',
  '党内法规',
  '营商环境',
  '年度报告',
  '情况报告',
  '工作报告',
  '实施方案',
  '实施意见',
  '行动方案',
  '汇总表',
  '统计表',
  '情况表',
  '一览表',
];

const enclosed = /《[^《》]{1,40}》|【[^【】]{1,40}】|“[^“”]{1,30}”|（[^（）]{1,30}）|〔\d{1,4}〕\d{1,6}号/gu;
/** A figure with what it counts: 2025年度, 三年, 第2次, 10万元. */
const quantity =
  /第?\d{1,12}(?:\.\d{1,6})?(?:年度|年|月|日|%|[万亿]?[元个项件名次期号届]|[—～-]\d{1,12}年?)*/gu;

/** Cuts the title at organs, enclosed names, figures and terms; the rest into words. */
function splitAround(
  title: string,
  inseparable: readonly string[],
  fits: (text: string) => boolean,
): string[] {
  const spans = [
    ...inseparable.flatMap((name) => occurrences(title, name)),
    ...[enclosed, quantity].flatMap((pattern) =>
      [...title.matchAll(pattern)].map(({ index, 0: text }) => ({ start: index, text })),
    ),
    ...terms.flatMap((term) => occurrences(title, term)),
  ].filter((span) => fits(span.text));
  const pieces: string[] = [];
  let at = 0;
  // Of overlapping spans the earlier wins, of two that begin together the longer.
  for (const span of spans.sort((a, b) => a.start - b.start || b.text.length - a.text.length)) {
    if (span.start < at) continue;
    pieces.push(...words(title.slice(at, span.start)), span.text);
    at = span.start + span.text.length;
  }
  return [...pieces, ...words(title.slice(at))];
}

function occurrences(title: string, name: string): { start: number; text: string }[] {
  const found: { start: number; text: string }[] = [];
  for (let start = title.indexOf(name); start >= 0; start = title.indexOf(name, start + name.length))
    found.push({ start, text: name });
  return found;
}

/**
 * What is left of nearly every report's title, as a word segmenter takes it apart: it needs a dictionary, and loading
 * that takes longer than writing the document.
 */
export const usualWords: Readonly<Record<string, readonly string[]>> = {
  关于: ['关于'],
  工作: ['工作'],
  推进: ['推进'],
  情况: ['情况'],
  的报告: ['的', '报告'],
  情况的报告: ['情况', '的', '报告'],
  工作情况的报告: ['工作', '情况', '的', '报告'],
};

function words(text: string): readonly string[] {
  if (text === '') return [];
  if (Object.hasOwn(usualWords, text)) return usualWords[text]!;
  segmenter ??= new Intl.Segmenter('zh', { granularity: 'word' });
  return [...segmenter.segment(text)].map(({ segment }) => segment);
}

let segmenter: Intl.Segmenter | undefined;

/**
 * No line begins with these: particles, closing marks, and the characters with which places and organs end, which a
 * segmenter cuts off (青川|市, 委员|会, 办公|室), belong to what stands before them.
 */
const boundToPrevious =
  /^(?:[的地得了着过等之者表书单册省州市县区乡镇级会局厅室部处科股院所站队组班办]|[\p{Pe}\p{Pf}、，。：；！？…—]+|\s+)$/u;
/** No line ends with these: they open what follows. */
const boundToNext =
  /^(?:关于|和|与|及|及其|以及|暨|对|对于|在|为|向|由|把|被|以|从|各|本|全|第|不|未|[\p{Ps}\p{Pi}]+)$/u;

function glue(pieces: readonly string[]): string[] {
  const glued: string[] = [];
  let opensNext = false;
  for (const piece of pieces) {
    if (glued.length > 0 && (opensNext || boundToPrevious.test(piece))) glued[glued.length - 1] += piece;
    else glued.push(piece);
    opensNext = boundToNext.test(piece);
  }
  return glued;
}

/** What is wider than a line must be divided somewhere: between words, or between characters. */
function breakAnywhere(piece: string, maxWidth: number): string[] {
  const divided = words(piece);
  return divided.length > 1 ? divided.flatMap((word) => breakAnywhere(word, maxWidth)) : [...piece];
}

/** Breaks on meaning are cheap: after an organ, before 关于, after a comma; inside a run of nouns they are dear. */
function breakCost(text: string, next: string, inseparable: readonly string[]): number {
  if (/\s$/u.test(text)) return 0;
  if (next.startsWith('关于') || (inseparable.includes(text) && !boundToPrevious.test(next))) return 0;
  if (/[、，：；]$/u.test(text) || next.startsWith('（')) return 0.6;
  if (next.startsWith('《') || /^(?:和|与|及|以及|暨)/u.test(next)) return 0.8;
  if (/(?:的|年度?|委员会|人民政府|局|小组|联席会议|中心)$/u.test(text)) return 1.2;
  return 2;
}
