import { describe, expect, it } from 'vitest';
import { editScalars, type ScalarEdit, scalarAt } from '../../src/comparison/edit-scalars.js';
import { readYaml } from '../../src/data/read-yaml.js';

/** Several edits at once. */
function editAll(text: string, edits: readonly ScalarEdit[]): string | undefined {
  return editScalars({ text, ...readYaml(text).value! }, edits)?.text;
}

function edit(text: string, path: string, words: string, replacement: string): string | undefined {
  const yaml = readYaml(text).value!;
  const from = scalarAt(yaml.value, path)!.indexOf(words);
  return editScalars({ text, ...yaml }, [{ path, from, to: from + words.length, text: replacement }])?.text;
}

describe('a scalar is changed in its own notation', () => {
  it.each([
    ['plain', '标题: 甲乙丙 # 注\n', '乙', '丁', '标题: 甲丁丙 # 注\n'],
    ['in double quotes', '标题: "甲乙丙"\n', '乙', '“丁"', '标题: "甲“丁\\"丙"\n'],
    ['in single quotes', "标题: '甲乙丙'\n", '乙', "丁'", "标题: '甲丁''丙'\n"],
    [
      'a block of lines',
      '标题: |\n  甲乙\n  丙\n其他: 丁\n',
      '乙',
      '戊',
      '标题: |\n  甲戊\n  丙\n其他: 丁\n',
    ],
    [
      'a line more in a block',
      '标题: |\n  甲\n  丙\n其他: 丁\n',
      '\n丙',
      '\n乙\n丙',
      '标题: |\n  甲\n  乙\n  丙\n其他: 丁\n',
    ],
    [
      'in a flow mapping',
      '标题: { 值: 12, 单位: 件 }\n',
      '12',
      '13',
      '标题: { 值: 13, 单位: 件 }\n',
      '标题.值',
    ],
    [
      'with Windows line ends',
      '标题: |\r\n  甲\r\n  丙\r\n',
      '甲',
      '甲\n乙',
      '标题: |\r\n  甲\r\n  乙\r\n  丙\r\n',
    ],
  ])('%s', (_, text, words, replacement, expected, path = '标题') => {
    expect(edit(text, path, words, replacement)).toBe(expected);
  });
});

describe('a notation that cannot hold the words is changed', () => {
  it.each([
    ['a colon with a space', '标题: 甲乙\n', '乙', '乙: 丙', '标题: "甲乙: 丙"\n'],
    ['what would be a comment', '标题: 甲乙\n', '乙', '乙 #丙', '标题: "甲乙 #丙"\n'],
    ['a second line', '标题: 甲乙\n其他: 丁\n', '乙', '乙\n丙', '标题: |-\n  甲乙\n  丙\n其他: 丁\n'],
    [
      'a comma in a flow mapping',
      '标题: { 值: 甲 }\n',
      '甲',
      '甲, 乙',
      '标题: { 值: "甲, 乙" }\n',
      '标题.值',
    ],
    ['a reference at the beginning', '标题: 甲乙\n', '甲', '{{组.名}}', '标题: "{{组.名}}乙"\n'],
  ])('for %s', (_, text, words, replacement, expected, path = '标题') => {
    expect(edit(text, path, words, replacement)).toBe(expected);
  });
});

describe('words of a scalar', () => {
  it.each([
    ['that go with their line', '标题: |-\n  甲\n  乙\n  丙\n', '乙\n', '', '标题: |-\n  甲\n  丙\n'],
    ['that go at the end', '标题: |-\n  甲\n  乙\n', '\n乙', '', '标题: |-\n  甲\n'],
    ['that come at the end', "标题: '甲'\n", '', '乙', "标题: '乙甲'\n"],
    ['behind an escape', '标题: "甲\\t乙"\n', '乙', '丙\t"\\', '标题: "甲\\t丙\\t\\"\\\\"\n'],
    [
      'with a line more between quotation marks',
      '标题: "甲\\n乙"\n',
      '乙',
      '乙\n丙',
      '标题: "甲\\n乙\\n丙"\n',
    ],
    ['that begin with a quotation mark', '标题: 甲“乙”\n', '甲', '"甲"', '标题: "\\"甲\\"“乙”"\n'],
    [
      'that end with a line break',
      '标题: 甲\n其他: 乙\n',
      '甲',
      '甲\n丙\n',
      '标题: |\n  甲\n  丙\n其他: 乙\n',
    ],
    [
      'in a list',
      '标题:\n  - 甲\n  - 乙\n',
      '乙',
      '乙\n丙',
      '标题:\n  - 甲\n  - |-\n      乙\n      丙\n',
      '标题[1]',
    ],
    ['that begin with a space', '标题: 甲\n', '甲', ' 甲\n乙', '标题: " 甲\\n乙"\n'],
  ])('%s', (_, text, words, replacement, expected, path = '标题') => {
    expect(edit(text, path, words, replacement)).toBe(expected);
  });

  it('are changed in several places at once, each edit but once', () => {
    const text = '标题: 甲乙丙\n其他: "丁"\n';
    const edits = [
      { path: '标题', from: 0, to: 1, text: '一' },
      { path: '其他', from: 0, to: 1, text: '四' },
      { path: '标题', from: 2, to: 3, text: '三' },
    ];
    expect(editAll(text, [...edits, ...edits])).toBe('标题: 一乙三\n其他: "四"\n');
  });

  it.each(['没有', '列表', '列表[3]', '列表.甲', ''])('are not changed where no scalar is: %j', (path) => {
    const text = '列表: [甲]\n标题: 乙\n';
    expect(editAll(text, [{ path, from: 0, to: 0, text: '丙' }])).toBeUndefined();
    expect(
      editAll(text, [
        { path: '标题', from: 0, to: 1, text: '丙' },
        { path, from: 0, to: 0, text: '丙' },
      ]),
    ).toBeUndefined();
    expect(scalarAt(readYaml(text).value!.value, path)).toBeUndefined();
  });
});

describe('many scalars are changed at once', () => {
  const keys = Array.from({ length: 3000 }, (_, index) => `数${index}`);
  const write = (value: (key: string) => string) => keys.map((key) => `${key}: ${value(key)}\n`).join('');

  // Read again for each of them, this would take minutes.
  it('and the text is read again once, not for each of them', () => {
    const edits = keys.map((path) => ({ path, from: 0, to: 2, text: '12' }));
    expect(
      editAll(
        write(() => '待填'),
        edits,
      ),
    ).toBe(write(() => '12'));
  });

  it('and where some cannot stay in their notation, only these change it', () => {
    const odd = new Set(['数7', '数1500']);
    const edits = keys.map((path) => ({ path, from: 0, to: 2, text: odd.has(path) ? '# 注' : '12' }));
    expect(
      editAll(
        write(() => '待填'),
        edits,
      ),
    ).toBe(write((key) => (odd.has(key) ? '"# 注"' : '12')));
  });
});
