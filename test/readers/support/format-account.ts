import type { Finding } from '../../../src/finding/finding.js';
import type { TextReading } from '../../../src/readers/text/reading.js';
import { summarizeReading } from '../../../src/readers/text/summarize-reading.js';

/** What the reading kept, changed and took out, and what was noted, as comment lines. */
export function formatAccount(reading: TextReading, notes: readonly Finding[]): string {
  const { kept, normalized, removed } = summarizeReading(reading);
  const lines = [
    `保留 ${kept}字`,
    ...normalized.map(({ name, count }) => `${name} ${count}处`),
    ...removed.map(({ line, kind, text }) => `移除第${line}行（${kind}）：${text}`),
    ...notes.map(({ rule, message }) => `${rule}：${message}`),
  ];
  return lines.map((line) => `# ${line}\n`).join('');
}
