import { describe, expect, test } from 'vitest';
import { recognizeReport } from '../../src/readers/recognize-report.js';
import { readText } from '../../src/readers/text/read-text.js';
import { decodeText } from '../../src/text/decode-text.js';

/** Inputs that drive a careless pattern or loop into quadratic time. */
const shapes: Record<string, (length: number) => string> = {
  'one line of opening brackets': (length) => `法${'('.repeat(length)}`,
  'one line of commas and spaces': (length) => `法${',         '.repeat(length / 10)}`,
  'one line of numbers': (length) => '1.'.repeat(length / 2),
  'one line of metadata labels': (length) => '索 引 号：1 '.repeat(length / 8),
  'one line of organs': (length) => '云岭县人民政府 '.repeat(length / 8),
  'one paragraph broken into lines': (length) => `${'法治政府建设'.repeat(6)}\n`.repeat(length / 37),
  'titles only': (length) => '云岭县法治政府建设情况报告\n'.repeat(length / 14),
  'attachments only': (length) =>
    `法治，${'法'.repeat(20)}\n云岭县人民政府\n2026年1月1日\n${'附件1\n甲\n'.repeat(length / 6)}`,
  'nested headings': (length) => '一、主要成效\n（一）甲。乙丙丁。\n1.甲\n（1）乙\n'.repeat(length / 28),
  'invisible characters': (length) => '治\u200b'.repeat(length / 2),
};

describe.each(Object.entries(shapes))('%s', (_, make) => {
  test('sixteen times the text costs nothing like sixteen times sixteen as much', () => {
    const [part, whole] = [make(30_000), make(480_000)];
    read(part);
    expect(cost(whole) / cost(part)).toBeLessThan(80);
  });
});

test('a megabyte on one line is read whole', () => {
  const text = `一、成效\n${'规范执法，化解纠纷。'.repeat(100_000)}`;
  const { report } = recognizeReport(readText(text), { assumedYear: 2025 });
  expect(report.parts[0]?.opening).toHaveLength(1_000_000);
});

function read(text: string): void {
  decodeText(new TextEncoder().encode(text));
  recognizeReport(readText(text), { assumedYear: 2025 });
}

/** Processor time, the lesser of two runs; other programs on the machine do not count. */
function cost(text: string): number {
  const runs = [0, 1].map(() => {
    const before = process.cpuUsage();
    read(text);
    const { user, system } = process.cpuUsage(before);
    return user + system;
  });
  return Math.max(Math.min(...runs), 2000);
}
