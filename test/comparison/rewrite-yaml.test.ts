import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { YamlValue } from '../../src/comparison/format-yaml.js';
import { rewriteYaml } from '../../src/comparison/rewrite-yaml.js';
import { readYaml } from '../../src/data/read-yaml.js';

const text = `# 文件开头的注释
格式: lawreport/1   # 不要改
数据:
  # 复议的数
  行政复议:
    受理: { 值: 46, 单位: 件 }   # 县司法局
    审结: 45

成效:
  - 标题: 甲
    正文: |-
      第一段。

      第二段。
  # 关于乙
  - 标题: "乙"
    要点:
    - 标题: 乙一
      正文: 正文一
    - { 标题: 乙二, 正文: 正文二 }
  - 只有一句话。
问题: 一段话
`;

type Mapping = Record<string, YamlValue>;

function rewrite(change: (value: never) => void, source = text): string {
  const read = readYaml(source).value!;
  const wanted = structuredClone(read.value) as never;
  change(wanted);
  const written = rewriteYaml({ text: source, ...read }, wanted as Mapping)?.text;
  expect(written).toBeDefined();
  expect(readYaml(written!).value!.value).toEqual(wanted);
  return written!;
}

/** The lines that only one of two texts has: - those of the first, + those of the second. */
function changedLines(before: string, after: string): string[] {
  const [old, now] = [before.split('\n'), after.split('\n')];
  return [
    ...old.filter((line) => !now.includes(line)).map((line) => `-${line}`),
    ...now.filter((line) => !old.includes(line)).map((line) => `+${line}`),
  ];
}

describe('a YAML text that is given another value', () => {
  it('changes a scalar in its own notation', () => {
    const written = rewrite((value: { 成效: { 标题: string }[] }) => {
      value.成效[1]!.标题 = '乙"的';
    });
    expect(changedLines(text, written)).toEqual(['-  - 标题: "乙"', '+  - 标题: "乙\\"的"']);
  });

  it('adds a key to a figure within its braces and keeps the comment behind it', () => {
    const written = rewrite((value: { 数据: { 行政复议: { 受理: Mapping } } }) => {
      value.数据.行政复议.受理.来源 = '县司法局';
    });
    expect(changedLines(text, written)).toEqual([
      '-    受理: { 值: 46, 单位: 件 }   # 县司法局',
      '+    受理: { 值: 46, 单位: 件, 来源: 县司法局 }   # 县司法局',
    ]);
  });

  it('moves an item with its lines and the comment above it', () => {
    const written = rewrite((value: { 成效: YamlValue[] }) => {
      value.成效.unshift(...value.成效.splice(1, 1));
    });
    expect(changedLines(text, written)).toEqual([]);
    expect(written).toContain('成效:\n  # 关于乙\n  - 标题: "乙"\n');
  });

  it('adds an item with several paragraphs as a block of lines', () => {
    const written = rewrite((value: { 成效: YamlValue[] }) => {
      value.成效.splice(1, 0, { 标题: '新', 正文: '一段。\n又一段：{{行政复议.受理}}件。' });
    });
    expect(written).toContain(
      '  - 标题: 新\n    正文: |-\n      一段。\n      又一段：{{行政复议.受理}}件。\n  # 关于乙\n',
    );
    expect(changedLines(text, written).filter((line) => line.startsWith('-'))).toEqual([]);
  });

  it('takes an item out with its lines and nothing else', () => {
    const written = rewrite((value: { 成效: YamlValue[] }) => {
      value.成效.splice(0, 1);
    });
    expect(written).toBe(text.replace(/ {2}- 标题: 甲[\s\S]*?(?=\n {2}# 关于乙)\n/, ''));
  });

  it('takes the first key of an item out, and puts a new one before it', () => {
    const without = rewrite((value: { 成效: Mapping[] }) => {
      delete value.成效[0]!.标题;
    });
    expect(without).toContain('成效:\n  - 正文: |-\n      第一段。\n');
    const back = rewrite((value: { 成效: Mapping[] }) => {
      value.成效[0] = { 标题: '甲', ...value.成效[0] };
    }, without);
    expect(back).toBe(text);
  });

  it('turns a text into a list, and a list item of one text into a mapping', () => {
    const written = rewrite((value: Record<string, YamlValue>) => {
      value.问题 = [{ 标题: '问题一', 原因: '原因' }];
      (value.成效 as YamlValue[])[2] = { 标题: '小标题', 正文: '只有一句话。' };
    });
    expect(written).toContain('  - 标题: 小标题\n    正文: 只有一句话。\n');
    expect(written.endsWith('问题:\n  - 标题: 问题一\n    原因: 原因\n')).toBe(true);
  });

  it('gives a part that was a list an opening, and keeps the lines and comments of its items', () => {
    const written = rewrite((value: { 成效: YamlValue }) => {
      value.成效 = { 导语: '开头的话。', 条目: value.成效 };
    });
    expect(changedLines(text, written)).toEqual(['+  导语: 开头的话。', '+  条目:']);
  });

  it('adds an entry where its order wants it', () => {
    const written = rewrite((value: Mapping) => {
      const { 格式, ...rest } = value;
      for (const key of Object.keys(value)) delete value[key];
      Object.assign(value, { 格式, 标题: '报告: 一', ...rest });
    });
    expect(changedLines(text, written)).toEqual(['+标题: "报告: 一"']);
  });

  it('keeps the line ends of the file', () => {
    const source = text.replaceAll('\n', '\r\n');
    const written = rewrite((value: { 成效: YamlValue[] }) => {
      value.成效.push({ 标题: '新', 正文: '一。\n二。' });
    }, source);
    expect(written.replaceAll('\r\n', '')).not.toContain('\n');
  });

  it.each<[string, string, YamlValue, string]>([
    ['a text', '甲: 一\n乙: 二\n', { 甲: '一二', 乙: '二' }, '甲: 一二\n乙: 二\n'],
    ['words within a text', "甲: '一''二''三'\n", { 甲: "一'2'三" }, "甲: '一''2''三'\n"],
    [
      'words between escapes',
      '甲: "一\\u4e8c三\\u56db五"\n',
      { 甲: '一二叁四五' },
      '甲: "一\\u4e8c叁\\u56db五"\n',
    ],
    ['a letter more between equal ones', '甲: "\\u4e00一"\n', { 甲: '一一一' }, '甲: "\\u4e00一一"\n'],
    ['a letter less between equal ones', '甲: "\\u4e00一一"\n', { 甲: '一一' }, '甲: "\\u4e00一"\n'],
    ['a text that was empty', '甲: ""\n', { 甲: '一' }, '甲: 一\n'],
    ['a text where a list was', '甲:\n  - 一\n乙: 二\n', { 甲: '三', 乙: '二' }, '甲: 三\n乙: 二\n'],
    [
      'a mapping where a text was',
      '甲: 一\n乙: 二\n',
      { 甲: { 丙: '三' }, 乙: '二' },
      '甲:\n  丙: 三\n乙: 二\n',
    ],
    [
      'a list where a mapping was',
      '甲:\n  丙: 三\n乙: 二\n',
      { 甲: ['三'], 乙: '二' },
      '甲:\n  - 三\n乙: 二\n',
    ],
    ['an empty list', '甲:\n  - 一\n乙: 二\n', { 甲: [], 乙: '二' }, '甲: []\n乙: 二\n'],
    ['an empty mapping', '甲:\n  丙: 三\n', { 甲: {} }, '甲: {}\n'],
    ['an entry less', '# 头\n甲: 一\n# 尾\n乙: 二\n', { 甲: '一' }, '# 头\n甲: 一\n'],
    ['entries in another order', '甲: 一 # 注\n乙: 二\n', { 乙: '二', 甲: '一' }, '乙: 二\n甲: 一 # 注\n'],
    ['no line end at the end', '甲: 一', { 甲: '一', 乙: '二' }, '甲: 一\n乙: 二\n'],
    [
      'a list that is not set in',
      '甲:\n- 一\n- 二\n乙: 二\n',
      { 甲: ['二', '一', '三'], 乙: '二' },
      '甲:\n- 二\n- 一\n- 三\n乙: 二\n',
    ],
    [
      'a list of lists',
      '甲:\n  - - 一\n    - 二\n  - - 三\n',
      { 甲: [['一', '二', '四'], ['三']] },
      '甲:\n  - - 一\n    - 二\n    - 四\n  - - 三\n',
    ],
    ['an item within brackets', '甲: [一, 二]\n', { 甲: ['一', '二', '三, 四'] }, '甲: [一, 二, "三, 四"]\n'],
    [
      'lines within brackets',
      '甲: [一]\n乙: 二\n',
      { 甲: ['一', '三\n四'], 乙: '二' },
      '甲:\n  - 一\n  - |-\n    三\n    四\n乙: 二\n',
    ],
    [
      'lines within braces',
      '甲: { 丙: 一 }\n',
      { 甲: { 丙: '一', 丁: '三\n四' } },
      '甲:\n  丙: 一\n  丁: |-\n    三\n    四\n',
    ],
    [
      'more than a line holds within braces',
      '甲: { 丙: 一 }\n',
      { 甲: { 丙: '一', 丁: '长'.repeat(100) } },
      `甲:\n  丙: 一\n  丁: ${'长'.repeat(100)}\n`,
    ],
    [
      'braces over several lines',
      '甲: {\n  丙: 一,\n  丁: 二 }\n乙: [\n  三, 四 ]\n',
      { 甲: { 丙: '一', 戊: '三' }, 乙: ['三', '四', '五'] },
      '甲:\n  丙: 一\n  戊: 三\n乙:\n  - 三\n  - 四\n  - 五\n',
    ],
    [
      'what braces hold within brackets',
      '甲: [{ 丙: 一 }, { 丙: 二 }]\n',
      { 甲: [{ 丙: '一' }, { 丙: '二', 丁: [] }] },
      '甲: [{ 丙: 一 }, { 丙: 二, 丁: [] }]\n',
    ],
    [
      'an item whose keys stand below its dash',
      '甲:\n  -\n    丙: 一\n',
      { 甲: [{ 丙: '一', 丁: '二' }] },
      '甲:\n  - 丙: 一\n    丁: 二\n',
    ],
    [
      'the only key beside the dash',
      '甲:\n  - 丙: 一\n    # 注\n    丁: 二\n',
      { 甲: [{ 丁: '二' }] },
      '甲:\n  - 丁: 二\n',
    ],
    [
      'a list that becomes an entry',
      '甲:\n- 一 # 注\n乙: 二\n',
      { 甲: { 导语: '三', 条目: ['一'] }, 乙: '二' },
      '甲:\n  导语: 三\n  条目:\n  - 一 # 注\n乙: 二\n',
    ],
    [
      'a list in place of another that becomes an entry',
      '甲:\n  - 一 # 注\n',
      { 甲: { 条目: ['一', '二'] } },
      '甲:\n  条目:\n    - 一\n    - 二\n',
    ],
    ['a quoted key', '"甲": 一\n乙: 二\n', { 甲: '三', 乙: '四' }, '"甲": 三\n乙: 四\n'],
    [
      'texts that YAML takes for something else',
      '甲: 一\n',
      { 甲: '一', 乙: '- 二', 丙: '三: 四', 丁: '五 #六', 戊: ' 七', 己: '八:', 庚: '', 辛: '\n九' },
      '甲: 一\n乙: "- 二"\n丙: "三: 四"\n丁: "五 #六"\n戊: " 七"\n己: "八:"\n庚: ""\n辛: "\\n九"\n',
    ],
    [
      'an empty line within a text',
      '甲: 一\n',
      { 甲: '一', 乙: '二\n\n三' },
      '甲: 一\n乙: |-\n  二\n\n  三\n',
    ],
    ['spaces at the end of a line', '甲: 一\n', { 甲: '一', 乙: '二 \n三' }, '甲: 一\n乙: "二 \\n三"\n'],
    [
      'a line end at the end of a text',
      '甲: 一\n',
      { 甲: '一', 乙: '二\n三\n' },
      '甲: 一\n乙: "二\\n三\\n"\n',
    ],
    ['the same', '甲:   一   # 注\n', { 甲: '一' }, '甲:   一   # 注\n'],
  ])('is given %s', (_, source, wanted, expected) => {
    const read = readYaml(source).value!;
    expect(rewriteYaml({ text: source, ...read }, wanted)?.text).toBe(expected);
  });

  it('is left alone where it cannot be told line by line', () => {
    const left = (source: string, wanted: YamlValue) =>
      rewriteYaml({ text: source, ...readYaml(source).value! }, wanted);
    expect(left('{ 甲: 一, 乙: 二 }\n', { 甲: '一', 丙: '三' })).toBeUndefined();
    expect(left('"甲": 一\n乙: 二\n', { 甲: '一', 乙: '二', 丙: '三' })).toBeUndefined();
    expect(left('甲: 一\n', '一')).toBeUndefined();
  });

  it.each(['yunling-county-2025', 'qichuan-joint-2025', 'jixi-township-2025'])(
    'moves, removes and adds items of %s and touches nothing else',
    (name) => {
      const source = readFileSync(new URL(`../../examples/${name}.yaml`, import.meta.url), 'utf8');
      const moved = rewrite((value: { 下年打算: YamlValue[] }) => {
        const plans = listOf(value.下年打算);
        plans.push(plans.shift()!);
      }, source);
      expect(changedLines(source, moved)).toEqual([]);
      const removed = rewrite((value: { 成效: YamlValue[] }) => {
        listOf(value.成效).pop();
      }, source);
      expect(changedLines(source, removed).filter((line) => line.startsWith('+'))).toEqual([]);
      expect(source.length).toBeGreaterThan(removed.length);
    },
  );
});

function listOf(part: YamlValue): YamlValue[] {
  return Array.isArray(part) ? part : ((part as Mapping).条目 as YamlValue[]);
}
