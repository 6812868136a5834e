import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { packagedLevels } from '../../src/cli/load/packaged.js';
import { recognizeReport } from '../../src/readers/recognize-report.js';
import { readText } from '../../src/readers/text/read-text.js';
import { readReport } from '../../src/report/read-report.js';
import { writeReport } from '../../src/report/write-report.js';
import { findUnaccounted } from './support/find-unaccounted.js';

const folder = fileURLToPath(new URL('fixtures/', import.meta.url));
const lines = readdirSync(folder).flatMap((file) => readFileSync(join(folder, file), 'utf8').split('\n'));

test('however the lines of reports are mixed, nothing is lost and the report file is valid', () => {
  for (const text of mixtures(300)) {
    const reading = readText(text);
    expect(findUnaccounted(text, reading), text).toEqual({ missing: '', twice: '' });

    const { report } = recognizeReport(reading, { levels: packagedLevels(), assumedYear: 2025 });
    expect(readReport(writeReport(report)).findings, text).toEqual([]);
    const kept = squeeze(textsOf(report).join(''));
    for (const block of reading.document.blocks) {
      const words = block.kind === 'table' ? '' : squeeze(block.content.text.replaceAll('{{', '\\{{'));
      expect(kept).toContain(block.kind === 'heading' ? words.replace(/。$/, '') : words);
    }
  }
});

/** Texts of up to 40 lines, the same in every run. */
function* mixtures(count: number): Generator<string> {
  let seed = 20260220;
  const choose = (limit: number) => {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    return seed % limit;
  };
  for (let index = 0; index < count; index++)
    yield Array.from({ length: 1 + choose(40) }, () => lines[choose(lines.length)]!).join('\n');
}

function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(textsOf) : [];
}

function squeeze(text: string): string {
  return text.replace(/\s/g, '');
}
