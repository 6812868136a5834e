// Measures reading and recognising of texts made to cost much: npm run build && node bench/reading.js
// Ten times the text may take no more than about ten times as long; a quadratic reader takes a hundred.
import { performance } from 'node:perf_hooks';
import { packagedLevels } from '../build/cli/load/packaged.js';
import { recognizeReport } from '../build/readers/recognize-report.js';
import { readText } from '../build/readers/text/read-text.js';
import { decodeText } from '../build/text/file/decode-text.js';

/** Inputs that drive a careless pattern or loop into quadratic time. */
const shapes = {
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

for (const [name, make] of Object.entries(shapes)) {
  const [part, whole] = [make(48_000), make(480_000)];
  read(part);
  const [little, much] = [measure(part), measure(whole)];
  const ratio = much / little;
  const verdict = ratio > 30 ? '  not linear' : '';
  console.log(
    `${name}: ${little.toFixed(1)} ms, ten times the text ${much.toFixed(1)} ms, × ${ratio.toFixed(1)}${verdict}`,
  );
}

function read(text) {
  decodeText(new TextEncoder().encode(text));
  recognizeReport(readText(text), { levels: packagedLevels(), assumedYear: 2025 });
}

/** The shortest of three runs, in milliseconds. */
function measure(text) {
  const runs = [0, 1, 2].map(() => {
    const start = performance.now();
    read(text);
    return performance.now() - start;
  });
  return Math.min(...runs);
}
