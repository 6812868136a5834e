import { expect, test } from 'vitest';
import { packagedLevels } from '../../src/cli/load/packaged.js';
import { recognizeReport } from '../../src/readers/recognize-report.js';
import { readText } from '../../src/readers/text/read-text.js';

test('a megabyte on one line is read whole', () => {
  const text = `一、成效\n${'规范执法，化解纠纷。'.repeat(100_000)}`;
  const { report } = recognizeReport(readText(text), { levels: packagedLevels(), assumedYear: 2025 });
  expect(report.parts[0]?.opening).toHaveLength(1_000_000);
});
