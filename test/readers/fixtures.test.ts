import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { packagedLevels } from '../../src/cli/load/packaged.js';
import { recognizeReport } from '../../src/readers/recognize-report.js';
import { readText } from '../../src/readers/text/read-text.js';
import { readReport } from '../../src/report/read-report.js';
import { writeReport } from '../../src/report/write-report.js';
import { findUnaccounted } from './support/find-unaccounted.js';
import { formatAccount } from './support/format-account.js';
import { samples } from './support/samples.js';

const folder = fileURLToPath(new URL('fixtures/', import.meta.url));
const fixtures = readdirSync(folder)
  .filter((name) => name.endsWith('.txt'))
  .map((file) => ({ name: file.replace('.txt', ''), text: readFileSync(join(folder, file), 'utf8') }));

describe.each(fixtures)('$name', ({ name, text }) => {
  const reading = readText(text);
  const { report, notes } = recognizeReport(reading, { levels: packagedLevels(), assumedYear: 2025 });

  test('becomes the report that its author would have written', async () => {
    const golden = formatAccount(reading, notes) + writeReport(report);
    await expect(golden).toMatchFileSnapshot(`golden/${name}.report.txt`);
  });

  test('gives a report file without errors', () => {
    expect(readReport(writeReport(report)).findings).toEqual([]);
  });

  test('reads the same with Windows line ends', () => {
    const { report: windows } = recognizeReport(readText(text.replaceAll('\n', '\r\n')), {
      levels: packagedLevels(),
      assumedYear: 2025,
    });
    expect(windows).toEqual(report);
  });
});

test.each([...fixtures, ...samples.map(({ number, text }) => ({ name: `sample ${number}`, text }))])(
  'every character of $name is kept, structure or removed, once',
  ({ text }) => {
    for (const keepPunctuation of [false, true])
      expect(findUnaccounted(text, readText(text, { keepPunctuation }))).toEqual({ missing: '', twice: '' });
  },
);
