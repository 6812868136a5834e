import { readFileSync } from 'node:fs';

export type ClaimSentence = { relation: string; isAsked: boolean; right: string; wrong: string };

/** `rate? 受理500件，…化解率达[96%|99%]。`: one sentence right and wrong. */
export function readClaimSentences(): ClaimSentence[] {
  return lines('sentences.txt').map((line) => {
    const [, relation = '', asked, text = ''] = /^([a-z]+)(\?)? (.+)$/.exec(line) ?? [];
    const fill = (choice: 1 | 2) =>
      text.replace(/\[([^|\]]+)\|([^|\]]+)\]/, (...groups: string[]) => groups[choice]!);
    return { relation, isAsked: asked === '?', right: fill(1), wrong: fill(2) };
  });
}

export function readSilentSentences(): { why: string; text: string }[] {
  return lines('silent.txt').map((line) => {
    const [why = '', text = ''] = line.split(': ');
    return { why, text };
  });
}

/** Sentences and the headings above them, without the readings below. */
export function readReadings(): string[] {
  return allLines('readings.txt').filter((line) => !line.startsWith(' '));
}

function lines(file: string): string[] {
  return allLines(file).filter((line) => line !== '' && !line.startsWith('#'));
}

function allLines(file: string): string[] {
  return readFileSync(new URL(`../text/claims/${file}`, import.meta.url), 'utf8')
    .trimEnd()
    .split('\n');
}
