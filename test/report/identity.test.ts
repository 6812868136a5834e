import { describe, expect, it } from 'vitest';
import { explainBrokenIdentity, parseIdentity, renameIdentity } from '../../src/report/identity.js';

const explain = (text: string, values: Record<string, number>) =>
  explainBrokenIdentity(parseIdentity(text)!, values);

describe('a relation between figures', () => {
  it('is silent where the figures agree', () => {
    expect(explain('审结 <= 受理 + 上年结转', { 审结: 49, 受理: 46, 上年结转: 3 })).toBeUndefined();
    expect(
      explain('应述法 = 现场述法 + 书面述法', { 应述法: 52, 现场述法: 12, 书面述法: 40 }),
    ).toBeUndefined();
    expect(explain('审核 >= 制定', { 审核: 7, 制定: 7 })).toBeUndefined();
  });

  it('shows the calculation where they do not', () => {
    expect(explain('审结 <= 受理 + 上年结转', { 审结: 50, 受理: 46, 上年结转: 3 })).toBe(
      '“审结”（50）不能大于“受理 + 上年结转”（46 + 3 = 49）',
    );
    expect(explain('应述法 = 现场述法 + 书面述法', { 应述法: 52, 现场述法: 12, 书面述法: 39 })).toBe(
      '“应述法”（52）应当等于“现场述法 + 书面述法”（12 + 39 = 51）',
    );
  });

  it('may ask for at least as much', () => {
    expect(explain('审核 >= 制定', { 审核: 6, 制定: 7 })).toBe('“审核”（6）不能小于“制定”（7）');
  });

  it('subtracts', () => {
    expect(explain('结转 = 受理 - 审结', { 结转: 1, 受理: 46, 审结: 45 })).toBeUndefined();
    expect(explain('结转 = 受理 - 审结', { 结转: 2, 受理: 46, 审结: 45 })).toBe(
      '“结转”（2）应当等于“受理 - 审结”（46 - 45 = 1）',
    );
  });

  it('is not judged while one of its figures is missing', () => {
    expect(explain('审结 <= 受理 + 上年结转', { 审结: 50, 受理: 46 })).toBeUndefined();
  });

  it('counts nothing for a figure that may be absent', () => {
    const text = '清理 = 继续有效 + 废止 + 失效?';
    expect(explain(text, { 清理: 61, 继续有效: 52, 废止: 9 })).toBeUndefined();
    expect(explain(text, { 清理: 61, 继续有效: 52, 废止: 9, 失效: 3 })).toBe(
      '“清理”（61）应当等于“继续有效 + 废止 + 失效”（52 + 9 + 3 = 64）',
    );
    expect(explain(text, { 清理: 61, 继续有效: 52, 废止: 10 })).toBe(
      '“清理”（61）应当等于“继续有效 + 废止”（52 + 10 = 62）',
    );
  });

  it('is put into the names that a file gives its figures', () => {
    const identity = renameIdentity(
      parseIdentity('负责人出庭 <= 应出庭')!,
      new Map([['负责人出庭', '出庭']]),
    );
    expect(explainBrokenIdentity(identity, { 出庭: 3, 应出庭: 2 })).toBe('“出庭”（3）不能大于“应出庭”（2）');
  });

  it('adds decimal amounts without rounding errors', () => {
    expect(explain('合计 = 甲 + 乙', { 合计: 0.3, 甲: 0.1, 乙: 0.2 })).toBeUndefined();
  });

  it.each([
    '审结',
    '审结 < 受理',
    '审结 <= ',
    '审结 <= 受理 × 2',
    '审结 <= 受理 <= 收到',
    '受理 + = 2',
    '审结 <= 受理 + 2',
  ])('refuses %j', (text) => {
    expect(parseIdentity(text)).toBeUndefined();
  });
});
