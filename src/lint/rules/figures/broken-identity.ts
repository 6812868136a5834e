import { explainBrokenIdentity, namesOfIdentity, renameIdentity } from '../../../report/identity.js';
import type { IndicatorGroup } from '../../../report/indicators.js';
import type { Figures } from '../../../report/model.js';
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
    for (const [name, figures] of Object.entries(report?.figures ?? {})) {
      const group = Object.hasOwn(indicators, name) ? indicators[name]! : undefined;
      if (!group) continue;
      const names = namesInFile(group, figures);
      const values = Object.fromEntries(
        Object.entries(figures).flatMap(([key, { value }]) => (value === undefined ? [] : [[key, value]])),
      );
      for (const written of group.identities) {
        const identity = renameIdentity(written, names);
        const broken = explainBrokenIdentity(identity, values);
        const [first] = namesOfIdentity(identity);
        if (broken) yield { path: `数据.${name}.${first}`, message: `${broken}，请核对“${name}”的数据` };
      }
    }
  },
};

/** The catalogue's names → those that the file uses in their place. */
function namesInFile(group: IndicatorGroup, figures: Figures[string]): Map<string, string> {
  const names = new Map<string, string>();
  for (const [name, { aliases }] of Object.entries(group.figures)) {
    const used = [name, ...aliases].find((candidate) => Object.hasOwn(figures, candidate));
    if (used !== undefined) names.set(name, used);
  }
  return names;
}
