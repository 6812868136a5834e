import { findBrokenIdentities } from '../../../report/broken-identities.js';
import type { Rule } from '../../rule.js';

export const brokenIdentity: Rule = {
  id: 'figures/broken-identity',
  title: '数据之间的关系成立',
  severity: 'warning',
  basis: { kind: '实务', source: '指标目录写明的关系，用lawreport figures --catalogue查看' },
  examples: {
    bad: [
      { yaml: '数据:\n  法律援助: { 受理: 239, 上年结转: 31, 结案: 280 }' },
      { yaml: '数据:\n  政务公开: { 新收申请: 32, 上年结转: 2, 办理: 31, 结转下年: 1 }' },
    ],
    good: [
      { yaml: '数据:\n  法律援助: { 受理: 239, 上年结转: 31, 结案: 228, 结转下年: 42 }' },
      { yaml: '数据:\n  法律援助: { 受理: 239, 结案: 280 }' },
      { yaml: '数据:\n  自编: { 受理: 46, 审结: 50 }' },
    ],
  },
  *check({ report, indicators }) {
    for (const [group, figures] of Object.entries(report?.figures ?? {}))
      for (const { name, broken } of findBrokenIdentities(group, figures, indicators))
        yield { path: `数据.${group}.${name}`, message: `${broken}，请核对“${group}”的数据` };
  },
};
