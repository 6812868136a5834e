import { holdsBraces, splitBraces } from '../../../report/split-braces.js';
import { type Rule, remarkOn } from '../../rule.js';

export const leftoverReference: Rule = {
  id: 'residue/leftover-reference',
  title: '正文里没有模板的引用符号',
  severity: 'warning',
  basis: { kind: '实务', source: '模板的符号不应当留在正文里' },
  examples: {
    bad: [
      '受理行政复议案件46}}件。',
      {
        text: '云岭县2025年度法治政府建设情况报告\n全年受理行政复议案件{{行政复议.受理}}件。\n云岭县人民政府\n2026年2月20日',
      },
    ],
    good: [{ yaml: '数据: { 行政复议: { 受理: 46 } }\n成效: 全年受理行政复议案件{{行政复议.受理}}件。' }],
  },
  *check({ units, report }) {
    // In a report file an unusable {{ is reported when the document is composed; \{{ is meant as it stands.
    for (const unit of units)
      for (const mark of findMarks(unit.text, report !== undefined))
        yield remarkOn(unit, mark, `“${mark[0]}”是模板的引用符号，请换成实际的文字或者数字`);
  },
};

function findMarks(text: string, isComposed: boolean): { index: number; 0: string }[] {
  // Those of a whole reference went with it, whether it could be used or not.
  const closing = (words: string, shift: number) =>
    [...words.matchAll(/\{\{[^{}]{0,500}\}\}|\}\}/g)]
      .filter(([written]) => written === '}}')
      .map((match) => ({ index: match.index + shift, 0: match[0] }));
  if (isComposed || !holdsBraces(text)) return text.includes('}}') ? closing(text, 0) : [];
  return splitBraces(text).flatMap(({ kind, from, written }) =>
    kind === 'words'
      ? closing(written, from)
      : [{ index: from, 0: written.length > mostQuoted ? '{{' : written }],
  );
}

const mostQuoted = 44;
