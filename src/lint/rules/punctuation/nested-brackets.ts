import type { Rule } from '../../rule.js';
import { marksOf, wordedUnits } from '../../unit-marks.js';

export const nestedBrackets: Rule = {
  id: 'punctuation/nested-brackets',
  title: '括号里不套同样形状的括号',
  severity: 'warning',
  basis: { kind: '国标', source: 'GB/T 15834-2011', clause: '4.9.3.6' },
  examples: {
    bad: ['配齐法治副校长（含中心校（村小）兼职）48名。'],
    good: [
      '对照文件（云政办发〔2025〕18号）逐项落实。',
      '完成清理（见《云岭县规范性文件目录（2025年版）》）。',
    ],
  },
  *check(context) {
    for (const unit of wordedUnits(context))
      for (const { open, start, end, parent } of marksOf(unit).pairs)
        if ('（〔【［'.includes(open) && parent?.open === open && !isYear(unit.text.slice(start, end)))
          yield { unit, start, end, message: '括号里不能再套同样形状的括号，里层请换一种括号或者改写' };
  },
};

/** The year of a document number, which has a rule of its own. */
function isYear(bracketed: string): boolean {
  return /^.(?:19|20)\d\d年?.$/.test(bracketed);
}
