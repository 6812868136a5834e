import { describe, expect, it } from 'vitest';
import type { Document } from '../../src/document/model.js';
import { readText } from '../../src/readers/text/read-text.js';
import { indexLines } from '../../src/text/file/line-index.js';
import { makeFolder, runCli } from '../support/run-cli.js';
import { samples } from '../support/samples.js';

type Row = { rule: string; severity: string; message: string; line?: number };

/** The other groups have lists of their own. */
const chosen = ['structure', 'time', 'residue', 'format', 'level'].flatMap((group) => [
  '--rule',
  `${group}/*`,
]);

const longestQuote = 12;

/**
 * Every finding of these lists has been read against the report and judged true. Of the reports' own words
 * no more than a few stand in this repository.
 */
describe.skipIf(samples.length === 0)('the findings in real reports', () => {
  it.each(samples.map((sample) => [sample.file, sample] as const))(
    '%s',
    async (_, { number, path, text }) => {
      const { stdout, exitCode } = await runCli(makeFolder(), [
        'lint',
        path,
        '--format',
        'json',
        '--today',
        '2026-02-20',
        ...chosen,
      ]);
      expect(exitCode).toBeLessThan(2);
      const places = placeLines(readText(text).document, text);
      const { files } = JSON.parse(stdout) as { files: { findings: Row[] }[] };
      const lines = files[0]!.findings.map(({ rule, severity, message, line }) =>
        [rule, severity, line === undefined ? '全文' : places(line), shortenQuotes(message)].join('  '),
      );
      await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot(`golden/${number}.txt`);
    },
  );
});

/** 一（二）3.: the numbers of the headings above a line. */
function placeLines(document: Document, text: string): (line: number) => string {
  const lines = indexLines(text);
  const starts: { line: number; place: string }[] = [];
  let labels: string[] = [];
  for (const [index, block] of document.blocks.entries()) {
    if (block.kind !== 'heading') continue;
    const next = document.blocks[index + 1];
    const content = block.content.text === '' && next?.kind === 'paragraph' ? next.content : block.content;
    labels = [...labels.slice(0, block.level - 1), block.label.replace('、', '')];
    starts.push({ line: lines.position(content.segments[0]?.from ?? 0).line, place: labels.join('') });
  }
  return (line) => starts.findLast((start) => start.line <= line)?.place ?? '篇首';
}

function shortenQuotes(message: string): string {
  return message.replaceAll(/“([^”]*)”|《([^》]*)》/g, (quoted) =>
    quoted.length - 2 <= longestQuote ? quoted : `${quoted.slice(0, longestQuote)}…${quoted.at(-1)}`,
  );
}
