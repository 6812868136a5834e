/** One sentence with its closing mark; `start`..`end` are UTF-16 offsets into the text. */
export type Sentence = { start: number; end: number; text: string };

/** A stop, and the stops and closing marks that stand right after it. */
const endings = /[。！？][。！？”’）》〉】」』]*/g;
const pairs: Record<string, string> = { '“': '”', '‘': '’', '（': '）', '《': '》', '〈': '〉' };

/**
 * Splits running text after 。！？ and the marks that close around them. A stop inside quotation marks or
 * brackets ends the sentence only where they close right after it; a mark that never closes encloses nothing.
 */
export function splitSentences(text: string): Sentence[] {
  const sentences: Sentence[] = [];
  const enclosedUntil = findEnclosures(text);
  let start = 0;
  const push = (end: number) => {
    const sentence = text.slice(start, end);
    const indent = sentence.length - sentence.trimStart().length;
    if (sentence.trim() !== '') sentences.push({ start: start + indent, end, text: sentence.slice(indent) });
    start = end;
  };
  for (const { 0: marks, index } of text.matchAll(endings)) {
    const end = index + marks.length;
    if (end > enclosedUntil[index]!) push(end);
  }
  push(text.length);
  return sentences;
}

/** For each offset where the outermost pair of marks around it closes; 0 outside of all. */
function findEnclosures(text: string): Uint32Array {
  const until = new Uint32Array(text.length);
  const open: { closer: string; start: number }[] = [];
  for (const { 0: char, index } of text.matchAll(/[“”‘’（）《》〈〉]/g)) {
    const closer = pairs[char];
    if (closer) open.push({ closer, start: index });
    else if (open.at(-1)?.closer === char) {
      const { start } = open.pop()!;
      if (open.length === 0) until.fill(index, start, index + 1);
    }
  }
  return until;
}
