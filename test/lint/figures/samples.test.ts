import { describe, expect, it } from 'vitest';
import { createProcessHost } from '../../../src/cli/host.js';
import { loadDocument } from '../../../src/cli/load/load-document.js';
import { defaultConfig } from '../../../src/lint/config.js';
import { createRuleContext, lintDocument } from '../../../src/lint/lint-document.js';
import { rules } from '../../../src/lint/rules.js';
import { readFiguresOf } from '../../../src/lint/unit-claims.js';
import { samples } from '../../support/samples.js';

const host = createProcessHost();
const today = { year: 2026, month: 2, day: 20 };
const figureRules = rules.filter(({ id }) => id.startsWith('figures/'));

describe.skipIf(samples.length === 0)('the figures of real reports', () => {
  it('are read, and what is claimed of them is verified: one rate is false, nothing else is complained of', async () => {
    const documents = await Promise.all(
      samples.map(async ({ path }) => (await loadDocument(path, host)).document),
    );
    const lines = samples.flatMap(({ number, text }, index) => {
      const document = documents[index]!;
      const readings = createRuleContext(document, { today, config: defaultConfig }).prose.map(readFiguresOf);
      const mentions = readings.flatMap(({ statements }) =>
        statements.flatMap((statement) => statement.mentions),
      );
      const claims = readings.flatMap((reading) => reading.claims);
      const verdicts = (wanted: string) => claims.filter(({ verdict }) => verdict === wanted).length;
      const findings = lintDocument(document, {
        today,
        config: defaultConfig,
        sourceText: text,
        rules: figureRules,
      });
      return [
        `${number}  数量${mentions.length}  关系${claims.length}  相符${verdicts('holds')}  不符${verdicts('fails')}  存疑${verdicts('asks')}  不能核对${verdicts('open')}`,
        ...countKinds(claims.map(({ kind, verdict }) => `${kind} ${verdict}`)),
        ...findings.map(({ rule, severity, message }) => `   ${rule}  ${severity}  ${message}`),
      ];
    });
    await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot('golden/samples.txt');
  });
});

function countKinds(kinds: readonly string[]): string[] {
  return [...new Set(kinds)]
    .sort()
    .map((kind) => `   ${kind} ${kinds.filter((other) => other === kind).length}`);
}
