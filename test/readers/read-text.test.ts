import { describe, expect, test } from 'vitest';
import { packagedLevels } from '../../src/cli/load/packaged.js';
import { formatOutline } from '../../src/document/format-outline.js';
import { recognizeReport } from '../../src/readers/recognize-report.js';
import { readText } from '../../src/readers/text/read-text.js';
import { summarizeReading } from '../../src/readers/text/summarize-reading.js';
import { decodeText } from '../../src/text/file/decode-text.js';
import { encodeGb18030 } from './support/encode-gb18030.js';

const title = '云岭县2025年度法治政府建设情况报告';
const opening = '2025年，云岭县扎实推进法治政府建设，现将有关情况报告如下。';

const outline = (...lines: string[]) =>
  formatOutline(readText(lines.join('\n')).document)
    .split('\n')
    .slice(0, -1);
const titleOf = (...lines: string[]) => readText([...lines, '', opening].join('\n')).document.title.text;
const removed = (...lines: string[]) =>
  readText(lines.join('\n')).furniture.map(({ line, kind }) => `${line} ${kind}`);

describe('the title', () => {
  test.each([
    ['on one line', [title], title],
    ['behind a bullet', [`• ${title}`], title],
    [
      'broken after the organ',
      ['云岭县人民政府', '关于2025年度法治政府建设情况的报告'],
      '云岭县人民政府关于2025年度法治政府建设情况的报告',
    ],
    [
      'on three lines, of two organs',
      ['中共云岭县委', '云岭县人民政府', '关于2025年度法治政府建设情况的报告'],
      '中共云岭县委 云岭县人民政府关于2025年度法治政府建设情况的报告',
    ],
    [
      'broken within a word',
      ['云岭县人民政府关于2025年度法治政府建', '设情况的报告'],
      '云岭县人民政府关于2025年度法治政府建设情况的报告',
    ],
    ['before its last word', ['云岭县2025年度法治政府建设情况', '报告'], title],
    [
      'with blank lines within',
      ['云岭县人民政府', '', '关于2025年度法治政府建设情况的报告'],
      '云岭县人民政府关于2025年度法治政府建设情况的报告',
    ],
    [
      'with a word that is spaced out',
      ['关于2025年度法治政府建设情况的', '报　　告'],
      '关于2025年度法治政府建设情况的报告',
    ],
    ['with an edition in brackets', [`${title}（公开稿）`], `${title}（公开稿）`],
    ['below the name of the site', ['云岭县人民政府网', '', title], title],
    ['of another report above it', ['2025年工作报告', '', title], title],
  ])('is read %s', (_, lines, expected) => {
    expect(titleOf(...lines)).toBe(expected);
  });

  test('is not invented where there is none', () => {
    expect(outline(opening, '一、成效')).toEqual(['标题 ', '¶ 31字', '一、成效']);
  });

  test('is taken from the metadata where the page has no other', () => {
    expect(titleOf('文件名称：', title)).toBe(title);
  });

  test('that the page repeats is kept once', () => {
    expect(removed(title, '来源：县司法局', title, '', opening)).toEqual(['1 repeatedTitle', '2 metadata']);
  });
});

describe('headings', () => {
  test('stand on their own line, or run into the text', () => {
    expect(
      outline(
        title,
        '一、主要举措和成效',
        '（一）规范执法。开展检查120次，整改问题36个。',
        '（二）化解纠纷',
        '调解纠纷98件。',
      ),
    ).toEqual([
      `标题 ${title}`,
      '一、主要举措和成效',
      '  （一）规范执法。 ▸',
      '    ¶ 17字',
      '  （二）化解纠纷',
      '    ¶ 8字',
    ]);
  });

  test.each([
    ['1．规范执法', '1．规范执法'],
    ['1、规范执法', '1、规范执法'],
    ['１.规范执法', '１.规范执法'],
    ['1. 规范执法', '1.规范执法'],
    ['2)规范执法', '2)规范执法'],
  ])('keep the number as typed: %s', (line, heading) => {
    expect(outline(title, '一、成效', line).at(-1)?.trim()).toBe(heading);
  });

  test.each([
    '1.认真办理群众来信，按照规定程序和时限要求逐件登记、逐件转办、逐件督办，做到件件有着落、事事有回音，群众满意。',
    '1.全年办理行政复议案件46件，同比增长12%。纠正不当行政行为3件。',
    '1.2025年，全县共开展检查120次。整改问题36个。',
    '1.完成了机构改革；',
    '1.全年办理行政复议案件46件，同比增长12%',
  ])('a sentence that merely carries a number is no heading: %s', (line) => {
    expect(outline(title, '一、成效', line, '2.规范执法').slice(2, 4)).toEqual([
      '    1. ▸',
      expect.stringContaining('¶'),
    ]);
  });

  test.each([
    '1.5万人次参加活动。',
    '3.8妇女节开展活动。',
    '5、6月份开展活动。',
    '一、二季度开展活动。',
    '2025年开展活动。',
    '12.4国家宪法日开展活动。',
  ])('figures and dates are no numbers of headings: %s', (line) => {
    expect(outline(title, opening, line).at(-1)).toMatch(/^¶/);
  });

  test('a few words before a colon are a heading', () => {
    expect(outline(title, '一、成效', '1.健全制度：印发文件3件。定期调度。').at(2)).toBe(
      '    1.健全制度： ▸',
    );
  });

  test('一是 and 二是 begin paragraphs', () => {
    expect(outline(title, '一、成效', '一是规范执法。', '二是化解纠纷。').slice(2)).toEqual([
      '  ¶ 7字',
      '  ¶ 7字',
    ]);
  });

  test('① is the fourth level where （1） is not used, and text where it is', () => {
    expect(outline(title, '一、成效', '（一）执法', '1.检查', '①日常检查').at(-1)).toBe('      ①日常检查');
    expect(outline(title, '一、成效', '（一）执法', '1.检查', '（1）日常', '①日常检查').at(-1)).toBe(
      '        ¶ 5字',
    );
  });

  test('第一部分 stands above 一、', () => {
    expect(outline(title, '第一部分 成效', '一、执法', '（一）检查').slice(1)).toEqual([
      '第一部分成效',
      '  一、执法',
      '    （一）检查',
    ]);
  });

  test('a full stop within quotation marks does not end a heading', () => {
    expect(outline(title, '一、成效', '（一）推行“有事好商量。”机制。全县推开。', '（二）甲').at(2)).toBe(
      '  （一）推行“有事好商量。”机制。 ▸',
    );
  });
});

describe('page furniture', () => {
  test('is removed above the title and below the end only', () => {
    expect(
      removed(
        '首页 > 政务公开',
        '热门搜索：',
        title,
        '浏览次数：12',
        opening,
        '一、成效',
        '打印店、复印店已经全部检查完毕。',
        '云岭县人民政府',
        '2026年2月20日',
        '[打印] [关闭]',
        '分享到：',
      ),
    ).toEqual(['1 navigation', '2 navigation', '4 views', '10 tools', '11 tools']);
  });

  test('whatever is not known stays below the title, and is told above it', () => {
    const reading = readText(['某个栏目', title, '（公开稿）', opening].join('\n'));
    expect(reading.furniture.map(({ line, kind }) => `${line} ${kind}`)).toEqual(['1 outside']);
    expect(reading.document.blocks.map((block) => block.kind !== 'table' && block.content.text)).toEqual([
      '（公开稿）',
      opening,
    ]);
  });

  test('a line of the text that sounds like a label is text', () => {
    expect(
      removed(
        title,
        opening,
        '一、成效',
        '主题：法治惠民。',
        '来源：群众反映的问题，已经全部办结。',
        '后续工作正在推进。',
      ),
    ).toEqual([]);
  });

  test('page numbers and drawn lines go, wherever they stand', () => {
    expect(removed(title, opening, '— 2 —', '一、成效', '第3页 共9页', '--------')).toEqual([
      '3 pageNumber',
      '5 pageNumber',
      '6 rule',
    ]);
  });

  test('a table of contents goes, the headings stay', () => {
    const contents = ['目　录', '一、成效............1', '二、问题……… 12'];
    expect(removed(title, '', ...contents, opening, '一、成效', '规范执法。')).toEqual([
      '3 contents',
      '4 contents',
      '5 contents',
    ]);
  });

  test('metadata are kept as fields, also when each value stands on the next line', () => {
    const { metadata } = readText(
      [
        '• 索引号:',
        '',
        '  11500/2026-00004',
        '• 发布机构：云岭县司法局 有 效 性：有效',
        '• 文件编号:',
        '  -',
        '• 成文日期:',
        '  2026-02-20',
        title,
        '2026-02-26 09:41来源: 云岭县',
        opening,
      ].join('\n'),
    );
    expect(metadata).toEqual({
      indexNumber: '11500/2026-00004',
      publisher: '云岭县司法局',
      validity: '有效',
      createdOn: '2026-02-20',
      publishedOn: '2026-02-26 09:41',
      source: '云岭县',
    });
  });
});

describe('the foot', () => {
  const foot = (...lines: string[]) => {
    const { signature, dateOfIssue, note, attachments, imprint } = readText(
      [title, opening, '一、成效', '规范执法。', ...lines].join('\n'),
    ).document;
    return [
      ...signature.map(({ text }) => `署名 ${text}`),
      ...(dateOfIssue ? [`日期 ${dateOfIssue.text}`] : []),
      ...(note ? [`附注 ${note.text}`] : []),
      ...attachments.map((attachment) => `附件 ${attachment.title.text} ${attachment.blocks.length}段`),
      ...(imprint
        ? [
            `版记 ${[...imprint.copyTo, imprint.printer, imprint.printDate].map((text) => text?.text).join('|')}`,
          ]
        : []),
    ];
  };

  test.each([
    ['on two lines', ['云岭县人民政府', '2026年2月20日'], ['署名 云岭县人民政府', '日期 2026年2月20日']],
    ['on one line', ['云岭县人民政府  2026年2月20日'], ['署名 云岭县人民政府', '日期 2026年2月20日']],
    [
      'of two organs on one line',
      ['中共云岭县委　　云岭县人民政府', '2月20日'],
      ['署名 中共云岭县委', '署名 云岭县人民政府', '日期 2月20日'],
    ],
    [
      'of two organs on two lines',
      ['云岭县教育局', '云岭县司法局', '2026年2月20日'],
      ['署名 云岭县教育局', '署名 云岭县司法局', '日期 2026年2月20日'],
    ],
    [
      'with Chinese numerals',
      ['云岭县人民政府', '二〇二六年二月二十日'],
      ['署名 云岭县人民政府', '日期 二〇二六年二月二十日'],
    ],
    ['spaced out', ['云 岭 县 人 民 政 府', '2026年元月5日'], ['署名 云岭县人民政府', '日期 2026年元月5日']],
    [
      'with the place of the seal',
      ['云岭县人民政府（盖章）', '2026 年 2 月 20 日'],
      ['署名 云岭县人民政府', '日期 2026 年 2 月 20 日'],
    ],
    ['without a date', ['云岭县人民政府'], ['署名 云岭县人民政府']],
    ['without a signature', ['2026-02-20'], ['日期 2026-02-20']],
  ])('signature and date are read %s', (_, lines, expected) => {
    expect(foot(...lines)).toEqual(expected);
  });

  test('attachment note, 附注, attachments and 版记 are told apart', () => {
    expect(
      foot(
        '附件：1.统计表  2.名册',
        '',
        '云岭县人民政府',
        '2026年2月20日',
        '（此件公开发布）',
        '附件1',
        '统计表',
        '受理 46',
        '附件2：名册',
        '甲',
        '乙',
        '抄送：县委办公室，县人大常委会办公室。',
        '云岭县人民政府办公室　2026年2月24日印发',
      ),
    ).toEqual([
      '署名 云岭县人民政府',
      '日期 2026年2月20日',
      '附注 此件公开发布',
      '附件 统计表 1段',
      '附件 名册 2段',
      '版记 县委办公室|县人大常委会办公室|云岭县人民政府办公室|2026年2月24日',
    ]);
  });

  test('a date and an organ amid the text are not the foot', () => {
    const lines = [
      '获奖单位：',
      '云岭县司法局',
      '2025年3月',
      '二、问题',
      '力量不足。',
      '三、打算',
      '（一）充实力量',
      '（二）加强培训',
      '（三）建设司法所',
    ];
    expect(foot(...lines)).toEqual([]);
    expect(removed(title, opening, '一、成效', ...lines)).toEqual([]);
  });

  test('a contact below the date is a note, with or without brackets', () => {
    expect(foot('云岭县司法局', '2026年2月20日', '联系人：某某，电话：0000')).toContain(
      '附注 联系人：某某，电话：0000',
    );
  });

  test('a closing is told from a paragraph that sums up', () => {
    const closing = (line: string) =>
      recognizeReport(readText([title, opening, '一、成效', '规范执法。', line].join('\n')), {
        levels: packagedLevels(),
        assumedYear: 2025,
      }).report.closing;
    expect(closing('特此报告。')).toBe('特此报告。');
    expect(closing('以上报告，请审议。')).toBe('以上报告，请审议。');
    expect(closing('以上措施取得明显成效。')).toBeUndefined();
  });

  test('a paragraph that ends with a date is no date of issue', () => {
    expect(foot('本办法施行至2026年2月20日')).toEqual([]);
  });
});

describe('addressees', () => {
  test('are the organs of the first line', () => {
    expect(outline(title, '中共青川市委、青川市人民政府：', opening).slice(1, 3)).toEqual([
      '主送 中共青川市委',
      '主送 青川市人民政府',
    ]);
  });

  test('are not taken from an opening that ends with a colon', () => {
    expect(outline(title, '现将有关情况报告如下：', '一、成效').slice(1)).toEqual(['¶ 11字', '一、成效']);
  });
});

describe('lines that were broken', () => {
  const wrapped = [
    title,
    '',
    '    2025年，云岭县认真落实法治政府建设实施纲要，坚持依法行政，着力规范执',
    '法行为，不断提高依法治理的能力和水平，各项工作取得新的进展。全年制定行政',
    '规范性文件6件，全部报送备案，没有发生被上级撤销或者责令改正的情形，群众对',
    '法治建设的满意度继续提高。',
    '    一年来，主要做了以下工作。',
  ];

  test('are joined, and paragraphs that are indented stay apart', () => {
    const reading = readText(wrapped.join('\n'));
    expect(reading.document.blocks).toHaveLength(2);
    expect(summarizeReading(reading).normalized).toContainEqual({
      kind: 'lineBreak',
      name: '接上被折断的行',
      count: 3,
    });
  });

  test('stay where only a few lines are as long as that', () => {
    const lines = [title, '', opening, '加强学习', '规范执法', '化解纠纷', '服务群众'];
    expect(readText(lines.join('\n')).document.blocks).toHaveLength(5);
  });
});

describe('white space and punctuation', () => {
  test('indentation of every kind goes, and is counted', () => {
    const reading = readText(
      [`\u3000\u3000${title}`, `\u00a0\u00a0\u200b${opening}  `, '\u2002\u2002一、成效'].join('\n'),
    );
    expect(reading.document.title.text).toBe(title);
    expect(summarizeReading(reading).normalized.map(({ kind, count }) => [kind, count])).toEqual([
      ['indentation', 3],
      ['trailingSpace', 1],
    ]);
  });

  test('invisible characters within a line go, and the offsets of the rest stay true', () => {
    const source = `${title}\n法\u200b治\ufeff政府，${opening}`;
    const { content } = readText(source).document.blocks[0] as {
      content: { text: string; segments: { start: number; end: number; from: number; to: number }[] };
    };
    expect(content.text.startsWith('法治政府')).toBe(true);
    for (const { start, end, from, to } of content.segments)
      expect(source.slice(from, to)).toBe(content.text.slice(start, end));
  });

  test('half-width punctuation is kept on request', () => {
    const source = `${title}\n2025年,云岭县扎实推进(全面)法治政府建设,现报告如下:`;
    const kept = readText(source, { keepPunctuation: true });
    expect(kept.document.blocks[0]).toMatchObject({ content: { text: source.split('\n')[1] } });
    expect(kept.normalizations).toEqual([]);
    expect(readText(source).normalizations).toHaveLength(5);
  });

  test('punctuation of removed lines is neither changed nor counted', () => {
    const reading = readText(`来源:县司法局 公开方式:主动公开,公开\n${title}\n${opening}`);
    expect(reading.furniture[0]?.text).toBe('来源:县司法局 公开方式:主动公开,公开');
    expect(reading.normalizations).toEqual([]);
  });
});

test('a text in GB18030 with Windows line ends is read as in UTF-8', () => {
  const source = [
    title,
    opening,
    '一、成效',
    '（一）规范执法。检查120次。',
    '云岭县人民政府',
    '2026年2月20日',
  ].join('\r\n');
  const decoded = decodeText(encodeGb18030(source)).value;
  expect(decoded?.encoding).toBe('gb18030');
  expect(readText(decoded!.text)).toEqual(readText(source));
});

test.each(['', '\n\n', '。', '一、', '（一）\n1.', '附件：', '\ufeff'])(
  'a text of next to nothing (%j) is read without fuss',
  (source) => {
    expect(() => readText(source)).not.toThrow();
  },
);
