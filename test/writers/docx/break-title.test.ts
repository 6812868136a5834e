import { describe, expect, it } from 'vitest';
import { breakTitle } from '../../../src/layout/break-title.js';
import { titleWidth } from '../../../src/layout/title-atoms.js';

/** A line of the type area holds 20 characters of 22 point type. */
const maxWidth = 20;

const titles: string[] = [
  '2025年法治政府建设年度报告',
  '云岭县2025年法治政府建设年度报告',
  '云岭县司法局|2025年法治政府建设年度报告',
  '云岭县农业农村局|2025年法治政府建设情况报告',
  '云岭县人民政府|2025年度法治政府建设情况报告',
  '云岭县人民政府|关于2025年度法治政府建设情况的报告',
  '云岭县应急管理局|关于2025年度法治政府建设情况的报告',
  '关于云岭县2025年度|法治政府建设情况的报告',
  '云岭县推进依法行政工作领导小组|关于2025年度工作情况的报告',
  '中共云岭县委 云岭县人民政府|关于2025年度法治政府建设的报告',
  '青川市云岭县白水镇人民政府|关于2025年法治政府建设工作情况的报告',
  '云岭县市场监督管理局（知识产权局）|关于2025年度法治政府建设情况的报告',
  '云岭县人民政府|关于2025年度推进法治政府建设情况|和2026年度工作安排的报告',
  '云岭县住房和城乡建设局|关于贯彻落实《行政执法监督条例》|加强行政执法规范化建设工作情况的报告',
  '中共云岭县委全面依法治县委员会办公室|关于2025年度党政主要负责人履行推进|法治建设第一责任人职责情况的报告',
  '云岭县2025年度行政执法案卷评查|和行政执法监督工作情况汇总表|（按单位和领域分列）',
  '云岭县人民政府办公室|关于印发《云岭县2025年度|法治政府建设情况的报告》的通知',
  '云岭县“十四五”时期《法治政府建设|实施纲要（2021—2025年）》|贯彻落实情况自评表',
  '云岭县人民政府关于2025年度|法治政府建设暨“八五”普法规划|实施、全面推行行政执法“三项制度”、|深化行政复议体制改革、规范性文件|备案审查、行政规范性文件清理|和行政应诉工作情况的报告',
  '云岭县突发公共卫生事件应急指挥部办公室|2025年法治政府建设情况报告',
  '云岭县ABC Industrial Park管理委员会|关于2025年度法治政府建设情况的报告',
];

describe('a title is broken on its meaning', () => {
  it.each(titles)('%s', (broken) => {
    const lines = broken.split('|');
    expect(breakTitle(lines.join(''), { maxWidth })).toEqual(lines);
  });

  it('keeps the name of an organ in one line where it is told that it is one', () => {
    const organs = ['云岭县推进依法行政工作领导小组'];
    const [first] = breakTitle('云岭县推进依法行政工作领导小组2025年工作情况报告', { maxWidth, organs });
    expect(first).toBe('云岭县推进依法行政工作领导小组');
  });

  it('keeps a gap that is still to be filled in one line, where it can be seen', () => {
    const lines = breakTitle('【待填：发文机关】关于【待填：年度】法治政府建设情况的报告', { maxWidth });
    expect(lines).toEqual(['【待填：发文机关】关于【待填：年度】', '法治政府建设情况的报告']);
  });

  it('keeps a year with its unit and a name in 《》 together', () => {
    for (const line of titles.flatMap((title) => breakTitle(title.replaceAll('|', ''), { maxWidth }))) {
      expect(line).not.toMatch(/\d$|^年|^[的》）、，]|[《（关于]$/);
    }
  });
});

describe('the author’s own line breaks', () => {
  it('win, whatever they give', () => {
    expect(breakTitle('云岭县\n人民政府关于2025年度\n报告', { maxWidth })).toEqual([
      '云岭县',
      '人民政府关于2025年度',
      '报告',
    ]);
  });

  it('are one break where several stand together, and none at the ends', () => {
    expect(breakTitle('\n云岭县\r\n\n年度报告\n', { maxWidth })).toEqual(['云岭县', '年度报告']);
  });
});

describe('any title at all', () => {
  const odd = [
    '',
    ' ',
    '一',
    '的',
    '《',
    'A'.repeat(90),
    '0'.repeat(400),
    '法治政府建设'.repeat(30),
    '《'.repeat(50),
    `关于印发《${'云岭县优化营商环境行动方案'.repeat(3)}》的通知`,
    '𠮷'.repeat(45),
    '云岭县人民政府 '.repeat(12),
  ];

  it.each(odd)('keeps every character of “%s” and fits the line', (title) => {
    const lines = breakTitle(title, { maxWidth });
    expect(lines.join('').replace(/\s/g, '')).toBe(title.replace(/\s/g, ''));
    for (const line of lines) expect(titleWidth(line)).toBeLessThanOrEqual(maxWidth);
  });

  it.each(titles)('gives “%s” no line that is shorter than both its neighbours', (title) => {
    const widths = breakTitle(title.replaceAll('|', ''), { maxWidth }).map(titleWidth);
    const isHourglass = widths.some(
      (width, index) => width < (widths[index - 1] ?? 0) && width < (widths[index + 1] ?? 0),
    );
    expect(isHourglass, widths.join('/')).toBe(false);
  });
});
