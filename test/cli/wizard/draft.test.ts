import { describe, expect, it } from 'vitest';
import { type Draft, formatDraft, readDraft } from '../../../src/cli/commands/new/draft.js';

const draft: Draft = {
  output: '2025年 报告.yaml',
  options: { level: '县', from: '去年.txt' },
  state: {
    answers: [
      { id: '级别', answer: '县' },
      { id: '成效/主题', answer: ['reconsideration', 'mediation'] },
      { id: '成效/自加1/正文', answer: '第一段：“引号”、\\反斜杠、#号、{{行政复议.受理}}。\n第二段。' },
      { id: '成效/自加2/标题', answer: '' },
    ],
    withdrawn: { 年度: '2024', '问题/主题': [] },
  },
};

describe('a draft', () => {
  it('reads back as it was written', () => {
    expect(readDraft(formatDraft(draft))).toEqual(draft);
    const empty: Draft = { output: 'report.yaml', options: {}, state: { answers: [], withdrawn: {} } };
    expect(readDraft(formatDraft(empty))).toEqual(empty);
  });

  it('is a text that a person can read', () => {
    expect(formatDraft(draft)).toContain('  - { 问: "级别", 答: "县" }\n');
  });

  it.each([
    ['cut off', formatDraft(draft).slice(0, -60)],
    ['of another format', formatDraft(draft).replace('lawreport-draft/1', 'lawreport/1')],
    ['without its answers', '格式: lawreport-draft/1\n报告: "report.yaml"\n选项: {}\n退回: []\n'],
    ['with an answer of another kind', formatDraft(draft).replace('答: "县"', '答: { a: 1 }')],
    ['empty', ''],
    ['made of zeros, as after a power cut', '\0'.repeat(200)],
  ])('that is %s is damaged', (_, text) => {
    expect(readDraft(text)).toBeUndefined();
  });
});
