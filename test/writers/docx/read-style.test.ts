import { describe, expect, it } from 'vitest';
import { pageGeometry } from '../../../src/layout/page-geometry.js';
import { readFontPresets, readStyle } from '../../../src/layout/read-style.js';
import { applyFontPreset, applyLatinFont, requestedFonts } from '../../../src/layout/style.js';
import { characterMeasure } from '../../../src/layout/type-metrics.js';
import { fontPresets, packagedStyle, styleNames, styleText } from './packaged-style.js';

const standard = styleText('gbt9704-2012')!;

describe('every layout in templates/styles', () => {
  it.each(styleNames())('%s can be read', (name) => {
    expect(readStyle(styleText(name)!, { presets: fontPresets(), inherited: styleText }).findings).toEqual(
      [],
    );
  });

  it('GB/T 9704-2012 gives a type area of 156 × 225 mm with 22 lines of 28.95 points', () => {
    const page = pageGeometry(packagedStyle());
    expect(page.margin).toEqual({ top: 2098, bottom: 1984, left: 1587, right: 1474 });
    expect(page.linePitch).toBe(579);
    expect(page.characterSpacing).toBe(-5);
  });

  it('GB/T 33476.2-2016 differs from it by margins of 34.58 and 32.58 mm and a line of 29.6 points alone', () => {
    const { name: _, page, ...rest } = packagedStyle('gbt33476');
    const { name: __, page: inherited, ...base } = packagedStyle();
    expect(rest).toEqual(base);
    expect({ ...page, compensation: 0 }).toEqual(inherited);
    const { margin, linePitch } = pageGeometry(packagedStyle('gbt33476'));
    expect(margin.top / 56.693).toBeCloseTo(34.58, 1);
    expect(margin.bottom / 56.693).toBeCloseTo(32.58, 1);
    expect(linePitch).toBe(592);
  });
});

describe('the fonts that a document asks for', () => {
  it('are those of its preset, each once', () => {
    expect(requestedFonts(packagedStyle())).toEqual([
      '仿宋_GB2312',
      '黑体',
      '方正小标宋简体',
      '楷体_GB2312',
      '宋体',
    ]);
    expect(requestedFonts(packagedStyle('gbt9704-2012', 'windows'))).toEqual([
      '仿宋',
      '黑体',
      '宋体',
      '楷体',
    ]);
  });

  it('include the one for digits and letters', () => {
    expect(requestedFonts(applyLatinFont(packagedStyle(), 'Times New Roman'))).toContain('Times New Roman');
  });
});

describe('the font of digits and letters', () => {
  const [preset] = fontPresets();
  const own = { ...preset!, latinFont: 'Tinos' };

  it('is that of the Chinese around them where nobody names one', () => {
    for (const name of styleNames())
      for (const { name: fonts } of fontPresets())
        expect(packagedStyle(name, fonts).fonts.latinFont).toBeUndefined();
  });

  it('may be named by a set of fonts, which says how wide it is', () => {
    const text =
      '甲: { 说明: 甲, 小标宋: 甲, 仿宋: 甲, 楷体: 甲, 黑体: 甲, 宋体: 甲, 数字宽: 0.55, 西文字体: Tinos }\n';
    const [named] = readFontPresets(text).value!;
    const style = applyFontPreset(packagedStyle(), named!);
    expect(style.fonts).toMatchObject({ latinFont: 'Tinos', digitWidth: 0.55 });
    expect(applyFontPreset(style, preset!).fonts.latinFont).toBeUndefined();
  });

  it('is that of the layout where it names one, whatever the set says', () => {
    const text = standard.replace('西文字体: 同中文', '西文字体: Times New Roman');
    const style = readStyle(text, { presets: fontPresets() }).value!;
    expect(style.fonts.latinFont).toBe('Times New Roman');
    expect(applyFontPreset(style, own).fonts.latinFont).toBe('Times New Roman');
  });

  it('is measured by its own widths, so that lines end where they are printed', () => {
    const style = applyLatinFont(packagedStyle('gbt9704-2012', 'open'), 'Times New Roman');
    expect(characterMeasure(100, style).widthOf('.')).toBe(25);
    expect(characterMeasure(100, style).widthOf('5')).toBe(50);
  });
});

describe('a layout with a mistake is refused in words', () => {
  it.each([
    ['an unknown key', '每页行数: 22', '每页行: 22', ['“页面”里不认识“每页行”，是否想写“每页行数”？']],
    ['a wrong unit', '天头: 37mm', '天头: 3.7cm', ['“天头”写的是“3.7cm”，应当写数字和单位“mm”，例如37mm']],
    [
      'a size that is none',
      '字号: 二号',
      '字号: 二号字',
      ['“字号”写的是“二号字”，写的不是字号，请写成“三号”或者“60磅”的样子'],
    ],
    [
      'an unknown font',
      '字体: 楷体',
      '字体: 行书',
      ['“字体”写的是“行书”，只能写“小标宋”、“仿宋”、“楷体”、“黑体”、“宋体”'],
    ],
    [
      'an unknown preset',
      '字体方案: gb2312',
      '字体方案: gb2321',
      ['“字体方案”里没有“gb2321”，是否想写“gb2312”？'],
    ],
    [
      'a basis in the wrong form',
      '7.3.1（一般）',
      '第7.3.1条',
      ['“依据”第1项里的“第7.3.1条”应当写成“7.2.1（一般）”的样子，或者写“实务”“推算”'],
    ],
    [
      'a list that should be a text',
      '名称: GB/T 9704-2012',
      '名称: [甲]',
      ['“名称”应当是一段文字，现在是列表'],
    ],
  ])('%s', (_, right, wrong, messages) => {
    const changed = standard.replace(right, wrong);
    expect(changed).not.toBe(standard);
    const result = readStyle(changed, { presets: fontPresets() });
    expect(result.value).toBeUndefined();
    expect(result.findings.map((finding) => finding.message)).toEqual(messages);
  });

  it('at the line where it stands', () => {
    const result = readStyle(standard.replace('天头: 37mm', '天头: 3.7cm'), { presets: fontPresets() });
    const line = standard.split('\n').findIndex((text) => text.includes('天头')) + 1;
    expect(result.findings[0]).toMatchObject({ path: '页面.天头', range: { start: { line } } });
  });

  it('and so is one that inherits what is not there, or itself', () => {
    const message = (text: string) =>
      readStyle(text, {
        presets: fontPresets(),
        inherited: (name) => (name === '甲' ? '继承: 甲\n' : undefined),
      }).findings[0]?.message;
    expect(message('继承: 没有\n')).toBe('找不到所继承的版式“没有”，请改“继承”，或者补上这个版式文件');
    expect(message('继承: 甲\n')).toBe('版式“甲”继承了自己，请改“继承”');
  });
});
