import { describe, expect, it } from 'vitest';
import { defaultConfig } from '../../src/lint/config.js';
import { lintDocument } from '../../src/lint/lint-document.js';
import { rules } from '../../src/lint/rules.js';
import { readText } from '../../src/readers/text/read-text.js';
import { samples } from '../support/samples.js';
import { packagedLexicon } from './support/packaged-lexicon.js';

const groups = ['citation/', 'privacy/', 'punctuation/', 'wording/'];
const wordingRules = rules.filter(({ id }) => groups.some((group) => id.startsWith(group)));

describe.skipIf(samples.length === 0)('what the wording rules find in published reports', () => {
  it.each(samples)('$number', async ({ number, text: sourceText }) => {
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
    await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot(`golden/wording-sample-${number}.txt`);
  });
});

/** Only a few characters of a sample may be kept here. */
function shorten(quote: string): string {
  return quote.length <= 12 ? quote : `${quote.slice(0, 5)}…${quote.slice(-5)}`;
}
