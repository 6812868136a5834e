import type { Rule } from '../../rule.js';

export const headingStop: Rule = {
  id: 'punctuation/heading-stop',
  title: '单独成行的标题末尾不用标点',
  severity: 'info',
  basis: { kind: '国标', source: 'GB/T 15834-2011', clause: 'B.4', strength: '一般' },
  examples: {
    bad: [
      {
        yaml: '成效:\n  - 标题: 健全行政决策制度。\n    正文: 全年公布决策目录一批。\n  - 标题: 化解行政争议\n    正文: 全年审结行政复议案件45件。',
      },
    ],
    good: [
      {
        yaml: '成效:\n  - 标题: 健全行政决策制度\n    正文: 全年公布决策目录一批。\n  - 标题: 化解行政争议\n    正文: 全年审结行政复议案件45件。',
      },
    ],
  },
  *check({ headings, prose }) {
    const headsSomething = new Set(prose.map(({ trail }) => trail.at(-1)));
    for (const unit of headings) {
      const end = unit.text.trimEnd().length;
      if (unit.heading.layout !== 'ownLine' || !/[。；，、]$/.test(unit.text.slice(0, end))) continue;
      // A numbered sentence with nothing below it is no heading, whatever a text file's reader takes it for.
      if (!headsSomething.has(unit)) continue;
      const fix = unit.text[end - 1] === '。' ? { fix: [{ start: end - 1, end, text: '' }] } : {};
      yield { unit, start: end - 1, end, message: '单独成行的标题末尾通常不用标点', ...fix };
    }
  },
};
