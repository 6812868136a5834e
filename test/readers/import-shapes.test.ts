import { describe, expect, it } from 'vitest';
import { formatOutline } from '../../src/document/format-outline.js';
import { readText } from '../../src/readers/text/read-text.js';
import { furnitureNames } from '../../src/readers/text/reading.js';
import { findUnaccounted } from './support/find-unaccounted.js';

/** The shapes in which real reports come; all in words of our own. */
function read(lines: readonly string[]) {
  const source = lines.join('\n');
  const reading = readText(source);
  expect(findUnaccounted(source, reading)).toEqual({ missing: '', twice: '' });
  return {
    ...reading,
    outline: formatOutline(reading.document),
    removed: reading.furniture.map(({ text, kind }) => `${furnitureNames[kind]}: ${text}`),
  };
}

const body = [
  '2025年，我县推进法治政府建设。现将有关情况报告如下。',
  '一、主要举措和成效',
  '全年集体学法10次。',
  '二、存在的不足和原因',
  '执法力量不足，主要原因是编制少。',
];

describe('a report that comes with a letter', () => {
  const letter = [
    '云岭县财政局文件',
    '云财发〔2026〕8号',
    '云岭县财政局',
    '关于报送2025年度法治政府建设情况报告的函',
    '县委全面依法治县委员会办公室：',
    '按照要求，现将我局报告报送贵办，请审阅。',
    '云岭县财政局',
    '2026年1月10日',
  ];
  it('is the report, signed and dated as the letter is', () => {
    const { document, removed } = read([
      ...letter,
      '附件',
      '云岭县财政局2025年度法治政府建设情况报告',
      ...body,
    ]);
    expect(document.title.text).toBe('云岭县财政局2025年度法治政府建设情况报告');
    expect(document.signature.map(({ text }) => text)).toEqual(['云岭县财政局']);
    expect(document.dateOfIssue?.text).toBe('2026年1月10日');
    expect(document.attachments).toEqual([]);
    expect(removed).toHaveLength(7);
    expect(removed[0]).toBe('报送函，报告是它的附件: 云岭县财政局文件');
  });

  it('is no letter where the text above has parts of its own: then the annex is an annex', () => {
    const { document } = read([
      '云岭县人民政府关于2025年度法治政府建设情况的报告',
      ...body,
      '云岭县人民政府',
      '2026年1月10日',
      '附件',
      '松坪镇2025年度法治政府建设情况报告',
      '一、主要工作',
      '二、存在问题',
    ]);
    expect(document.title.text).toBe('云岭县人民政府关于2025年度法治政府建设情况的报告');
    expect(document.attachments).toHaveLength(1);
  });
});

describe('what a page prints twice', () => {
  it('stands once: title and headings', () => {
    const { document, outline, removed } = read([
      '云岭县人民政府',
      '关于2025年度法治政府建设情况的报告',
      '关于2025年度法治政府建设情况的报告',
      ...body.flatMap((line) => (/^[一二]、/.test(line) ? [line, line] : [line])),
    ]);
    expect(document.title.text).toBe('云岭县人民政府关于2025年度法治政府建设情况的报告');
    expect(outline.match(/主要举措和成效/g)).toHaveLength(1);
    expect(removed).toEqual([
      '重复的标题: 关于2025年度法治政府建设情况的报告',
      '重复的标题: 一、主要举措和成效',
      '重复的标题: 二、存在的不足和原因',
    ]);
  });
});

describe('words of a page between title and text', () => {
  it.each(['智能问答', '小岭智能助手', '语音播报', '一图读懂', '扫码分享'])(
    '%s is no part of it',
    (words) => {
      const { document } = read(['云岭县2025年法治政府建设年度报告', words, ...body]);
      expect(document.blocks[0]).toMatchObject({ kind: 'paragraph', content: { text: body[0] } });
    },
  );

  it('a date of the page keeps to the date', () => {
    const { metadata } = read([
      '云岭县2025年法治政府建设年度报告',
      '来源：云岭县司法局 发布时间：2026-01-15 AI朗读',
      ...body,
    ]);
    expect(metadata.publishedOn).toBe('2026-01-15');
  });
});

describe('items that stand in one paragraph', () => {
  it('are parted, and the account says so', () => {
    const { document, normalizations } = read([
      '云岭县2025年法治政府建设年度报告',
      '一、主要举措和成效',
      '（一）法治学习有序。1.学法。全年学法12次。2.培训。培训36人次。',
      '二、下一步工作安排',
      '（一）加强学习。（二）加强监督。（三）加强服务。',
    ]);
    const headings = document.blocks.flatMap((block) =>
      block.kind === 'heading' ? [`${block.level} ${block.label}`] : [],
    );
    expect(headings).toEqual([
      '1 一、',
      '2 （一）',
      '3 1.',
      '3 2.',
      '1 二、',
      '2 （一）',
      '2 （二）',
      '2 （三）',
    ]);
    expect(normalizations.filter(({ kind }) => kind === 'gluedItem')).toHaveLength(4);
  });

  it.each([
    '具体包括：1.公布目录；2.征求意见；3.集体讨论。',
    '对照第十条第（一）、（二）项逐一核查。',
    '得分由1.5提高到2.5。',
  ])('stay where they are one sentence: %s', (sentence) => {
    const { document } = read(['云岭县2025年法治政府建设年度报告', '一、主要举措和成效', sentence]);
    expect(document.blocks.at(-1)).toMatchObject({ kind: 'paragraph', content: { text: sentence } });
  });
});

describe('a page without line breaks', () => {
  it('has its title, its parts and their items', () => {
    const long = '全县各级行政机关坚持依法行政，逐项落实年度任务。'.repeat(20);
    const { document, outline } = read([
      `云岭县2025年法治政府建设年度报告2025年，我县推进法治政府建设。现将有关情况报告如下：一、主要举措和成效（一）加强学习。${long}（二）规范执法。评查案卷20卷。二、存在的不足和原因2025年执法力量不足，主要原因是编制少。三、2026年工作安排2026年，抓好普法。`,
    ]);
    expect(document.title.text).toBe('云岭县2025年法治政府建设年度报告');
    expect(outline).toContain('一、主要举措和成效');
    const headings = document.blocks.flatMap((block) =>
      block.kind === 'heading' ? [block.label + block.content.text] : [],
    );
    expect(headings).toEqual([
      '一、主要举措和成效',
      '（一）加强学习。',
      '（二）规范执法。',
      '二、存在的不足和原因',
      '三、2026年工作安排',
    ]);
  });
});

describe('other shapes', () => {
  it('一) is a number of the second level', () => {
    const { document } = read([
      '云岭县2025年法治政府建设年度报告',
      '一、主要成效',
      '一)加强学习',
      '学法12次。',
    ]);
    expect(document.blocks[1]).toMatchObject({ kind: 'heading', level: 2, label: '一)' });
  });

  it('a title may end with 情况', () => {
    const { document } = read(['临澜省交通运输厅', '2025年法治政府部门建设工作情况', ...body]);
    expect(document.title.text).toBe('临澜省交通运输厅2025年法治政府部门建设工作情况');
  });

  it('a mark that slipped in behind the name of a part leaves it a heading', () => {
    const { document } = read(['云岭县2025年法治政府建设年度报告', '一、存在的问题、', '执法力量不足。']);
    expect(document.blocks[0]).toMatchObject({ kind: 'heading', level: 1 });
  });
});
