import type { Finding } from '../../finding/finding.js';
import { chooseOccurrence, type Meant, type Occurrence } from '../state/choose-occurrence.js';

/**
 * Underlines the words that findings are about, in the paragraphs that came from their places. `text` is the report file
 * that was judged.
 */
export function markFindings(sheet: HTMLElement, findings: readonly Finding[], text: string): void {
  const elements = [...sheet.querySelectorAll<HTMLElement>('[data-path]')];
  const taken = new Map<string, Occurrence[]>();
  for (const finding of findings) {
    const { path, quote, rule } = finding;
    const meant = readMeant(finding, text);
    if (path === undefined || !meant) continue;
    const own = elements.filter(({ dataset }) => dataset.path === path);
    const candidates =
      own.length > 0 ? own : elements.filter(({ dataset }) => isSameItem(dataset.path!, path));
    // The same words complained of twice at one place are two different ones.
    const key = `${rule} ${path} ${quote}`;
    const places = taken.get(key) ?? [];
    taken.set(key, places);
    const found = chooseOccurrence(
      candidates.map((element) => element.textContent ?? ''),
      meant,
      places,
    );
    if (!found) continue;
    places.push(found);
    underline(candidates[found.index]!, found.at, found.at + meant.words.length, finding);
  }
}

/** As much of the report file on either side as tells one place from another. */
const surroundings = 12;

/** The words of a finding, with what stands around them in the report file. */
export function readMeant({ quote, range }: Finding, text: string): Meant | undefined {
  if (quote === undefined || quote === '') return undefined;
  if (!range) return { words: quote, before: '', after: '' };
  const [from, to] = [range.start.offset, range.end.offset];
  return {
    words: quote,
    before: text.slice(Math.max(0, from - surroundings), from),
    after: text.slice(to, to + surroundings),
  };
}

function isSameItem(a: string, b: string): boolean {
  const itemOf = (path: string) => path.replace(/\.[^.[\]]+$/, '');
  return itemOf(a) === itemOf(b);
}

function underline(element: HTMLElement, start: number, end: number, finding: Finding): void {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let at = 0;
  const found: { node: Text; from: number; to: number }[] = [];
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    const [from, to] = [Math.max(start - at, 0), Math.min(end - at, node.length)];
    if (from < to) found.push({ node, from, to });
    at += node.length;
  }
  for (const { node, from, to } of found) {
    const range = document.createRange();
    range.setStart(node, from);
    range.setEnd(node, to);
    const mark = document.createElement('span');
    mark.className = `finding ${finding.severity}`;
    mark.title = finding.message;
    mark.dataset.rule = finding.rule;
    mark.dataset.quote = finding.quote ?? '';
    mark.dataset.at = finding.path;
    range.surroundContents(mark);
  }
}
