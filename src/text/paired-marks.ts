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
type LoneMark = { mark: string; index: number };
export type PairedMarks = { pairs: MarkPair[]; lone: LoneMark[] };

/**
 * The pairs of a paragraph in the order of their opening marks, each with the pair around it, and the marks that
 * stand alone. An apostrophe and the bracket of a number such as `1）` are no such marks.
 */
export function pairMarks(text: string): PairedMarks {
  const opened: MarkPair[] = [];
  const lone: LoneMark[] = [];
  const stack: MarkPair[] = [];
  const waiting: Record<string, number> = {};
  for (const { 0: mark, index } of text.matchAll(/[“”‘’《》〈〉（）〔〕【】［］「」『』]/g)) {
    if (closers[mark]) {
      const parent = stack.at(-1);
      const pair: MarkPair = { open: mark, start: index, end: -1, parent };
      opened.push(pair);
      stack.push(pair);
      waiting[mark] = (waiting[mark] ?? 0) + 1;
      continue;
    }
    const opener = openers[mark]!;
    if (isNoCloser(text, index, Boolean(waiting[opener]))) continue;
    if (!waiting[opener]) {
      lone.push({ mark, index });
      continue;
    }
    for (let pair = stack.pop()!; ; pair = stack.pop()!) {
      waiting[pair.open]!--;
      if (pair.open !== opener) continue;
      pair.end = index + 1;
      break;
    }
  }
  for (const pair of opened) {
    if (pair.parent && pair.parent.end < 0) replaceParent(pair, pair.parent.parent);
    if (pair.end < 0) lone.push({ mark: pair.open, index: pair.start });
  }
  return { pairs: opened.filter((pair) => pair.end >= 0), lone: lone.sort((a, b) => a.index - b.index) };
}

function replaceParent(pair: MarkPair, parent: MarkPair | undefined): void {
  if (parent) pair.parent = parent;
  else delete pair.parent;
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
