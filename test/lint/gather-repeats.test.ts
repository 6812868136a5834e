import { expect, it } from 'vitest';
import { applyFixes } from '../../src/lint/apply-fixes.js';
import { gatherRepeats, spreadRepeats } from '../../src/lint/gather-repeats.js';
import { lintExample } from './support/lint-example.js';

const sentence = (name: string) => `县政府听取${name}工作汇报,研究解决问题。`;
const names = ['执法监督', '行政复议', '普法依法治理', '规范性文件', '公共法律服务'];
const several = names.map(sentence).join('\n');

it('tells equal findings once, at the first place, with their number and the other places', () => {
  const { findings, sourceText } = lintExample(several);
  expect(findings).toHaveLength(1);
  const [finding] = findings;
  expect(finding!.message).toContain('（全文共5处）');
  const lines = [finding!, ...finding!.repeats!].map(
    ({ range }) => sourceText.split('\n')[range!.start.line - 1],
  );
  expect(lines.map((line) => line!.trim())).toEqual(names.map(sentence));
});

it('tells three of them one by one', () => {
  const { findings } = lintExample(names.slice(0, 3).map(sentence).join('\n'));
  expect(findings.map(({ message }) => message.includes('全文共'))).toEqual([false, false, false]);
});

it('tells apart those that can be mended, those that a person decides on, and the others', () => {
  const finding = { rule: 'test/word', severity: 'info' as const, message: '看' };
  const edits = [{ start: 0, end: 1, text: '，' }];
  const found = Array.from({ length: 4 }, () => [
    { ...finding, fix: edits },
    { ...finding, suggestion: edits },
    { ...finding },
  ]);
  const gathered = gatherRepeats(found.flat());
  expect(gathered.map(({ message, repeats }) => [message, repeats!.length])).toEqual(
    Array.from({ length: 3 }, () => ['看（全文共4处）', 3]),
  );
  expect(gatherRepeats([...found.slice(2).flat(), { ...finding, fix: edits }])).toHaveLength(7);
});

it('mends every place', () => {
  const { findings, sourceText } = lintExample(several);
  const fixed = applyFixes(sourceText, findings);
  expect(fixed).toContain(several.replaceAll(',', '，').split('\n').join('\n  '));
});

it('can be spread again, one finding for each place', () => {
  const spread = lintExample(several).findings.flatMap(spreadRepeats);
  expect(spread.map(({ range }) => range!.start.line)).toEqual([
    ...new Set(spread.map(({ range }) => range!.start.line)),
  ]);
  expect(spread.map(({ message }) => message).slice(1)).toEqual(
    [2, 3, 4, 5].map((place) => `与第1处是同样的问题，这是第${place}处，共5处`),
  );
});
