import { describe, expect, it } from 'vitest';
import { composeConfigSchema, readConfig } from '../../src/lint/read-config.js';

const complaints = (text: string) => {
  const { value, findings } = readConfig(`格式: lawreport-config/1\n${text}`);
  return { accepted: value !== undefined, messages: findings.map((finding) => finding.message) };
};

describe('readConfig', () => {
  it('reads everything that a county may set', () => {
    const { value, findings } = readConfig(`格式: lawreport-config/1
规则: { time/relative-year: 关闭, structure/*: 提示 }
用词:
  - { 错: 一站式, 对: 一窗通办, 说明: 县委办2025年通知 }
专名: [云岭e办]
文件: [云岭县行政裁量权基准]
最近全会: 党的二十届四中全会
期限: { 报送: 2月10日, 公开: 3-20 }
忽略:
  - { 规则: time/part-year, 含有: 截至10月, 理由: 统计口径由上级确定 }
`);
    expect(findings).toEqual([]);
    expect(value?.config).toEqual({
      severities: { 'time/relative-year': 'off', 'structure/*': 'info' },
      words: [{ wrong: '一站式', right: '一窗通办', note: '县委办2025年通知' }],
      names: ['云岭e办'],
      documents: ['云岭县行政裁量权基准'],
      latestPlenum: '党的二十届四中全会',
      deadlines: { report: { month: 2, day: 10 }, publication: { month: 3, day: 20 } },
      suppressions: [{ rule: 'time/part-year', quote: '截至10月', reason: '统计口径由上级确定' }],
    });
  });

  it('asks whether a rule that does not exist is another one', () => {
    const { value, findings } = readConfig('格式: lawreport-config/1\n规则: { time/relative-yaer: 关闭 }\n');
    expect(value).toBeUndefined();
    expect(findings).toMatchObject([
      {
        rule: 'config/unknown-rule',
        message: '没有“time/relative-yaer”这条规则，是否想写“time/relative-year”？',
        range: { start: { line: 2, column: 7 } },
      },
    ]);
  });

  it('refuses a deadline later than the national one', () => {
    expect(complaints('期限: { 报送: 3月10日 }')).toEqual({
      accepted: false,
      messages: ['“报送”的期限晚于3月1日，本地的期限只能比规定的早，请改为3月1日或者更早'],
    });
    expect(complaints('期限: { 报送: 4月1日, 公开: 4月2日 }').messages).toEqual([
      '“报送”的期限晚于3月1日，本地的期限只能比规定的早，请改为3月1日或者更早',
      '“公开”的期限晚于4月1日，本地的期限只能比规定的早，请改为4月1日或者更早',
    ]);
    expect(complaints('期限: { 报送: 3月1日, 公开: 4月1日 }').accepted).toBe(true);
    expect(complaints('期限: { 报送: 2月29日, 公开: 3月31日 }').accepted).toBe(true);
  });

  it('refuses keys and values that it does not know', () => {
    expect(complaints('用语: []').messages).toEqual(['不认识“用语”，是否想写“用词”？']);
    expect(complaints('规则: { time/relative-year: 忽略 }').messages).toEqual([
      '“time/relative-year”写的是“忽略”，只能写“错误”、“警告”、“提示”、“关闭”',
    ]);
    expect(complaints('期限: { 报送: 二月 }').messages).toEqual([
      '“报送”写的是“二月”，不是月和日，请写成2月10日的样子',
    ]);
  });

  it('refuses points and thresholds below nothing, and a step of nothing', () => {
    const scoring = (entry: string) =>
      complaints(`评分: { 标准: [{ 名称: 按期报送, 栏目: 按期, 扣分: 5, ${entry} }] }`).accepted;
    expect(scoring('超过: 0, 每: 1, 最多: 10')).toBe(true);
    expect(['超过: -1', '不足: -1', '最多: -1', '每: 0'].filter(scoring)).toEqual([]);
  });

  it('refuses a name that is empty', () => {
    expect(complaints("专名: ['']").accepted).toBe(false);
    expect(complaints('专名: [云岭县行政执法监督e平台]').accepted).toBe(true);
  });

  it('remarks on a suppression without a reason, and accepts it', () => {
    expect(complaints('忽略: [{ 规则: time/part-year }]')).toEqual({
      accepted: true,
      messages: ['忽略“time/part-year”没有写理由，请补上一行“理由: …”'],
    });
  });

  it('describes every key for editors', () => {
    const schema = composeConfigSchema() as { properties: Record<string, { description?: string }> };
    expect(Object.keys(schema.properties)).toContain('忽略');
    for (const property of Object.values(schema.properties)) expect(property.description).toBeTruthy();
  });
});
