import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { defaultConfig } from '../../src/lint/config.js';
import { lintDocument } from '../../src/lint/lint-document.js';
import { rules } from '../../src/lint/rules.js';
import { readText } from '../../src/readers/text/read-text.js';
import { packagedLexicon } from './support/packaged-lexicon.js';

const folder = new URL('../../../shared/samples/', import.meta.url);
const samples = existsSync(folder) ? readdirSync(folder).filter((name) => /^\d.*\.txt$/.test(name)) : [];
const groups = ['citation/', 'privacy/', 'punctuation/', 'wording/'];
const wordingRules = rules.filter(({ id }) => groups.some((group) => id.startsWith(group)));

describe('what the wording rules find in published reports', () => {
  it.runIf(process.env.CI === 'true')('has the samples to look at', () => {
    expect(samples).toHaveLength(5);
  });

  it.skipIf(samples.length > 0)('needs ../shared/samples, which is not here');

  it.each(samples)('%s', async (name) => {
    const sourceText = readFileSync(new URL(name, folder), 'utf8');
    const { document } = readText(sourceText);
    const findings = lintDocument(document, {
      today: { year: 2026, month: 11, day: 21 },
      config: defaultConfig,
      lexicon: packagedLexicon,
      sourceText,
      rules: wordingRules,
    });
    const lines = findings.map(
      ({ rule, severity, range, quote = '' }) =>
        `${range?.start.line}:${range?.start.column} ${severity} ${rule} ${shorten(quote)}`,
    );
    await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot(`golden/wording-sample-${name[0]}.txt`);
  });
});

/** Only a few characters of a sample may be kept here. */
function shorten(quote: string): string {
  return quote.length <= 12 ? quote : `${quote.slice(0, 5)}…${quote.slice(-5)}`;
}
