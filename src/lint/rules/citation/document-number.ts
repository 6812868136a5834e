import type { Remark, Rule, TextUnit } from '../../rule.js';
import { wordedUnits } from '../../unit-marks.js';

/** A document number whose year stands in the wrong brackets, or whose number has 第, a zero or a space. */
const bracketed =
  /([[（(【［〔﹝])\s?((?:19|20)\d\d)年?\s?([\]）)】］〕﹞])(\s?)(第?)(\s?)(0{0,3})(\d{1,5})(\s?)号/g;

/** How an issuer's code ends before the year: 国办发, 厅字, 云政办函. */
const issuerCode = /[发函字办政党委厅报呈请批电议]\s?$/;

export const documentNumber: Rule = {
  id: 'citation/document-number',
  title: '发文字号写成〔2026〕5号的样子',
  severity: 'error',
  basis: { kind: '国标', source: 'GB/T 9704-2012', clause: '7.2.5' },
  examples: {
    bad: [
      '印发目录（云政发[2025]5号）。',
      '印发目录（云政办发（2025）18号）。',
      '印发目录（云政发〔2025〕第5号）。',
      '印发目录（云政发〔2025〕05号）。',
      { yaml: '版头: { 发文字号: "云政发[2026]5号", 签发人: 林远 }' },
    ],
    good: [
      '印发目录（云政发〔2025〕5号）。',
      '执行国务院令第825号。',
      '颁发证书（2025）018号。',
      '生效判决为（2025）云0123行初15号。',
      '发布云岭县人民政府公告2025年第5号。',
    ],
  },
  *check(context) {
    const own = context.units.filter(({ role }) => role === 'documentNumber');
    for (const unit of own) yield* findMisformed(unit);
    for (const unit of wordedUnits(context))
      for (const remark of findMisformed(unit)) yield { ...remark, severity: 'warning' };
  },
};

function* findMisformed(unit: TextUnit): Generator<Remark> {
  for (const match of unit.text.matchAll(bracketed)) {
    const [written, open, year, close, , ordinal, , zeros, number] = match;
    const right = `〔${year}〕${number}号`;
    if (written === right || !issuerCode.test(unit.text.slice(Math.max(0, match.index - 2), match.index)))
      continue;
    const problems = [
      ...(open === '〔' && close === '〕' ? [] : ['年份用六角括号']),
      ...(ordinal ? ['序号不加“第”'] : []),
      ...(zeros ? ['序号不编虚位'] : []),
    ];
    const reason = problems.length > 0 ? problems.join('、') : '中间不空格';
    yield {
      unit,
      start: match.index,
      end: match.index + written.length,
      message: `发文字号“${written}”应当写“${right}”，${reason}`,
      fix: [{ start: match.index, end: match.index + written.length, text: right }],
    };
  }
}
