import type { Rule } from '../../rule.js';

export const severalAddressees: Rule = {
  id: 'format/several-addressees',
  title: '上行文原则上主送一个上级机关',
  severity: 'info',
  basis: { kind: '法规', source: '《党政机关公文处理工作条例》', clause: '第十五条（一）', strength: '一般' },
  examples: {
    bad: [{ yaml: '主送机关: [青川市人民政府, 云岭县人大常委会]' }],
    good: [
      { yaml: '主送机关: 青川市人民政府' },
      { yaml: '主送机关: [中共青川市委, 青川市人民政府]' },
      { yaml: '主送机关: [中共云岭县委, 云岭县人大常委会]' },
    ],
  },
  *check({ units }) {
    const addressees = units
      .filter((unit) => unit.role === 'addressee')
      .flatMap((unit) => unit.text.split(/[、，]/).map((name) => ({ unit, name })));
    if (addressees.length < 2 || isPair(addressees.map(({ name }) => name))) return;
    const { unit } = addressees[1]!;
    yield {
      unit,
      message: `主送机关有${addressees.length}个，上行文原则上主送一个上级机关，其他机关可以抄送，或者另行报送`,
    };
  },
};

/**
 * The 督察工作规定 itself has two bodies receive the report: Party committee and government above,
 * or Party committee and People's Congress of the same level.
 */
function isPair(names: readonly string[]): boolean {
  const [first, second] = names;
  return (
    names.length === 2 &&
    /(?:委|委员会|党委)$/.test(first!) &&
    /(?:政府|人大常委会|人民代表大会常务委员会)$/.test(second!)
  );
}
