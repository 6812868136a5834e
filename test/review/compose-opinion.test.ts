import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readDocxText } from '../support/read-docx-text.js';
import { makeFolder, runCli } from '../support/run-cli.js';

/** The paragraphs of the opinion on a report in the file `报告.<ending>`. */
async function opine(content: string, ending = 'txt', name = '云岭县'): Promise<string[]> {
  const folder = makeFolder();
  mkdirSync(join(folder, '报送'));
  writeFileSync(join(folder, '报送', `报告.${ending}`), content);
  writeFileSync(join(folder, '办法.yaml'), '格式: lawreport-config/1\n审阅机关: 临澜市司法局\n');
  const words = ['review', '报送', '-o', '审阅', '--config', '办法.yaml', '--today', '2026-02-20'];
  await runCli(folder, words);
  const paragraphs = readDocxText(readFileSync(join(folder, '审阅', `审阅意见-${name}.docx`)));
  return paragraphs.map((text) => text.replace('\n', '').trim()).filter((text) => text !== '');
}

const problems = '乡镇执法力量不足，主要原因是编制下沉较慢。';
const leadership = '县委书记、县长带头述法。';
const text = ({
  done = '学法8次。',
  lacking = problems,
  leaders = leadership,
  signed = '云岭县人民政府\n',
}) =>
  `${signed === '' ? '云岭县' : '云岭县人民政府关于'}2025年度法治政府建设情况的报告\n临澜市人民政府：\n一、主要举措和成效\n${done}\n二、存在的不足和原因\n${lacking}\n三、党政主要负责人履行第一责任人职责情况\n${leaders}\n四、2026年主要安排\n2026年充实执法力量。\n${signed}2026年2月11日\n`;

describe('the opinion on a report', () => {
  it('is a letter to the issuer, ready to be signed', async () => {
    const letter = await opine(text({}));
    expect(letter).toEqual([
      '关于云岭县2025年法治政府建设年度报告的审阅意见',
      '云岭县人民政府：',
      '你单位报送的2025年法治政府建设年度报告收悉。经审阅，规定的四个部分齐全，没有提出修改意见。',
      '临澜市司法局',
      '2026年　月　日',
    ]);
  });

  it('leaves the addressee open where the report names no organ', async () => {
    expect((await opine(text({ signed: '' })))[1]).toBe('【待填：主送机关】：');
  });

  it('says by topic what is wrong, with its place and basis, and practice is no regulation', async () => {
    const letter = await opine(
      text({
        done: '全年抽查种子标签80批，其中规范60批，规范率为85%。\n各村都建立了水渠维护台帐。',
        lacking: '乡镇执法力量不足。',
        leaders: '县长带头学法8次。',
      }),
    );
    expect(letter.slice(3, -2)).toEqual([
      '一、内容方面',
      '1.“二、存在的不足和原因”：只写了不足，没有写原因，年度报告应当写明“不足和原因”，请逐条补写原因（依据：《法治政府建设与责任落实督察工作规定》）。',
      '2.“三、党政主要负责人履行第…”：这一部分只写了政府主要负责人，没有写党委主要负责人的履职情况，请补写（依据同上）。',
      '二、数据方面',
      '“一、主要举措和成效”第1段“全年抽查种子标签80批，其中规范60批，规范率为85%”：60/80为75.0%，文中为85%，请核对件数和比率（实务）。',
      '三、文字方面',
      '“一、主要举措和成效”第2段：“台帐”是错别字，应当写“台账”（实务）。',
    ]);
  });

  it('names a part that is missing, and one that has no heading of its own', async () => {
    const without = text({}).replace(/三、党政[^\n]*\n[^\n]*\n四、/, '三、');
    expect((await opine(without)).join('\n')).toContain(
      '缺少“党政主要负责人履行第一责任人职责情况”部分，这是年度报告规定的内容，请补写（依据：《法治政府建设与责任落实督察工作规定》）。',
    );
  });

  it('tells the same mistake once, with all its places', async () => {
    const letter = await opine(text({ done: '今年学法8次。\n去年的问题整改到位。\n学法8次。' }));
    expect(letter.filter((line) => line.includes('哪一年'))).toEqual([
      expect.stringMatching(
        /第1段：“今年”没有写明是哪一年.*；“一、主要举措和成效”第2段的“去年”也是这样（实务）。$/,
      ),
    ]);
  });

  it('stays on one page, and counts what finds no room there', async () => {
    const slips = ['台帐', '截止12月底', '依法政行', '规范性件', '行政复义', '履行责职', '法制政府'];
    const long = '辖区内各有关单位逐项对照梳理排查并分类登记造册';
    const done = Array.from(
      { length: 21 },
      (_, at) => `${long}${slips[at % 7]}${at + 2}次，占${at + 3}0%%。`,
    ).join('\n');
    const letter = await opine(
      text({ done: `${done}\n甲,乙。`, lacking: '力量不足。', leaders: '县长学法。' }),
    );
    expect(letter.join('\n')).toMatch(/另有\d+处，可以向我们索取清单。/);
    // 22 lines of 28 characters, the title and the signature among them (GB/T 9704-2012, 5.2.1).
    const lines = letter.slice(1).reduce((sum, line) => sum + Math.ceil((line.length + 2) / 28), 0);
    expect(lines).toBeLessThanOrEqual(22);
    expect(letter.filter((line) => /^[一二三四]、.{2}方面$/.test(line)).length).toBeGreaterThanOrEqual(2);
  });

  it('names the place in a report file by what is printed, not by its path', async () => {
    const yaml =
      '格式: lawreport/1\n模板: county\n年度: 2025\n地区: 云岭县\n发文机关: 云岭县人民政府\n成文日期: 2026-02-11\n主送机关: 临澜市人民政府\n成效:\n  - 标题: 普法\n    正文: 各村都建立了水渠维护台帐。\n问题: 力量不足，原因是编制下沉慢。\n负责人履职: 县委书记、县长带头述法。\n下年打算: 2026年充实力量。\n';
    expect((await opine(yaml, 'yaml')).join('\n')).toContain('“（一）普法”第1段：“台帐”是错别字');
  });
});
