import type { FigureRow } from './figure-row.js';

/** The clause of a number with the one that leads up to it; … stands for what is left out. */
export function excerptSentence({ sentence, offset, value, unit }: FigureRow): string {
  if (offset === undefined || sentence.length <= most) return sentence;
  const end = offset + value.length + unit.length;
  const start = skipFigure(sentence, Math.max(clauseStart(sentence, offset - nearest), end - most, 0));
  const stop = Math.min(clauseEnd(sentence, end), end + farthest);
  const words = sentence.slice(start, stop).replace(/^[，；：、]+/, '');
  return `${start > 0 ? '…' : ''}${stop < sentence.length ? `${words.replace(/(?<![，；：、\d.])[，；：、\d.]+$/, '')}…` : words}`;
}

const most = 40;
/** Fewer characters before the number would not say what it counts. */
const nearest = 8;
const farthest = 16;

function clauseStart(sentence: string, before: number): number {
  for (let index = before; index > 0; index--) if ('，；：'.includes(sentence[index - 1]!)) return index;
  return 0;
}

function clauseEnd(sentence: string, after: number): number {
  for (let index = after; index < sentence.length; index++)
    if ('，；。'.includes(sentence[index]!)) return index + 1;
  return sentence.length;
}

/** A number that is cut in two would be another one. */
function skipFigure(sentence: string, start: number): number {
  let index = start;
  if (/\d/.test(sentence[index - 1] ?? '')) while (/[\d.%]/.test(sentence[index] ?? '')) index++;
  return index;
}
