import { changesScript, han, isFullWidth, type LineMeasure, western } from '../type-metrics.js';
import type { Twip } from '../units.js';

/** A line of a paragraph: the characters `start`..`end` of its text. */
export type Line = { start: number; end: number };

/**
 * Breaks a paragraph as LibreOffice 7.4 does: no closing mark begins a line, no opening one ends it, words and
 * figures stay whole; or, where the measure says so, as Word and WPS do by their rules. An author's own line breaks
 * end a line.
 */
export function breakLines(text: string, measure: LineMeasure): Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (const stretch of text.split(/\r\n|[\r\n]/)) {
    lines.push(...breakStretch(text, { start, end: start + stretch.length }, measure, lines.length));
    start += stretch.length;
    start += text.startsWith('\r\n', start) ? 2 : 1;
  }
  return lines;
}

function breakStretch(text: string, { start, end }: Line, measure: LineMeasure, above: number): Line[] {
  const lines: Line[] = [];
  for (let at = start; at < end; ) {
    const room = above + lines.length === 0 ? measure.first : measure.rest;
    const line = { start: at, end: fillLine(text, { start: at, end }, room, measure) };
    // Blanks at the end of a line take no room on the next one.
    while (line.end < end && text[line.end] === ' ') line.end++;
    lines.push(line);
    at = line.end;
  }
  return lines.length > 0 ? lines : [{ start, end }];
}

/** Where the line that begins at `start` ends. */
function fillLine(text: string, { start, end }: Line, room: Twip, measure: LineMeasure): number {
  const { widthOf, gap, hangs } = measure;
  let width = 0;
  let at = start;
  while (at < end) {
    const character = String.fromCodePoint(text.codePointAt(at)!);
    width += widthOf(character) + (at > start && changesScript(text[at - 1]!, character) ? gap : 0);
    if (width > room - rounding && character !== ' ') break;
    at += character.length;
  }
  if (at >= end) return end;
  if (hangs && hanging.has(text[at]!) && !notAtStart.has(text[at + 1]!)) return at + 1;
  for (let stop = at; stop > start; stop--) if (mayBreak(text, stop, measure)) return stop;
  return Math.max(at, start + 1);
}

/** Positions are rounded at each change of script. */
const rounding: Twip = 8;

/** Whether a line may end before the character at `at`. */
function mayBreak(text: string, at: number, { hangs }: LineMeasure): boolean {
  const [before, after] = [text[at - 1]!, text[at]!];
  if (/[\udc00-\udfff]/.test(after)) return false;
  if (notAtStart.has(after) || notAtEnd.has(before)) return false;
  // LibreOffice takes a mark along to the line of the figure that follows it.
  if (!hangs && western.test(after) && isFullWidth(before) && !han.test(before)) return false;
  return before === ' ' || isFullWidth(before) || isFullWidth(after);
}

const hanging = new Set('、。，．：；？！');
const notAtStart = new Set('!%),.:;?]}¢°·’”′″℃、。〃々〉》」』】〕〗〞！％），．：；？］｝～');
const notAtEnd = new Set('$([{£¥‘“〈《「『【〔〖〝（［｛￡￥');
