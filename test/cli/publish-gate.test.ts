import { copyFileSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { examplesFolder } from '../support/load-example.js';
import { readDocxText } from '../support/read-docx-text.js';
import { makeFolder, type Run, runCli } from '../support/run-cli.js';

let folder: string;
beforeEach(() => {
  folder = makeFolder();
  copyFileSync(join(examplesFolder, 'jixi-township-2025.yaml'), join(folder, 'report.yaml'));
});

const publish = (...words: string[]): Promise<Run> => runCli(folder, ['publish', ...words]);
const read = (...path: string[]) => readFileSync(join(folder, ...path), 'utf8');
/** The report with a text where the example has another. */
const edit = (from: string | RegExp, to: string) =>
  writeFileSync(join(folder, 'report.yaml'), read('report.yaml').replace(from, to));
const configure = (text: string) =>
  writeFileSync(join(folder, 'lawreport.config.yaml'), `格式: lawreport-config/1\n${text}`);

describe('the gate', () => {
  const refuses = async (...rules: string[]) => {
    const { exitCode, stderr } = await publish();
    expect(exitCode).toBe(1);
    const found = [...stderr.matchAll(/^ {2}(\S+\/\S+)/gm)].map(([, rule]) => rule);
    expect(found.sort()).toEqual(rules.sort());
    expect(stderr).toContain(`有${rules.length}处还不能公开，没有写出文件`);
    expect(existsSync(join(folder, '公开'))).toBe(false);
  };

  it.each([
    ['a gap', /^成文日期: .*/m, '成文日期: 【待填：成文日期】', 'residue/placeholder'],
    ['a figure that nobody has put in', /^导语: /m, '导语: 召开会议××次。', 'residue/blank'],
    ['a gap in what the website shows', /$/, '公开信息: { 索引号: 待填 }\n', 'residue/placeholder'],
    ['a telephone', /^成效:/m, '附注: 联系人电话13800000000\n成效:', 'privacy/mobile-number'],
    ['an address', /^导语: /m, '导语: 当事人住河湾村3组27号。', 'privacy/home-address'],
    ['a party', /^导语: /m, '导语: 原告林远诉县自然资源局一案。', 'privacy/case-party'],
    [
      'a telephone in the summary of the page',
      /$/,
      '公开信息: { 摘要: 联系人电话13800000000 }\n',
      'privacy/mobile-number',
    ],
    ['a secret', /^成效:/m, '版头: { 密级: 秘密★1年 }\n成效:', 'format/classified-publication'],
    ['what is for internal use', /^成效:/m, '版头: { 密级: 内部 }\n成效:', 'format/classified-publication'],
    ['a secret of work', /^成效:/m, '版头: { 密级: 工作秘密 }\n成效:', 'format/classified-publication'],
    [
      'what is disclosed on request only',
      /$/,
      '公开信息: { 公开方式: 依申请公开 }\n',
      'format/classified-publication',
    ],
    ['a note against it', /^成效:/m, '附注: 此件不公开\n成效:', 'format/classified-publication'],
    ['an error', /^导语: /m, '导语: 妥否，请批示。', 'structure/request-in-report'],
    ['a date of issue to come', /^成文日期: .*/m, '成文日期: 2026-02-27', 'time/date-of-issue-future'],
  ])('lets %s not through', async (_, from, to, rule) => {
    edit(from, to);
    await refuses(rule);
  });

  it('tells every place, also of what stands there many times', async () => {
    edit(/^成效:/m, `附注: ${'联系人电话13800000000；'.repeat(5)}\n成效:`);
    await refuses(...Array.from({ length: 5 }, () => 'privacy/mobile-number'));
  });

  it('looks at nothing that is not published', async () => {
    edit(/^数据:/m, '数据:\n  试点: { 个数: { 值: 4, 来源: 联系人13800000000 } }');
    expect(await publish()).toMatchObject({ exitCode: 0 });
  });

  it('is not lifted by the configuration, which may only make it stricter', async () => {
    edit(/^成文日期: .*/m, '成文日期: 2026-02-27');
    configure('规则: { time/*: 关闭 }\n忽略: [{ 规则: time/date-of-issue-future, 理由: 不知道 }]\n');
    await refuses('time/date-of-issue-future');
    edit(/^成文日期: .*/m, '成文日期: 2026-02-10');
    edit(/^导语: /m, '导语: 截止目前，');
    expect(await publish()).toMatchObject({ exitCode: 0 });
    rmSync(join(folder, '公开'), { recursive: true });
    configure('规则: { wording/*: 错误 }\n');
    await refuses('wording/deadline-word');
  });

  it('is lifted by a reason in the report, and by nothing less', async () => {
    const comment = '# lawreport-disable-next-line time/date-of-issue-future';
    edit(/^成文日期: .*/m, `${comment}\n成文日期: 2026-02-27`);
    await refuses('lint/suppression-without-reason');
    edit(comment, `${comment} -- 已经定在这一天印发`);
    expect(await publish()).toMatchObject({ exitCode: 0 });
  });

  it('only mentions a deadline that is missed', async () => {
    edit(/$/, '公开信息: { 发布日期: 2026-04-08 }\n');
    configure('规则: { time/publication-late: 错误 }\n');
    const { exitCode, stdout } = await publish();
    expect([exitCode, stdout]).toEqual([0, expect.stringContaining('提示 发布日期晚了')]);
  });

  it('tells of a Word file where in it', async () => {
    edit(/^成效:/m, '版头: { 密级: 秘密 }\n附注: 联系人电话13800000000\n成效:');
    await runCli(folder, ['render']);
    const { exitCode, stderr } = await publish('report.docx');
    expect(exitCode).toBe(1);
    expect(stderr).toContain('report.docx:版头 错误 密级写的是“秘密”');
    expect(stderr).toContain('report.docx:附注 警告 “13800000000”像是手机号码');
    expect(stderr).toContain('先用 lawreport import 转成report.yaml');
  });
});

describe('publish --mask', () => {
  const readDocx = () => readDocxText(readFileSync(join(folder, '公开', '报告.docx'))).join('');

  it('makes what the rules found unreadable, tells each place, and leaves the report alone', async () => {
    edit(/^成效:/m, '附注: 联系人电话13800000000，住河湾村3组27号\n成效:');
    edit(/$/, '公开信息: { 摘要: 联系人电话13800000000 }\n');
    const before = read('report.yaml');
    const { exitCode, stdout } = await publish('--mask');
    expect(exitCode).toBe(0);
    expect(stdout).toContain(`遮去3处，报告本身没有改：
  附注 “13800000000”→“×××××××××××”
  附注 “河湾村3组27号”→“××××××××”
  公开信息.摘要 “13800000000”→“×××××××××××”
`);
    for (const text of [read('公开', '报告.txt'), read('公开', '报告.html'), readDocx()]) {
      expect(text).not.toMatch(/13800000000|河湾村3组/);
      expect(text.replace(/\s/g, '')).toContain('联系人电话×××××××××××，住××××××××');
    }
    expect(read('report.yaml')).toBe(before);
    expect(await publish('--check', '公开')).toMatchObject({ exitCode: 0 });
  });

  it('leaves none of many equal ones readable', async () => {
    edit(/^成效:/m, `附注: ${'联系人电话13800000000；'.repeat(5)}\n成效:`);
    expect((await publish('--mask')).stdout).toContain('遮去5处');
    expect(read('公开', '报告.txt')).not.toContain('138');
  });

  it('hides a party wherever the name stands, and keeps the family name', async () => {
    edit(
      /^导语: /m,
      '导语: 原告林远诉县自然资源局行政处罚一案，林远撤诉。申请人欧阳明不服县公安局处罚决定，欧阳明申请调解。',
    );
    edit(/^成效:/m, '附注: 林远的案件已经办结\n成效:');
    expect((await publish('--mask')).stdout).toContain('遮去5处');
    const text = read('公开', '报告.txt');
    expect(text).toContain(
      '原告林×诉县自然资源局行政处罚一案，林×撤诉。申请人欧阳×不服县公安局处罚决定，欧阳×申请调解。',
    );
    expect(text).toContain('林×的案件已经办结');
  });

  it('masks nothing that a reason in the report lets stand, and lifts nothing else', async () => {
    edit(
      /^成效:/m,
      '# lawreport-disable-next-line privacy/mobile-number -- 公开的值班电话\n附注: 联系人电话13800000000\n成效:',
    );
    expect((await publish('--mask')).stdout).not.toContain('遮去');
    expect(read('公开', '报告.txt')).toContain('13800000000');
    rmSync(join(folder, '公开'), { recursive: true });
    edit(/^成文日期: .*/m, '成文日期: 【待填：成文日期】');
    expect(await publish('--mask')).toMatchObject({ exitCode: 1 });
  });
});
