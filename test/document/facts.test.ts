import { describe, expect, it } from 'vitest';
import { packagedLevels } from '../../src/cli/load/packaged.js';
import { isLimited, readFacts } from '../../src/document/facts.js';
import { recognizeReport } from '../../src/readers/recognize-report.js';
import { readText } from '../../src/readers/text/read-text.js';

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
});
