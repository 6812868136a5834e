import type { Rule } from '../../rule.js';

export const signatoryMissing: Rule = {
  id: 'format/signatory-missing',
  title: '上行文的版头标注签发人',
  severity: 'warning',
  basis: { kind: '国标', source: 'GB/T 9704-2012', clause: '7.2.6' },
  examples: {
    bad: [{ yaml: '版头: { 发文字号: 云政发〔2026〕5号 }' }],
    good: [
      { yaml: '版头: { 发文字号: 云政发〔2026〕5号, 签发人: 赵某 }' },
      { yaml: '主送机关: 县人大常委会\n版头: { 发文字号: 云政发〔2026〕5号, 签发人: 赵某 }' },
    ],
  },
  *check({ document: { letterhead, addressees } }) {
    if (!letterhead || addressees.length === 0 || letterhead.signatories.length > 0) return;
    if (!letterhead.documentNumber) return;
    yield { path: '版头', message: '报告是上行文，版头里没有签发人，请在“版头”下补上“签发人”' };
  },
};
