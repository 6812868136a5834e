import { describe, expect, it } from 'vitest';
import { editScalars } from '../../src/comparison/edit-scalars.js';
import { readYaml } from '../../src/data/read-yaml.js';

function edit(text: string, path: string, words: string, replacement: string): string | undefined {
  const yaml = readYaml(text).value!;
  const value = path
    .split('.')
    .reduce<unknown>((inner, key) => (inner as Record<string, unknown>)[key], yaml.value);
  const from = (value as string).indexOf(words);
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
