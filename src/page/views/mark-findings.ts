import type { Finding } from '../../finding/finding.js';

/** Underlines the words that findings are about, in the paragraphs that came from their places. */
export function markFindings(sheet: HTMLElement, findings: readonly Finding[]): void {
  const elements = [...sheet.querySelectorAll<HTMLElement>('[data-path]')];
  const seen = new Map<string, number>();
  for (const finding of findings) {
    const { path, quote } = finding;
    if (path === undefined || quote === undefined || quote === '') continue;
    const own = elements.filter(({ dataset }) => dataset.path === path);
    const candidates =
      own.length > 0 ? own : elements.filter(({ dataset }) => isSameItem(dataset.path!, path));
    // The same words complained of twice at one place are two different ones.
    const key = `${finding.rule} ${path} ${quote}`;
    let skip = seen.get(key) ?? 0;
    seen.set(key, skip + 1);
    for (const element of candidates) {
      const text = element.textContent ?? '';
      let at = text.indexOf(quote);
      for (; at >= 0 && skip > 0; skip--) at = text.indexOf(quote, at + 1);
      if (at < 0) continue;
      underline(element, at, at + quote.length, finding);
      break;
    }
  }
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
    range.surroundContents(mark);
  }
}
