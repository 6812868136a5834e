import { pathsUpwards } from '../../data/source-map.js';
import type { Finding } from '../../finding/finding.js';
import { chooseOccurrence, type Meant, type Occurrence } from '../state/choose-occurrence.js';

/**
 * Underlines the words that findings are about, in the paragraphs that came from their places. `text` is the report file
 * that was judged.
 */
export function markFindings(sheet: HTMLElement, findings: readonly Finding[], text: string): void {
  const paragraphs = [...sheet.querySelectorAll<HTMLElement>('[data-path]')];
  const taken = new Map<string, Occurrence[]>();
  for (const finding of findings) {
    const { path, quote, rule } = finding;
    const meant = readMeant(finding, text);
    if (path === undefined || !meant) continue;
    const stretches = findStretches(sheet, paragraphs, path);
    // The same words complained of twice at one place are two different ones.
    const key = `${rule} ${path} ${quote}`;
    const places = taken.get(key) ?? [];
    taken.set(key, places);
    const found = chooseOccurrence(
      stretches.map(({ words }) => words),
      meant,
      places,
    );
    if (!found) continue;
    places.push(found);
    const { paragraph, start } = stretches[found.index]!;
    const at = start + found.at;
    underline(paragraph, at, at + meant.words.length, finding);
  }
}

/** Some of the words of a paragraph, from a character on. */
type Stretch = { paragraph: HTMLElement; start: number; words: string };

/** What came from a place: its part of a paragraph, or whole paragraphs, or else those of its item. */
function findStretches(sheet: HTMLElement, paragraphs: readonly HTMLElement[], path: string): Stretch[] {
  const pieces = [...sheet.querySelectorAll<HTMLElement>(`[data-place="${CSS.escape(path)}"]`)];
  if (pieces.length > 0)
    return [...new Set(pieces.map((piece) => piece.closest<HTMLElement>('[data-path]')!))].map(
      (paragraph) => {
        const own = pieces.filter((piece) => paragraph.contains(piece));
        const before = document.createRange();
        before.setStart(paragraph, 0);
        before.setEndBefore(own[0]!);
        const words = own.map(({ textContent }) => textContent ?? '').join('');
        return { paragraph, start: before.toString().length, words };
      },
    );
  const own = paragraphs.filter(({ dataset }) => dataset.path === path);
  const meant =
    own.length > 0 ? own : paragraphs.filter(({ dataset }) => itemOf(dataset.path!) === itemOf(path));
  return meant.map((paragraph) => ({ paragraph, start: 0, words: paragraph.textContent ?? '' }));
}

/** `成效[3].正文` → `成效[3]`, with which the paths of all that the item prints begin. */
export function itemOf(path: string): string {
  return path.replace(/\.[^.[\]]+$/, '');
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
  found.forEach(({ node, from, to }, index) => {
    const range = document.createRange();
    range.setStart(node, from);
    range.setEnd(node, to);
    const mark = document.createElement('span');
    mark.className = `finding ${finding.severity}`;
    mark.title = finding.message;
    mark.dataset.rule = finding.rule;
    mark.dataset.quote = finding.quote ?? '';
    mark.dataset.at = finding.path;
    if (index > 0) mark.dataset.further = '';
    range.surroundContents(mark);
  });
}

/** The words of a finding, of several that are equal the ones in its turn; or else the nearest element for a path. */
export function findMark(
  root: ParentNode,
  path: string,
  meant?: { finding: Finding; all: readonly Finding[] },
): Element | undefined {
  if (meant) {
    const { finding, all } = meant;
    const { rule, quote = '' } = finding;
    const marks = [...root.querySelectorAll<HTMLElement>('.finding:not([data-further])')].filter(
      ({ dataset }) => dataset.rule === rule && dataset.quote === quote && dataset.at === finding.path,
    );
    const equal = all.filter((other) => isEqual(other, finding));
    const turn = equal.findIndex(({ range }) => range?.start.offset === finding.range?.start.offset);
    const words = marks[turn] ?? marks[0];
    if (words) return words;
  }
  return findPath(root, path);
}

function isEqual(a: Finding, b: Finding): boolean {
  return a.rule === b.rule && a.quote === b.quote && a.path === b.path;
}

function findPath(root: ParentNode, path: string): Element | undefined {
  const elements = [...root.querySelectorAll<HTMLElement>('[data-path], [data-place]')].map((element) => ({
    element,
    own: element.dataset.path ?? element.dataset.place!,
  }));
  for (const at of pathsUpwards(path)) {
    const found =
      elements.find(({ own }) => own === at) ??
      elements.find(({ own }) => own.startsWith(`${at}.`) || own.startsWith(`${at}[`));
    if (found) return found.element;
  }
  return undefined;
}
