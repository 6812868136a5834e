import { describe, expect, it } from 'vitest';
import { findBrokenIdentities } from '../../src/report/broken-identities.js';
import { parseIdentity } from '../../src/report/identity.js';

const indicator = (aliases: string[] = []) => ({ unit: '件', meaning: '', example: 1, aliases });
const indicators = {
  行政复议: {
    figures: { 受理: indicator(), 上年结转: indicator(), 审结: indicator(['办结', '结案']) },
    identities: [parseIdentity('审结 <= 受理 + 上年结转')!, parseIdentity('受理 >= 上年结转')!],
    rates: {},
  },
};
const find = (group: string, values: Record<string, number | undefined>) =>
  findBrokenIdentities(
    group,
    Object.fromEntries(
      Object.entries(values).map(([name, value]) => [
        name,
        { value, text: String(value ?? '待填'), form: 'plain' as const },
      ]),
    ),
    indicators,
  );

describe('the relations of the catalogue', () => {
  it('that the figures of a group break are told with the first figure of each', () => {
    expect(find('行政复议', { 受理: 46, 上年结转: 50, 审结: 97 })).toEqual([
      { name: '审结', broken: '“审结”（97）不能大于“受理 + 上年结转”（46 + 50 = 96）' },
      { name: '受理', broken: '“受理”（46）不能小于“上年结转”（50）' },
    ]);
  });

  it('speak of a figure by the name that the file gives it', () => {
    expect(find('行政复议', { 受理: 46, 上年结转: 3, 结案: 50 })).toEqual([
      { name: '结案', broken: '“结案”（50）不能大于“受理 + 上年结转”（46 + 3 = 49）' },
    ]);
  });

  it('say nothing where they hold, or where a figure is missing or still to come', () => {
    expect(find('行政复议', { 受理: 46, 上年结转: 3, 审结: 49 })).toEqual([]);
    expect(find('行政复议', { 受理: 46, 审结: 50 })).toEqual([]);
    expect(find('行政复议', { 受理: 46, 上年结转: undefined, 审结: 50 })).toEqual([]);
  });

  it.each(['云岭专项', 'constructor'])(
    'say nothing of a group that the catalogue does not have: %s',
    (group) => {
      expect(find(group, { 受理: 1, 审结: 2 })).toEqual([]);
    },
  );
});
