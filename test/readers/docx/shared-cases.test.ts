import { describe, expect, it } from 'vitest';
import { packagedLevels } from '../../../src/cli/load/packaged.js';
import { formatUnread } from '../../../src/document/format-unread.js';
import { readDocx } from '../../../src/readers/docx/read-docx.js';
import { recognizeReport } from '../../../src/readers/recognize-report.js';
import { writeReport } from '../../../src/report/write-report.js';
import { hasSharedCases, sharedCase } from '../../support/shared-cases.js';
import { commentOn, readWord, replaceWords } from '../../writers/word-edits/support.js';

/** The report that a file beside this repository becomes, from its first part on. */
function importCase(name: string): string {
  const reading = readDocx(sharedCase(`word/${name}`)).value!;
  const { report } = recognizeReport(reading, { levels: packagedLevels(), assumedYear: 2025 });
  return writeReport(report).replace(/^[\s\S]*?(?=^(?:内容|导语|成效):)/m, '');
}

/** Its text, and what is told to be missing of it. */
function readCase(name: string): { text: string; unread: string[] } {
  const { source, document } = readDocx(sharedCase(`word/${name}`), { keepPunctuation: true }).value!;
  return { text: source, unread: (document.unread ?? []).map(formatUnread) };
}

const place = '三、党政主要负责人履行推进法治建设第… > 第1段';

describe.skipIf(!hasSharedCases)('a Word file that was once read with a loss', () => {
  it.each([
    ['docx-omath2.docx', '带头学法办结率为97.8%完。', []],
    ['docx-eqcircle.docx', '带头学法㉑完。', []],
    ['docx-symcheck.docx', '带头学法☑是□否☑。', []],
    ['docx-symEx.docx', '带头学法✔完。', []],
    ['sym.docx', '☑已公开 □未公开，☑是☒否，办结率45/46。', []],
    ['x_fldunclosed.docx', '县委带头学法。', []],
    ['docx-pic.docx', '带头学法完。', [`图片1处（${place}）`]],
    ['docx-smartart.docx', '带头学法完。', [`SmartArt图形1处“图中带头学法文字”（${place}）`]],
    ['docx-vanish2.docx', '带头学法完。', [`隐藏的文字1处“13800000000”（${place}）`]],
    ['docx-altchunk.docx', '带头学法。', ['嵌入的文件1处（成文日期）']],
  ])('%s is read where text can say it, and named where not', (name, text, unread) => {
    const found = readCase(name);
    expect(found.text).toContain(text);
    expect(found.unread).toEqual(unread);
  });

  it('reads everything that stands inside a paragraph', () => {
    const { text, unread } = readCase('special-inline.docx');
    expect(text.split('\n').slice(2, 16)).toEqual([
      'eq-circled:工作要点⑤落实责任，办结12件。',
      'math:纠错率为12/45=26.7%，比上年提高。',
      'symex:已完成✔。',
      'wordart:云岭县人民政府文件',
      'fldsimple:46件已办结。',
      'macrobutton:填报人：[张三]。',
      'sym-wingdings:已办结☑项。',
      'sym-arial:误差±1件。',
      'softhyphen:法治政府建设。',
      'ruby:云岭县有1个村。',
      'moved:移来的话。',
      'formdrop:级别：乙级。',
      'inline-sdt:控件里的话。',
      'altchunk-run:',
    ]);
    expect(unread).toEqual([
      '字上面的注音1处“yún”（一、2025年法治政府建设主要举措和… > 第10段）',
      '嵌入的文件1处（一、2025年法治政府建设主要举措和… > 第14段）',
    ]);
  });

  it('keeps the levels of a list whose definition does not number them', () => {
    expect(importCase('num_noilvl.docx')).toMatch(
      /- 标题: 化解矛盾纠纷\n[\s\S]*要点:\n +- 标题: 办好复议案件[\s\S]*要点:\n +- 标题: 四级\n/,
    );
  });

  it.each([
    ['crc-flipped-digit.docx', 'file/damaged', '已经损坏'],
    ['odt-named.docx', 'file/wrong-kind', '内容却是ODF文档（.odt）'],
  ])('%s is refused with the true reason', (name, rule, words) => {
    const { value, findings } = readDocx(sharedCase(`word/${name}`));
    expect(value).toBeUndefined();
    expect(findings).toEqual([expect.objectContaining({ rule, message: expect.stringContaining(words) })]);
  });

  it('keeps a table whose levels are folded into text, at its place', () => {
    expect(importCase('table-lost-on-fold.docx')).toMatch(
      /内容:\n +- \|-\n.*受理情况\n.*\n.*分类统计如下表。\n +- 表头:[\s\S]*行政应诉[\s\S]* - \|-\n +（2）审结情况/,
    );
  });

  it('keeps tables and the text between and below them in order, in an item and right below a part', () => {
    const written = importCase('two-tables-and-text-after.docx');
    expect(written).toMatch(/内容:\n +- 总体情况见下表。\n +- 表头:[\s\S]*普法活动[\s\S]*条目:/);
    expect(written).toMatch(
      /全年受理情况如下。\n +- 表头:[\s\S]*从上表看，行政复议案件多于行政应诉案件。\n +- 表头:[\s\S]*去年[\s\S]*- 两年相比均有增长。/,
    );
    expect(written).not.toContain('\t');
  });
});

describe.skipIf(!hasSharedCases)('a Word file that is written into', () => {
  it('keeps the ideographic space at the end of a run that is cut', () => {
    const bytes = sharedCase('word/trailing-fullwidth-space.docx');
    const before = readWord(bytes).source;
    const line = before.split('\n').find((words) => words.includes('\u3000'))!;
    expect(readWord(commentOn(bytes, [line.slice(0, 2)])).source).toBe(before);
    const { bytes: tracked } = replaceWords(bytes, [[line.slice(0, 2), '改后']]);
    expect(readWord(tracked, 'original').source).toBe(before);
  });
});
