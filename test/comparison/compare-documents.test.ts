import { describe, expect, it } from 'vitest';
import { type Change, compareDocuments } from '../../src/comparison/compare-documents.js';
import { readText } from '../../src/readers/text/read-text.js';

const head = '云岭县2025年度法治政府建设情况报告\n青川市人民政府：\n';
const foot = '云岭县人民政府\n2026年2月20日\n';
const paragraphs = [
  '全年受理行政复议案件46件，审结45件，按期审结率为100%。',
  '培训执法人员286人次，新任人员全部通过考试。',
  '公开政府信息387条，答复依申请公开事项12件。',
  '调解民间纠纷203件，其中涉及土地权属的31件。',
];

function compare(before: readonly string[], after: readonly string[]): string[] {
  const read = (lines: readonly string[]) =>
    readText(`${head}一、主要举措和成效\n${lines.join('\n')}\n${foot}`).document;
  return compareDocuments(read(before), read(after)).map(describeChange);
}

function describeChange(change: Change): string {
  switch (change.kind) {
    case 'added':
      return `+ ${change.after.content.text.slice(0, 6)}`;
    case 'removed':
      return `- ${change.before.content.text.slice(0, 6)}`;
    case 'moved':
      return `> ${change.after.content.text.slice(0, 6)}`;
    case 'reworded': {
      const hunks = change.hunks.map(({ before, text }) => `${before}→${text}`).join(' ');
      return `${change.hasFigures ? '#' : '~'}${change.isMoved ? '>' : ''} ${hunks}`;
    }
  }
}

const [first, second, third, fourth] = paragraphs as [string, string, string, string];

describe('two documents', () => {
  it('that are equal have no changes', () => {
    expect(compare(paragraphs, paragraphs)).toEqual([]);
  });

  it.each<[string, string[], string[]]>([
    ['a number, which is never taken apart', [first.replace('46', '47'), second, third, fourth], ['# 46→47']],
    ['a decimal', [first.replace('100%', '97.8%'), second, third, fourth], ['# 100→97.8']],
    ['words', [first, second.replace('全部', '都'), third, fourth], ['~ 全部→都']],
    ['a new paragraph', [first, second, '新建乡镇司法所3个。', third, fourth], ['+ 新建乡镇司法']],
    ['one that is gone', [first, third, fourth], ['- 培训执法人员']],
    ['one that has moved', [second, third, fourth, first], ['> 全年受理行政']],
    [
      'one that has moved and been reworded',
      [second, third, fourth, first.replace('46', '47')],
      ['#> 46→47'],
    ],
    [
      'words and a number of one paragraph',
      [first, second, third.replace('公开', '发布').replace('12件', '多件'), fourth],
      ['# 公开→发布 12→多'],
    ],
    [
      'one that is gone while another has moved',
      [third, first, fourth],
      ['- 培训执法人员', '> 全年受理行政'],
    ],
    [
      'two that are gone, each in its place',
      [second, fourth.replace('31', '32')],
      ['- 全年受理行政', '- 公开政府信息', '# 31→32'],
    ],
    [
      'two that are alike, in their order',
      [first, `${second}一。`, `${second}二。`, fourth],
      ['~ →一。', '+ 培训执法人员', '- 公开政府信息'],
    ],
    [
      'one for another',
      [first, second, '新建乡镇司法所3个，增加编制9名。', fourth],
      ['+ 新建乡镇司法', '- 公开政府信息'],
    ],
  ])('differ by %s', (_, after, changes) => {
    expect(compare(paragraphs, after)).toEqual(changes);
  });

  it('that differ in every paragraph are compared paragraph by paragraph', () => {
    const long = (word: string) =>
      Array.from({ length: 400 }, (_, index) => `${word}${index}号事项已经办结。`);
    expect(compare(long('甲乙丙丁戊己庚辛'), long('子丑寅卯辰巳午未')).length).toBe(400);
  });

  it('pair those that are most alike, in order', () => {
    const [old, next] = [
      ['甲乙丙丁戊己。', '庚辛壬癸子丑。', '寅卯辰巳午未。'],
      ['庚辛壬癸子寅。', '甲乙丙丁戊庚。', '寅卯辰巳午申。'],
    ];
    expect(compare(old, next)).toEqual(['~ 丑→寅', '~> 己→庚', '~ 未→申']);
    expect(compare(['甲乙丙丁戊己。', '庚辛壬癸子丑。'], ['庚辛壬癸子寅。'])).toEqual([
      '- 甲乙丙丁戊己',
      '~ 丑→寅',
    ]);
    expect(compare(['庚辛壬癸子丑。'], ['甲乙丙丁戊己。', '庚辛壬癸子寅。'])).toEqual([
      '+ 甲乙丙丁戊己',
      '~ 丑→寅',
    ]);
  });

  it('take as moved the one that is most alike, and each but once', () => {
    const move = (next: string[]) => compare(['甲乙丙丁戊己庚辛。', second, third], [second, third, ...next]);
    expect(move(['甲乙丙丁戊己子丑。', '甲乙丙丁戊己庚丑。'])).toEqual(['+ 甲乙丙丁戊己', '~> 辛→丑']);
    expect(move(['甲乙丙丁戊己庚丑。', '甲乙丙丁戊己子丑。'])).toEqual(['~> 辛→丑', '+ 甲乙丙丁戊己']);
    expect(compare(['甲乙丙丁。', '甲乙丙丁。', second, third], [second, third, '甲乙丙丁。'])).toEqual([
      '- 甲乙丙丁。',
      '> 甲乙丙丁。',
    ]);
    expect(move(['甲乙丙子丑寅卯辰。'])).toEqual(['- 甲乙丙丁戊己', '+ 甲乙丙子丑寅']);
  });

  it('that have little in common are not compared passage by passage', () => {
    const long = (word: string) =>
      Array.from({ length: 800 }, (_, index) => `${word}${index}号事项已经办结。`);
    const changes = compare(long('甲乙丙丁'), long('子丑寅卯'));
    expect(changes.filter((change) => change.startsWith('+'))).toHaveLength(800);
    expect(changes).toHaveLength(1600);
  });

  it('say where a change stands', () => {
    const read = (count: number) =>
      readText(
        `${head}全县情况如下。\n一、主要举措和成效\n（一）化解矛盾纠纷\n${first}\n办结${count}件。\n${foot}`,
      ).document;
    const [change] = compareDocuments(read(3), read(4));
    expect(change).toMatchObject({
      kind: 'reworded',
      before: { place: '一、主要举措和成效 > （一）化解矛盾纠纷 > 第2段' },
    });
  });
});
