import { pathsUpwards } from '../../data/source-map.js';
import type { Finding } from '../../finding/finding.js';
import { chooseOccurrence } from '../state/choose-occurrence.js';
import { findMark, itemOf, markFindings, readMeant } from './mark-findings.js';

export type PaperView = {
  /** A sheet each, as HTML. */
  pages: readonly string[];
  css: string;
  findings: readonly Finding[];
  /** The report file that they are about. */
  text: string;
  unchanged: ReadonlySet<string>;
};

/**
 * The sheets within a shadow root, where the rules of their layout meet none of ours. Only sheets that differ are drawn
 * anew, so that a key costs what it changes.
 */
export class PaperPages {
  readonly root: ShadowRoot;
  private readonly sheets: HTMLElement;
  private readonly own = new CSSStyleSheet();
  private shown: { key: string; sheet: HTMLElement }[] = [];
  private css = '';
  private scale = 1;

  constructor(private readonly frame: HTMLElement) {
    this.root = frame.shadowRoot ?? frame.attachShadow({ mode: 'open' });
    this.sheets = document.createElement('div');
    this.sheets.className = 'sheets';
    this.root.replaceChildren(this.sheets);
  }

  show({ pages, css, findings, text, unchanged }: PaperView): void {
    if (css !== this.css) {
      // A constructed style sheet is not inline: the policy of the page has nothing to say about it.
      this.own.replaceSync(css + ownRules);
      this.root.adoptedStyleSheets = [this.own];
      this.css = css;
    }
    const { path, place } = (this.root.activeElement as HTMLElement | null)?.dataset ?? {};
    const active = path ?? place;
    const placed = placeFindings(pages, findings, text);
    const next = pages.map((html, index) => {
      const own = placed[index]!;
      const key = `${html}\n${own.map(({ rule, quote, path }) => `${rule} ${path} ${quote}`).join('\n')}\n${unchanged.size}`;
      const known = this.shown[index];
      if (known?.key === key) return known;
      const sheet = parseSheet(html);
      for (const element of sheet.querySelectorAll<HTMLElement>('[data-path]')) {
        element.tabIndex = -1;
        if (unchanged.has(element.textContent ?? '')) element.classList.add('same');
        admitItems(element);
      }
      markFindings(sheet, own, text);
      return { key, sheet };
    });
    next.forEach(({ sheet }, index) => {
      const there = this.sheets.children[index];
      if (there === sheet) return;
      if (there) there.replaceWith(sheet);
      else this.sheets.append(sheet);
    });
    while (this.sheets.children.length > next.length) this.sheets.lastElementChild!.remove();
    this.shown = next;
    if (active !== undefined && !this.root.activeElement)
      (findMark(this.root, active) as HTMLElement | undefined)?.focus({ preventScroll: true });
    this.settle();
  }

  /** Sheets are as wide as the paper; where there is less room, all of them are drawn smaller. */
  fit(width: number): void {
    this.scale = Math.min(1.15, Math.max(0.4, width / sheetWidth));
    this.settle();
  }

  /** Puts a mark at the place that somebody has asked for. */
  point(element: Element | undefined): void {
    for (const old of this.root.querySelectorAll('.pointed')) old.classList.remove('pointed');
    const place = (element as HTMLElement | undefined)?.dataset.place;
    const pieces =
      place === undefined ? [element] : this.root.querySelectorAll(`[data-place="${CSS.escape(place)}"]`);
    for (const piece of pieces) piece?.classList.add('pointed');
  }

  private settle(): void {
    this.sheets.style.transform = `scale(${this.scale})`;
    this.frame.style.width = `${sheetWidth * this.scale}px`;
    this.frame.style.height = `${this.sheets.offsetHeight * this.scale}px`;
  }
}

/** Items that run on in a paragraph behind its first one can be reached each by itself. */
function admitItems(paragraph: HTMLElement): void {
  let item = itemOf(paragraph.dataset.path!);
  for (const piece of paragraph.querySelectorAll<HTMLElement>('[data-place]')) {
    piece.tabIndex = -1;
    if (itemOf(piece.dataset.place!) !== item) piece.classList.add('item');
    item = itemOf(piece.dataset.place!);
  }
}

/** 210 mm, in the pixels of CSS. */
const sheetWidth = (210 / 25.4) * 96;

const ownRules = `
.sheets{transform-origin:0 0;width:210mm}
.sheet{margin:0 0 14px;box-shadow:0 0 0 1px #d5d9de,0 2px 6px rgba(30,40,50,.12);background:#fff}
[data-path]{cursor:text;border-radius:2px;outline-offset:3px}
[data-path]:hover{background:rgba(31,78,121,.06)}
[data-path]:focus,[data-place]:focus{outline:2px solid #1f4e79;background:rgba(31,78,121,.07)}
.same{box-shadow:-7px 0 0 -4px #b8c4ce}
.finding{text-decoration:underline;text-decoration-style:wavy;text-decoration-thickness:1px;text-underline-offset:3px}
.finding.error{text-decoration-color:#b3261e}
.finding.warning{text-decoration-color:#9a6700}
.finding.info{text-decoration-color:#3a6ea5}
.pointed{background:#fff3c4!important}
mark{background:#fdf0d2;color:inherit}
`;

/** Style attributes are set one by one, which the policy of the page allows; written in HTML it would refuse them. */
function parseSheet(html: string): HTMLElement {
  const holder = document.createElement('template');
  // A quotation mark in a text is written &quot;, so that only attributes are met.
  holder.innerHTML = html.replaceAll(' style="', ' data-style="');
  const sheet = document.importNode(holder.content, true).firstElementChild as HTMLElement;
  for (const element of sheet.querySelectorAll<HTMLElement>('[data-style]')) {
    element.style.cssText = element.dataset.style!;
    delete element.dataset.style;
  }
  return sheet;
}

/** The findings of each sheet; one about a paragraph that goes on overleaf belongs to the sheet that has its words. */
function placeFindings(pages: readonly string[], findings: readonly Finding[], text: string): Finding[][] {
  const placed = pages.map((): Finding[] => []);
  const sheetsOf = indexSheets(pages);
  let printed: string[] | undefined;
  for (const finding of findings) {
    const { path, range } = finding;
    if (path === undefined) continue;
    const sheets = [...(sheetsOf.get(itemOf(path)) ?? [])];
    const meant = sheets.length > 1 && range ? readMeant(finding, text) : undefined;
    printed ??= meant && pages.map((html) => html.replaceAll(/<[^<>]*>/g, ''));
    const found =
      meant &&
      chooseOccurrence(
        sheets.map((index) => printed![index]!),
        meant,
      );
    for (const index of found ? [sheets[found.index]!] : sheets) placed[index]!.push(finding);
  }
  return placed;
}

/** On which sheets there is anything from a place or from below it. */
function indexSheets(pages: readonly string[]): Map<string, Set<number>> {
  const sheets = new Map<string, Set<number>>();
  pages.forEach((html, index) => {
    const paths = new Set([...html.matchAll(/ data-(?:path|place)="([^"]*)"/g)].map(([, path]) => path!));
    for (const place of [...paths].flatMap(pathsUpwards)) {
      const known = sheets.get(place);
      if (known) known.add(index);
      else sheets.set(place, new Set([index]));
    }
  });
  return sheets;
}
