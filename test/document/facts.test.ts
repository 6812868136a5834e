import { describe, expect, it } from 'vitest';
import { packagedLevels } from '../../src/cli/load/packaged.js';
import { deriveYear, isLimited, listIssuers, readFacts, titlePrefix } from '../../src/document/facts.js';
import { suppliedText } from '../../src/document/model.js';
import { recognizeReport } from '../../src/readers/recognize-report.js';
import { readText } from '../../src/readers/text/read-text.js';
import { bareDocument, paragraph } from '../writers/docx/sample-document.js';

const levels = packagedLevels();

/** The facts as lint takes them, and as import writes them, of a text with that title, body, signature and date. */
function factsOf({
  title = '法治政府建设情况报告',
  body = '我县依法办事。',
  organ = '云岭县人民政府',
  date = '2026年2月20日',
}) {
  const reading = readText([title, '一、主要举措和成效', body, organ, date].join('\n'));
  const { report, notes } = recognizeReport(reading, { levels, assumedYear: 2030 });
  return { facts: readFacts(reading.document, { levels }), report, notes };
}

describe('the year reported on', () => {
  it.each([
    ['stands in the title', { title: '云岭县2023年法治政府建设情况报告' }, 2023],
    ['stands in the title in Chinese numerals', { title: '云岭县二〇二三年法治政府建设情况报告' }, 2023],
    ['is the one before a date in the first half of a year', { date: '2025年3月1日' }, 2024],
    ['is that of a date in the last two months', { date: '2025年12月20日' }, 2025],
    [
      'is not told by a date in between, but by what the text speaks of',
      { date: '2025年8月20日', body: '2025年上半年受理46件，2025年办结40件，比2024年多。' },
      2025,
    ],
    [
      'is not told by a date in between, and the text speaks of last year',
      { date: '2025年8月20日', body: '2024年受理46件。' },
      2024,
    ],
  ])('%s, for import and for lint alike', (_, text, year) => {
    const { facts, report } = factsOf(text);
    expect({ lint: facts.year, import: report.year }).toEqual({ lint: year, import: year });
  });

  it('is unknown to lint and assumed by import, with a note, where nothing tells it', () => {
    const { facts, report, notes } = factsOf({ date: '2025年8月20日' });
    expect([facts.year, report.year]).toEqual([undefined, 2030]);
    expect(notes.map(({ rule }) => rule)).toContain('import/no-year');
  });
});

describe('the year that a document speaks of', () => {
  const derive = (title: string, { text = '', date = '' }, dates: string[] = []) =>
    deriveYear(
      bareDocument({
        title: suppliedText(title),
        blocks: [paragraph(text)],
        ...(date && { dateOfIssue: suppliedText(date) }),
      }),
      dates,
    );

  it.each([
    ['云岭县2024年度法治政府建设情况报告', 2024],
    ['云岭县2024 年法治政府建设情况报告', 2024],
    ['云岭县二〇二四年法治政府建设情况报告', 2024],
    ['云岭县1998年依法行政情况报告', 1998],
    ['2025年政府工作报告', 2024],
    ['2025年法治政府建设和政府工作报告', 2025],
    ['云岭县第12024年报告', undefined],
  ])('is told by the title %s', (title, year) => {
    expect(derive(title, {})).toEqual(year && { year, from: 'title' });
  });

  it.each([
    ['2026年1月5日', 2025],
    ['2026年6月30日', 2025],
    ['2026年7月1日', undefined],
    ['2025年10月31日', undefined],
    ['2025年11月1日', 2025],
    ['2026-02-20 09:30', 2025],
    ['2月20日', undefined],
  ])('is told by the date %s, as by one published with the text', (date, year) => {
    expect(derive('报告', { date })).toEqual(year && { year, from: 'date' });
    expect(derive('报告', {}, ['', date])).toEqual(year && { year, from: 'date' });
  });

  it('is the one most spoken of, of two the earlier, where neither title nor date tells', () => {
    expect(derive('报告', { text: '2024年46件，2024年办结40件，2025年6件。' })).toEqual({
      year: 2024,
      from: 'text',
    });
    expect(derive('报告', { text: '2024年46件，2023年40件。' })?.year).toBe(2023);
    expect(derive('报告', { text: '编号12024年。' })).toBeUndefined();
  });
});

describe('the level', () => {
  it.each([
    ['云岭县人民政府', 'county', 'county'],
    ['青川市滨河区人民政府', 'district', 'district'],
    ['云岭县柳溪镇人民政府', 'township', 'township'],
    ['滨河区青石街道办事处', 'subdistrict', 'subdistrict'],
    ['云岭县城南区事务中心', 'subdistrict', 'subdistrict'],
    ['云岭县水务局', 'department', 'department'],
    ['云岭县人民政府办公室', 'department', 'department'],
  ])('of %s is %s', (organ, id, template) => {
    const { facts, report } = factsOf({ organ });
    expect([facts.level?.id, report.template]).toEqual([id, template]);
  });

  it('of 经济开发区管理委员会 is none of a department', () => {
    expect(factsOf({ organ: '云岭县经济开发区管理委员会' }).facts.level?.id).not.toBe('department');
  });

  it('is in doubt where a higher government has such a name, and then binds nobody', () => {
    for (const organ of ['青川市人民政府', '云江省人民政府', '云江自治区人民政府']) {
      const { facts } = factsOf({ organ });
      expect(facts.above, organ).toBeDefined();
      expect(isLimited(facts, '不制定规章'), organ).toBe(false);
    }
    expect(isLimited(factsOf({}).facts, '不制定规章')).toBe(true);
  });
});

describe('the issuers', () => {
  it('are those who sign, else those whom the title names, for import and for lint alike', () => {
    const signed = factsOf({
      title: '云岭县司法局关于2025年法治政府建设情况的报告',
      organ: '云岭县人民政府',
    });
    expect([signed.facts.organs, signed.report.issuers]).toEqual([['云岭县人民政府'], ['云岭县人民政府']]);
    const titled = factsOf({ title: '云岭县司法局关于2025年法治政府建设情况的报告', organ: '受理46件。' });
    expect([titled.facts.organs, titled.report.issuers]).toEqual([['云岭县司法局'], ['云岭县司法局']]);
  });

  it('are all that sign, or all that the title names, and only organs', () => {
    const document = bareDocument({
      title: suppliedText('云岭县司法局、云岭县公安局关于2025年法治政府建设情况的报告'),
      signature: [suppliedText('中共云岭县委'), suppliedText('云岭县人民政府')],
      letterhead: {
        mark: [suppliedText('云岭县人民政府'), suppliedText('内部资料')],
        markSuffix: '文件',
        signatories: [],
      },
    });
    expect(listIssuers(document)).toEqual({
      signed: ['中共云岭县委', '云岭县人民政府'],
      titled: ['云岭县司法局', '云岭县公安局'],
      marked: ['云岭县人民政府'],
      opened: [],
    });
    expect(listIssuers(bareDocument({ title: suppliedText('云岭县司法局、云岭关于报告') })).titled).toEqual(
      [],
    );
    expect(readFacts(bareDocument({ title: suppliedText('云岭 关于报告') })).organs).toEqual(['云岭']);
    const given = { year: 2020, issuers: ['云岭县水务局'] };
    expect(readFacts(document, { given })).toMatchObject({ year: 2020, organs: ['云岭县水务局'] });
  });

  it.each([
    ['2025年，青石街道办事处深入学习贯彻法治思想。', ['青石街道办事处']],
    ['青石街道办事处坚持依法行政。', ['青石街道办事处']],
    ['街道办事处坚持依法行政。', []],
    ['我局坚持依法行政。', []],
    ['青石街道办事处办理46件。', []],
  ])('of a text without a title is the organ that it begins with: %s', (text, organs) => {
    expect(listIssuers(bareDocument({ title: suppliedText(''), blocks: [paragraph(text)] })).opened).toEqual(
      organs,
    );
    expect(listIssuers(bareDocument({ blocks: [paragraph(text)] })).opened).toEqual([]);
  });

  it.each([
    ['云岭县人民政府关于报告', '云岭县人民政府'],
    ['云岭县 2025年报告', '云岭县'],
    ['云岭县二〇二五年报告', '云岭县'],
    ['云岭县法治政府建设报告', '云岭县'],
    ['关于报告', ''],
    ['报告', ''],
  ])('stand in %s before 关于, the year or the subject', (title, prefix) => {
    expect(titlePrefix(title)).toBe(prefix);
  });
});
