/** Quotation marks, brackets and title marks that open and close. */
const closers: Record<string, string> = {
  '“': '”',
  '‘': '’',
  '《': '》',
  '〈': '〉',
  '（': '）',
  '〔': '〕',
  '【': '】',
  '［': '］',
  '「': '」',
  '『': '』',
};
const openers: Record<string, string> = Object.fromEntries(
  Object.entries(closers).map(([open, close]) => [close, open]),
);

/** `start` is the opening mark's offset, `end` stands behind the closing mark. */
export type MarkPair = { open: string; start: number; end: number; parent?: MarkPair };
export type LoneMark = { mark: string; index: number };
export type PairedMarks = { pairs: MarkPair[]; lone: LoneMark[] };

/**
 * The pairs of a paragraph in the order of their opening marks, each with the pair around it, and the marks that
 * stand alone. An apostrophe and the bracket of a number such as `1）` are no such marks.
 */
export function pairMarks(text: string): PairedMarks {
  const pairs: MarkPair[] = [];
  const lone: LoneMark[] = [];
  const open: MarkPair[] = [];
  for (const match of text.matchAll(/[“”‘’《》〈〉（）〔〕【】［］「」『』]/g)) {
    const { 0: mark, index } = match;
    if (closers[mark]) {
      const parent = open.at(-1);
      const pair: MarkPair = { open: mark, start: index, end: -1, ...(parent && { parent }) };
      pairs.push(pair);
      open.push(pair);
      continue;
    }
    const depth = open.findLastIndex((pair) => pair.open === openers[mark]);
    if (isNoCloser(text, index, depth >= 0)) continue;
    if (depth < 0) {
      lone.push({ mark, index });
      continue;
    }
    open[depth]!.end = index + 1;
    open.length = depth;
  }
  const closed = pairs.filter((pair) => pair.end >= 0);
  for (const pair of pairs) if (pair.end < 0) lone.push({ mark: pair.open, index: pair.start });
  return { pairs: closed.map(skipUnclosedParents), lone: lone.sort((a, b) => a.index - b.index) };
}

function skipUnclosedParents(pair: MarkPair): MarkPair {
  let { parent } = pair;
  while (parent && parent.end < 0) parent = parent.parent;
  if (parent) pair.parent = parent;
  else delete pair.parent;
  return pair;
}

/** The apostrophe of a Latin word, or the bracket behind the number of a list (1）, 一）). */
function isNoCloser(text: string, index: number, isOpen: boolean): boolean {
  if (text[index] === '’')
    return /[A-Za-z]/.test(text[index - 1] ?? '') && /[A-Za-z]/.test(text[index + 1] ?? '');
  if (text[index] !== '）') return false;
  const before = text.slice(Math.max(0, index - 4), index);
  return isOpen
    ? /[。；：\s][\d一二三四五六七八九十]{1,3}$/.test(before)
    : /(?:^|[。；：，、\s])[\da-zA-Z一二三四五六七八九十]{1,3}$/.test(before);
}
