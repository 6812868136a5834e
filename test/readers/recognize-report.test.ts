import { describe, expect, test } from 'vitest';
import { packagedLevels } from '../../src/cli/load/packaged.js';
import { recognizeReport } from '../../src/readers/recognize-report.js';
import { readText } from '../../src/readers/text/read-text.js';

const opening = '2025年，各项工作扎实推进，法治政府建设取得新的进展，现报告如下。';
const recognize = (...lines: string[]) =>
  recognizeReport(readText(lines.join('\n')), { levels: packagedLevels(), assumedYear: 2030 });
const withFoot = (title: string, ...foot: string[]) =>
  recognize(title, opening, '一、成效', '规范执法。', '二、问题', '力量不足。', ...foot);
const rules = (notes: readonly { rule: string }[]) => notes.map((note) => note.rule.replace('import/', ''));

describe('issuer, place and template', () => {
  test.each([
    [
      '云岭县人民政府关于2025年度法治政府建设情况的报告',
      '云岭县人民政府',
      '云岭县',
      ['云岭县人民政府'],
      'county',
    ],
    ['云岭县2025年度法治政府建设情况报告', '云岭县人民政府', '云岭县', ['云岭县人民政府'], 'county'],
    [
      '青川市松山区2025年法治政府建设年度报告',
      '青川市松山区人民政府',
      '青川市松山区',
      ['青川市松山区人民政府'],
      'district',
    ],
    ['云岭侗族自治县2025年法治政府建设年度报告', '', '云岭侗族自治县', ['【待填：发文机关】'], 'county'],
    ['石桥镇2025年度法治政府建设情况报告', '石桥镇人民政府', '石桥镇', ['石桥镇人民政府'], 'township'],
    ['松风街道2025年法治建设工作总结', '松风街道办事处', '松风街道', ['松风街道办事处'], 'subdistrict'],
    [
      '松风街道2025年法治建设工作总结',
      '青川市人民政府松风街道办事处',
      '松风街道',
      ['青川市人民政府松风街道办事处'],
      'subdistrict',
    ],
    ['云岭县城南区2025年工作总结', '', '云岭县城南区', ['【待填：发文机关】'], 'subdistrict'],
    ['云岭县司法局2025年度法治政府建设工作报告', '', '云岭县', ['云岭县司法局'], 'department'],
    ['云岭县市场监督管理局2025年法治政府建设报告', '', '云岭县', ['云岭县市场监督管理局'], 'department'],
    ['云岭县城乡建设局2025年法治政府建设报告', '', '云岭县', ['云岭县城乡建设局'], 'department'],
    ['云岭县住房和城乡建设局2025年法治政府建设报告', '', '云岭县', ['云岭县住房和城乡建设局'], 'department'],
    ['云岭县社区治理局2025年法治政府建设报告', '', '云岭县', ['云岭县社区治理局'], 'department'],
    [
      '中共云岭县委 云岭县人民政府关于2025年度法治政府建设的报告',
      '',
      '云岭县',
      ['中共云岭县委', '云岭县人民政府'],
      'joint',
    ],
    [
      '松山区2025年法治政府建设报告',
      '中共松山区委 松山区人民政府',
      '松山区',
      ['中共松山区委', '松山区人民政府'],
      'joint',
    ],
    [
      '松山经济开发区管理委员会2025年法治政府建设报告',
      '',
      '松山经济开发区',
      ['松山经济开发区管理委员会'],
      'district',
    ],
  ])('%s, signed “%s”', (title, signature, place, issuers, template) => {
    const { report } = withFoot(title, ...(signature ? [signature, '2026年2月20日'] : []));
    expect([report.place, report.issuers, report.template]).toEqual([place, issuers, template]);
  });

  test('a template that was asked for is taken', () => {
    const reading = readText(`云岭县2025年法治政府建设报告\n${opening}`);
    expect(
      recognizeReport(reading, { template: 'joint', levels: packagedLevels(), assumedYear: 2025 }).report
        .template,
    ).toBe('joint');
  });

  test('a shortened signature is kept beside the full name', () => {
    const { report } = withFoot('云岭县人民政府关于2025年法治政府建设的报告', '县人民政府', '2026年2月20日');
    expect([report.issuers, report.signature]).toEqual([['云岭县人民政府'], ['县人民政府']]);
  });

  test('a signature of another organ wins, with a note', () => {
    const { report, notes } = withFoot(
      '云岭县人民政府关于2025年法治政府建设的报告',
      '云岭县司法局',
      '2026年2月20日',
    );
    expect(report.issuers).toEqual(['云岭县司法局']);
    expect(rules(notes)).toContain('signature-differs');
  });
});

describe('the year', () => {
  test.each([
    ['of the title', ['云岭县2025年度法治政府建设情况报告', opening], 2025, []],
    ['of the title in Chinese numerals', ['云岭县二〇二五年法治政府建设情况报告', opening], 2025, []],
    [
      'before the date of issue',
      ['云岭县法治政府建设情况报告', opening, '云岭县人民政府', '2027年2月1日'],
      2026,
      ['year-from-date'],
    ],
    [
      'of a date late in the year',
      ['云岭县法治政府建设情况报告', opening, '云岭县人民政府', '2026年12月20日'],
      2026,
      ['year-from-date'],
    ],
    ['of the text', ['云岭县法治政府建设情况报告', opening], 2025, ['year-from-text']],
    ['that the caller assumes', ['云岭县法治政府建设情况报告', '各项工作扎实推进。'], 2030, ['no-year']],
  ])('is the one %s', (_, lines, year, noted) => {
    const { report, notes } = recognize(...lines);
    expect(report.year).toBe(year);
    expect(rules(notes).filter((rule) => rule.includes('year'))).toEqual(noted);
  });
});

describe('the date of issue', () => {
  test.each([
    ['2026年2月20日', '2026-02-20', []],
    ['二〇二六年二月二十日', '2026-02-20', []],
    ['2026.2.20', '2026-02-20', []],
    ['2月20日', '2026-02-20', ['date-without-year']],
    ['2026年2月', '【待填：成文日期，原文为2026年2月】', ['partial-date']],
  ])('%s becomes %s', (typed, date, noted) => {
    const { report, notes } = withFoot('云岭县2025年法治政府建设报告', '云岭县人民政府', typed);
    expect(report.dateOfIssue).toBe(date);
    expect(rules(notes).filter((rule) => rule.includes('date'))).toEqual(noted);
  });

  test('is left to be filled in where the text has none', () => {
    const { report, notes } = withFoot('云岭县2025年法治政府建设报告');
    expect(report.dateOfIssue).toBe('【待填：成文日期】');
    expect(rules(notes)).toContain('no-date');
  });
});

describe('what could be misread', () => {
  test('an empty heading before every part, where no part is left for it, is of the first one', () => {
    const { report, notes } = recognize('一、', '四、经验', '六、其他', '二、做法', '规范执法。');
    expect(report.parts.map(({ key }) => key)).toEqual(['achievements', 'highlights', 'others']);
    expect(rules(notes)).toContain('unknown-part');
  });

  const title = '云岭县2025年法治政府建设报告';

  test('braces of the text are written so that they are printed as they are', () => {
    const { report, notes } = recognize(
      '云岭县{{甲}}2025年法治政府建设报告',
      opening,
      '一、成效',
      '使用{{模板}}和\\{{丙}}。',
    );
    expect(report.title).toBe('云岭县\\{{甲}}2025年法治政府建设报告');
    expect(report.parts[0]?.opening).toBe('使用\\{{模板}}和\\\\{{丙}}。');
    expect(rules(notes)).toContain('literal-braces');
  });

  test('placeholders stay as they are', () => {
    expect(recognize(title, opening, '一、成效', '检查【待填：检查次数】次。').report.parts[0]?.opening).toBe(
      '检查【待填：检查次数】次。',
    );
  });

  test('a paragraph below a sub-item belongs to it', () => {
    const [part] = recognize(title, opening, '一、成效', '（一）执法', '甲。', '1.检查', '乙。', '丙。')
      .report.parts;
    expect(part?.items[0]).toMatchObject({
      title: '执法',
      body: '甲。',
      items: [{ title: '检查', body: '乙。\n丙。' }],
    });
  });

  test('what stands deeper than a report may go stays as text, with its number', () => {
    const { report } = recognize(
      title,
      opening,
      '第一部分 成效',
      '一、执法',
      '（一）检查',
      '1.日常',
      '（1）甲。乙。',
    );
    const deepest = report.parts[0]?.items[0]?.items[0]?.items[0];
    expect(deepest).toMatchObject({ title: '日常', body: '（1）甲。乙。' });
  });

  test('numbers that will be printed otherwise are told, those that only restart are not', () => {
    const { notes, report } = recognize(
      title,
      opening,
      '一、成效',
      '（一）执法',
      '1.甲',
      '2.乙',
      '（三）化解',
      '3.丙',
      '二、问题',
      '（一）甲',
    );
    expect(report.layout?.level3Numbering).toBe('continue');
    expect(notes.filter((note) => note.rule.startsWith('import/number')).map((note) => note.message)).toEqual(
      ['“（三）化解”将编为“（二）”'],
    );
  });

  test('many changed numbers are summed up', () => {
    const headings = Array.from({ length: 30 }, (_, index) => `${index + 5}.某项工作`);
    const { notes } = recognize(title, opening, '一、成效', '（一）执法', ...headings);
    expect(notes.at(-1)?.message).not.toContain('某项工作');
    expect(rules(notes).filter((rule) => rule === 'number-changed')).toHaveLength(11);
  });
});
