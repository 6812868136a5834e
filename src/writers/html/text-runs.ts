import type { Heading, SourcedText } from '../../document/model.js';
import type { ElementName } from '../../layout/style.js';
import { findGaps } from '../../text/gaps/find-gaps.js';
import { escapeHtml, tag } from './markup.js';
import type { SourcePlace } from './source-path.js';

/** A stretch of a paragraph in the type of an element. */
export type TextRun = {
  text: string;
  element: ElementName;
  /** The heading that it is, where it runs into its paragraph. */
  heading?: Heading;
  /** Where its characters came from, where that is several places. */
  places?: readonly SourcePlace[];
};

/** The characters `start`..`end` of the runs' whole text; `own` is the element whose type the paragraph has. */
export function writeRuns(
  runs: readonly TextRun[],
  own: ElementName,
  { start, end }: { start: number; end: number },
): string {
  let html = '';
  let at = 0;
  for (const run of runs) {
    const from = Math.max(start, at);
    const to = Math.min(end, at + run.text.length);
    if (from < to) html += writeRun(run, own, from - at, to - at);
    at += run.text.length;
  }
  return html;
}

export function suppliedRun({ text, element }: { text: string; element: ElementName }): TextRun {
  return { text, element };
}

/** A text by itself, or some of its characters. */
export function writeSourced({ text }: SourcedText, { start, end } = { start: 0, end: text.length }): string {
  return writeText(text, start, end);
}

function writeRun(run: TextRun, own: ElementName, from: number, to: number): string {
  const { text, element, heading, places = [] } = run;
  const words = places.length > 0 ? writePlaces(text, places, from, to) : writeText(text, from, to);
  if (heading && from === 0)
    return tag('span', { class: element, role: 'heading', 'aria-level': heading.level + 1 }, words);
  return element === own ? words : tag('span', { class: element }, words);
}

function writePlaces(text: string, places: readonly SourcePlace[], from: number, to: number): string {
  return places
    .map(({ start, end, path }) => ({ path, start: Math.max(start, from), end: Math.min(end, to) }))
    .filter(({ start, end }) => start < end)
    .map(({ start, end, path }) => tag('span', { 'data-place': path }, writeText(text, start, end)))
    .join('');
}

/** Gaps that the author still has to fill are marked. */
function writeText(text: string, from: number, to: number): string {
  let html = '';
  let at = from;
  for (const gap of findGaps(text)) {
    const [start, end] = [Math.max(gap.start, from), Math.min(gap.end, to)];
    if (start >= end) continue;
    html += escapeHtml(text.slice(at, start)) + tag('mark', {}, escapeHtml(text.slice(start, end)));
    at = end;
  }
  return html + escapeHtml(text.slice(at, to));
}
