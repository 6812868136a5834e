import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { nearMissFinderOf } from '../../src/lint/words/fixed-terms.js';
import { samples } from '../support/samples.js';
import { packagedLexicon } from './support/packaged-lexicon.js';

const folder = (path: string) => fileURLToPath(new URL(path, import.meta.url));

const read = (place: string, ending: RegExp) =>
  readdirSync(place, { recursive: true, encoding: 'utf8' })
    .filter((name) => ending.test(name))
    .map((name) => readFileSync(`${place}/${name}`, 'utf8'));

/** Prose that people have written and read: nothing in it may look like a misspelt term. */
const prose = [
  ...read(folder('../../examples'), /\.yaml$/),
  ...read(folder('../../templates'), /\.yaml$/),
  ...read(folder('./corpus'), /correct.*\.txt$/),
  ...samples.map(({ text }) => text),
];

it('no fixed term is thought misspelt in prose that is right', () => {
  const find = nearMissFinderOf(packagedLexicon);
  const alarms = prose.flatMap((text) => find(text).map(({ start, end }) => text.slice(start, end)));
  const length = prose.reduce((sum, text) => sum + text.length, 0);
  console.log(
    `固定用语：${packagedLexicon.fixedTerms.terms.length}个，核对${length}字，误报${alarms.length}处`,
  );
  expect(packagedLexicon.fixedTerms.terms.length).toBeGreaterThanOrEqual(150);
  // The one slip that the first sample makes has a row of its own in the list of misspellings.
  expect(alarms.filter((words) => words !== '综和治理')).toEqual([]);
});
