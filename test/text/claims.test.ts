import { describe, expect, it } from 'vitest';
import type { Claim } from '../../src/text/claims/claim.js';
import { readClaims } from '../../src/text/claims/find-claims.js';
import { readClaimSentences, readReadings, readSilentSentences } from '../support/claim-sentences.js';
import { describeClaims } from '../support/describe-claims.js';

const relationOf = (claim: Claim) => {
  if (claim.kind === 'rate') return claim.name === '占' ? 'share' : 'rate';
  return claim.kind === 'parts' && claim.problem === 'exceeds' ? 'exceeds' : claim.kind;
};
const complaints = (text: string) =>
  readClaims(text)
    .filter(({ verdict }) => verdict === 'fails' || verdict === 'asks')
    .map((claim) => `${relationOf(claim)}${claim.verdict === 'asks' ? '?' : ''} ${claim.judged.text}`);

const sentences = readClaimSentences();

it('holds 300 sentences and more, over every relation, half of them wrong', () => {
  expect(2 * sentences.length).toBeGreaterThanOrEqual(300);
  expect(new Set(sentences.map(({ relation }) => relation))).toEqual(
    new Set([
      'rate',
      'share',
      'parts',
      'exceeds',
      'total',
      'growth',
      'shares',
      'attendance',
      'expected',
      'limit',
    ]),
  );
});

describe('a right sentence is not accused', () => {
  it.each(sentences.map(({ right }) => [right]))('%s', (text) => {
    expect(complaints(text)).toEqual([]);
  });
});

describe('a wrong sentence is found out, for what is wrong in it', () => {
  it.each(sentences.map(({ wrong, relation, isAsked }) => [wrong, `${relation}${isAsked ? '?' : ''}`]))(
    '%s',
    (text, relation) => {
      expect(complaints(text).map((complaint) => complaint.split(' ')[0])).toEqual([relation]);
    },
  );
});

describe('a sentence that leaves open how its numbers hang together is neither accused nor asked', () => {
  it.each(readSilentSentences().map(({ why, text }) => [why, text]))('%s: %s', (_, text) => {
    expect(complaints(text)).toEqual([]);
  });
});

describe('a right sentence is proved right', () => {
  const provable = sentences.filter(({ relation }) =>
    ['rate', 'share', 'total', 'shares', 'growth'].includes(relation),
  );
  it.each(provable.map(({ right }) => [right]))('%s', (text) => {
    expect(readClaims(text).map(({ verdict }) => verdict)).toContain('holds');
  });
});

describe('what is read in a sentence', () => {
  const silent = readSilentSentences();
  const readingsOf = (text: string) => describeClaims(text).map((line) => `    ${line}`);

  it.each([
    ['right', sentences.map(({ right }) => right)],
    ['wrong', sentences.map(({ wrong }) => wrong)],
    ['silent', silent.map(({ text }) => text)],
  ])('is the claim under review, of %s sentences', async (name, texts) => {
    const lines = texts.flatMap((text) => [text, ...readingsOf(text)]);
    await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot(`claims/golden/${name}.txt`);
  });

  it('is the claim that stands below the sentence, of sentences that lie near each other', async () => {
    const lines = readReadings().flatMap((line) => [
      line,
      ...(line === '' || line.startsWith('#') ? [] : readingsOf(line)),
    ]);
    await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot('claims/readings.txt');
  });
});
