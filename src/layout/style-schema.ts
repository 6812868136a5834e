import { z } from 'zod';
import { yesOrNo } from '../data/yes-or-no.js';
import {
  type ElementName,
  elementKeys,
  type Font,
  type FontPreset,
  type FontRole,
  fontRoles,
  type Ground,
  type Style,
} from './style.js';
import { parseFontSize, parseMeasure, parsePercentage } from './units.js';

const colors = { 黑: '000000', 红: 'FF0000' } as const;
const alignments = { 左: 'left', 居中: 'center', 右: 'right', 两端: 'both' } as const;
const rolesByKey = Object.fromEntries(Object.entries(fontRoles).map(([role, key]) => [key, role])) as Record<
  (typeof fontRoles)[FontRole],
  FontRole
>;

const millimetres = measure('mm', '37mm');
const characters = measure('字', '2字');
const lines = measure('行', '1行');
const size = parsedText(parseFontSize, '写的不是字号，请写成“三号”或者“60磅”的样子');
const count = parsedText((text) => (/^[1-9]\d?$/.test(text) ? Number(text) : undefined), '应当是1到99的整数');
const color = word(colors);

/** 条款（强度）, or 实务 and 推算 for what no clause says. */
const basisText = z.string().regex(/^(?:\d{1,2}(?:\.\d{1,2}){0,3}（(?:规定|一般|推荐|可以)）|实务|推算)$/, {
  error: (issue) => `里的“${String(issue.input)}”应当写成“7.2.1（一般）”的样子，或者写“实务”“推算”`,
});
const basis = z.preprocess((value) => (Array.isArray(value) ? value : [value]), z.array(basisText).min(1));

function parseGrounds(texts: readonly string[]): Ground[] {
  return texts.flatMap((text) => {
    const match = /^([\d.]+)（(规定|一般|推荐|可以)）$/.exec(text);
    return match ? [{ clause: match[1]!, strength: match[2] as Ground['strength'] }] : [];
  });
}

const element = z.strictObject({
  字体: word(rolesByKey),
  字号: size,
  颜色: color.optional(),
  对齐: word(alignments).optional(),
  上空: lines.optional(),
  下空: lines.optional(),
  首行缩进: characters.optional(),
  左空: characters.optional(),
  右空: characters.optional(),
  依据: basis,
});

const elements = z.strictObject(
  Object.fromEntries(Object.values(elementKeys).map((key) => [key, element])) as Record<
    (typeof elementKeys)[ElementName],
    typeof element
  >,
);

/** A profile with everything it inherits; its font preset is still only a name. */
export const styleSchema = z
  .strictObject({
    名称: z.string(),
    说明: z.string(),
    字体方案: z.string(),
    西文字体: z.string(),
    页面: z.strictObject({
      纸宽: millimetres,
      纸高: millimetres,
      天头: millimetres,
      订口: millimetres,
      版心宽: millimetres,
      版心高: millimetres,
      每页行数: count,
      每行字数: count,
      排版补偿: millimetres,
      文档网格: word({ 无: 'none', 行和字: 'linesAndCharacters' } as const),
      依据: basis,
    }),
    要素: elements,
    发文机关标志: z.strictObject({
      上边缘至版心: millimetres,
      压窄前最小字号: size,
      最窄: parsedText(parsePercentage, '应当写百分数，例如60%'),
      依据: basis,
    }),
    红色分隔线: z.strictObject({
      距发文字号: millimetres,
      线宽: measure('磅', '1磅'),
      颜色: color,
      依据: basis,
    }),
    表格: z.strictObject({ 上下空: measure('磅', '6磅'), 依据: basis }),
    版记: z.strictObject({ 首末线宽: millimetres, 中间线宽: millimetres, 依据: basis }),
    页码: z.strictObject({ 一字线至版心: millimetres, 依据: basis }),
  })
  .transform((profile): Omit<Style, 'fonts'> & { presetName: string } => ({
    name: profile.名称,
    presetName: profile.字体方案,
    latinFont: profile.西文字体 === '同中文' ? undefined : profile.西文字体,
    page: {
      width: profile.页面.纸宽,
      height: profile.页面.纸高,
      top: profile.页面.天头,
      left: profile.页面.订口,
      typeArea: { width: profile.页面.版心宽, height: profile.页面.版心高 },
      linesPerPage: profile.页面.每页行数,
      charactersPerLine: profile.页面.每行字数,
      compensation: profile.页面.排版补偿,
      grid: profile.页面.文档网格,
      grounds: parseGrounds(profile.页面.依据),
    },
    elements: mapElements((key) => {
      const given = profile.要素[key];
      return {
        font: given.字体,
        size: given.字号,
        color: given.颜色 ?? colors.黑,
        align: given.对齐 ?? 'left',
        linesBefore: given.上空 ?? 0,
        linesAfter: given.下空 ?? 0,
        firstLine: given.首行缩进 ?? 0,
        left: given.左空 ?? 0,
        right: given.右空 ?? 0,
        grounds: parseGrounds(given.依据),
      };
    }),
    mark: {
      top: profile.发文机关标志.上边缘至版心,
      unscaledSize: profile.发文机关标志.压窄前最小字号,
      minScale: profile.发文机关标志.最窄,
    },
    redLine: {
      gap: profile.红色分隔线.距发文字号,
      weight: profile.红色分隔线.线宽,
      color: profile.红色分隔线.颜色,
    },
    tableGap: profile.表格.上下空,
    imprintLines: { outer: profile.版记.首末线宽, inner: profile.版记.中间线宽 },
    pageNumberGap: profile.页码.一字线至版心,
  }));

const font = z.union([
  z
    .string()
    .min(1)
    .transform((name): Font => ({ name, bold: false })),
  z
    .strictObject({
      字库: z.string().min(1),
      加粗: yesOrNo.optional(),
      代用: z.string().min(1).optional(),
    })
    .transform(
      (given): Font => ({
        name: given.字库,
        bold: given.加粗 ?? false,
        substitute: given.代用,
      }),
    ),
]);

const fraction = parsedText(
  (text) => (/^(?:0\.\d{1,3}|1)$/.test(text) ? Number(text) : undefined),
  '应当是0到1的小数',
);

export const fontPresetsSchema = z
  .record(
    z.string(),
    z.strictObject({
      说明: z.string(),
      小标宋: font,
      仿宋: font,
      楷体: font,
      黑体: font,
      宋体: font,
      数字宽: fraction,
      西文宽: z.record(z.string().length(1), fraction).optional(),
      西文字体: z.string().min(1).optional(),
    }),
  )
  .transform((presets): FontPreset[] =>
    Object.entries(presets).map(([name, preset]) => ({
      name,
      digitWidth: preset.数字宽,
      westernWidths: preset.西文宽 ?? {},
      latinFont: preset.西文字体,
      fonts: {
        smallTitleSong: preset.小标宋,
        fangsong: preset.仿宋,
        kai: preset.楷体,
        hei: preset.黑体,
        song: preset.宋体,
      },
    })),
  );

function mapElements<T>(map: (key: (typeof elementKeys)[ElementName]) => T): Record<ElementName, T> {
  return Object.fromEntries(Object.entries(elementKeys).map(([name, key]) => [name, map(key)])) as Record<
    ElementName,
    T
  >;
}

function word<const Words extends Record<string, unknown>>(words: Words) {
  return z
    .enum(Object.keys(words) as [keyof Words & string, ...(keyof Words & string)[]])
    .transform((key) => words[key] as Words[keyof Words]);
}

function measure(unit: 'mm' | '磅' | '字' | '行', example: string) {
  return parsedText((text) => parseMeasure(text, unit), `应当写数字和单位“${unit}”，例如${example}`);
}

function parsedText<T>(parse: (text: string) => T | undefined, message: string) {
  return z.string().transform((text, context) => {
    const value = parse(text);
    if (value !== undefined) return value;
    context.addIssue({ code: 'custom', message: `写的是“${text}”，${message}` });
    return z.NEVER;
  });
}
