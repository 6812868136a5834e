import { z } from 'zod';
import { fields, oneOf } from '../data/fields.js';
import { yesOrNo } from '../data/yes-or-no.js';
import type { HeadingLayout } from '../document/model.js';
import { formatIsoDate, parseDate } from '../text/calendar-date.js';
import { materials, reportingUnits } from './collection-schema.js';
import { contents, notTwice, table } from './contents-schema.js';
import { figures, isPlaceholder } from './figure-schema.js';
import type {
  Figures,
  Item,
  Part,
  Publication,
  Report,
  ReportAttachment,
  ReportImprint,
  ReportLayout,
  ReportLetterhead,
} from './model.js';
import { partNames } from './part-names.js';
import { publicationKeys } from './publication-keys.js';

/*
 * The report file, `lawreport/1`: the one place that maps its Chinese keys to English names.
 * Decoding gives a `Report`; encoding gives back what the file holds.
 * Every scalar arrives as the text its author typed, so `标题: 2025` is a text and `98.10` keeps its zero.
 */

const text = z.string().min(1);
const someText = text.optional();
const digest = z
  .string()
  .regex(/^[0-9a-f]{16}$/, { error: 'digest' })
  .optional();
const aboutDigest =
  '由程序写入：这里的文字来自去年的报告，还没有改过；改过以后不再起作用，核对以后不用改的，删去这一行';
/** `{ 标题: 甲，正文：乙 }` would print all of it as the title. */
const itemTitle = text
  .refine((title) => !/[，,]\s?(?:正文|原因|要点|表格|排式)\s?[：:]/.test(title), { error: 'run-on' })
  .optional();
/** A text that may be a list; a name alone stands for a list of one. */
const listOf = (entry: z.ZodType<string>) =>
  z.codec(z.union([entry, z.array(entry).min(1)]), z.array(z.string()), {
    decode: (value) => (typeof value === 'string' ? [value] : value),
    encode: (list) => (list.length === 1 ? list[0]! : list),
  });
const texts = listOf(text);

/** The name of an organ or a place, which is printed as it stands: with its quotation marks, too. */
const name = text.refine((value) => !quotedWhole.test(value), { error: 'quoted-name' });
const quotedWhole = /^(?:“[^“”]*”|"[^"]*"|'[^']*'|‘[^‘’]*’|「[^「」]*」|＂[^＂]*＂)$/;
const names = listOf(name);

/** A text that stands for a whole item or part; one that begins like a key has lost the space after its colon. */
const wholeText = text.refine((value) => !/^(?:标题|正文|导语|条目|要点)\s*[:：]/.test(value), {
  error: 'key-colon',
});

/** No report is older, and none will be read that long. */
const [firstYear, lastYear] = [1980, 2100];
const isYear = (value: number) => firstYear <= value && value <= lastYear;

const year = z.codec(
  z.union([
    z.int().min(firstYear).max(lastYear),
    z.string().refine((value) => /^\d{4}$/.test(value) && isYear(Number(value)), { error: 'year' }),
  ]),
  z.number(),
  {
    decode: (value) => Number(value),
    encode: (value) => value,
  },
);

const date = z.codec(
  z
    .string()
    .refine((value) => parseDate(value) !== undefined || isPlaceholder(value), { error: 'date' })
    .refine((value) => isYear(parseDate(value)?.year ?? firstYear), { error: 'date-year' }),
  z.string(),
  {
    decode: (value) => {
      const day = parseDate(value);
      return day ? formatIsoDate(day) : value;
    },
    encode: (value) => value,
  },
);

const headingLayout = oneOf<HeadingLayout>({ ownLine: '另行', runIn: '接排' });

type WrittenItem = Omit<Item, 'form'>;

/** An item may be one text, or a mapping; `depth` levels of 要点 may stand below it. */
function item(depth: number, withCause: boolean): z.ZodType<Item> {
  const written = fields<WrittenItem>(
    () =>
      ({
        title: ['标题', itemTitle, '小标题，不写序号，序号自动编排'],
        body: ['正文', someText, '正文；换行即另起一段；引用数据写 {{组.名}}'],
        contents: [
          '内容',
          contents,
          '有几个表，或者表后面还有文字时，代替“正文”和“表格”：文字和表格按先后写成列表',
        ],
        ...(withCause && { cause: ['原因', someText, '产生这一问题的原因，接在正文之后'] }),
        table: ['表格', table.optional(), '正文之后的表格'],
        ...(depth > 0 && {
          items: ['要点', z.array(item(depth - 1, withCause)).optional(), '下一层次的条目', () => []],
        }),
        layout: ['排式', headingLayout.optional(), '另行：小标题独占一行；接排：正文接在小标题之后'],
        lastYearsWords: ['去年原文', digest, aboutDigest],
      }) as ReturnType<Parameters<typeof fields<WrittenItem>>[0]>,
  );
  return z.codec(z.union([wholeText, notTwice(written, { body: '正文', table: '表格' })]), z.any(), {
    decode: (value): Item =>
      typeof value === 'string'
        ? { body: value, items: [], form: 'text' }
        : { ...value, items: value.items ?? [], form: 'full' },
    encode: ({ form, ...value }: Item) => (form === 'text' ? value.body! : value),
  }) as unknown as z.ZodType<Item>;
}

const plainItems = z.array(item(2, false));
const itemsWithCause = z.array(item(2, true));

type WrittenPart = Omit<Part, 'key' | 'form'>;

/** A part may be one text, a list of items, or a mapping; all three become the same `Part`. */
function part(key: Part['key']) {
  const items = key === 'problems' ? itemsWithCause : plainItems;
  const written = fields<WrittenPart>(() => ({
    title: ['标题', someText, '这一部分的标题，不写时用模板的标题'],
    opening: ['导语', someText, '标题之后、条目之前的话'],
    contents: ['内容', contents, '标题之后、条目之前有表格时，代替“导语”：文字和表格按先后写成列表'],
    items: ['条目', items.optional(), '（一）（二）…各条', () => []],
    closing: ['结语', someText, '各条之后的话'],
    lastYearsWords: ['去年原文', digest, aboutDigest],
  }));
  return z.codec(z.union([wholeText, items.min(1), notTwice(written, { opening: '导语' })]), z.any(), {
    decode: (value): Part => {
      if (typeof value === 'string') return { key, opening: value, items: [], form: 'text' };
      if (Array.isArray(value)) return { key, items: value, form: 'list' };
      return { key, ...value, form: 'full' };
    },
    encode: ({ key: _, form, ...full }: Part) => {
      if (form === 'text') return full.opening!;
      return form === 'list' ? full.items : full;
    },
  });
}

const letterhead = fields<ReportLetterhead>(() => ({
  serialNumber: ['份号', someText, '6位数字，例如 000001'],
  classification: ['密级', someText, '密级和保密期限，例如 机密★1年'],
  urgency: ['紧急程度', someText, '特急或者加急'],
  mark: ['发文机关标志', texts.optional(), '不写时为发文机关加“文件”'],
  documentNumber: ['发文字号', someText, '例如 云政发〔2026〕5号'],
  signatories: ['签发人', texts.optional(), '只有上行文标注'],
}));

const imprint = fields<ReportImprint>(() => ({
  copyTo: ['抄送', names.optional(), '抄送机关，不写句号'],
  printer: ['印发机关', name.optional(), '印发机关'],
  printDate: ['印发日期', date.optional(), '例如 2026-02-24'],
  onEvenPage: [
    '偶数页',
    yesOrNo.optional(),
    '版记排在偶数页（最后一张纸的背面）写“是”，必要时前面留一个空白页；标准没有要求，属于实务',
  ],
}));

const publication = fields<Publication>(() => ({
  indexNumber: [publicationKeys.indexNumber, someText, '政府信息公开目录的索引号'],
  publisher: [publicationKeys.publisher, someText, '发布机构'],
  publishedOn: [publicationKeys.publishedOn, someText, '发布日期'],
  createdOn: [publicationKeys.createdOn, someText, '生成日期或者成文日期'],
  subject: [publicationKeys.subject, someText, '主题分类'],
  genre: [publicationKeys.genre, someText, '体裁分类或者公文种类'],
  documentNumber: [publicationKeys.documentNumber, someText, '网页上登记的文号'],
  disclosure: [publicationKeys.disclosure, someText, '主动公开、依申请公开'],
  scope: [publicationKeys.scope, someText, '公开范围'],
  validity: [publicationKeys.validity, someText, '有效性'],
  source: [publicationKeys.source, someText, '信息来源'],
  author: [publicationKeys.author, someText, '网页标签里的作者，例如起草的科室'],
  keywords: [publicationKeys.keywords, someText, '网页标签里的关键词，几个之间空一格'],
  description: [publicationKeys.description, someText, '网页标签里的内容概述'],
}));

const attachment = notTwice(
  fields<ReportAttachment>(() => ({
    title: ['标题', text, '附件名称，后面不加标点'],
    body: ['正文', someText, '附件的正文'],
    contents: ['内容', contents, '代替“正文”和“表格”：文字和表格按先后写成列表'],
    table: ['表格', table.optional(), '附件的表格'],
  })),
  { body: '正文', table: '表格' },
);

const layout = fields<ReportLayout>(() => ({
  level2: ['二级标题', headingLayout.optional(), '（一）的标题：另行或者接排'],
  level3: ['三级标题', headingLayout.optional(), '1.的标题：另行或者接排'],
  level4: ['四级标题', headingLayout.optional(), '（1）的标题：另行或者接排'],
  level3Numbering: [
    '三级编号',
    oneOf({ restart: '重起', continue: '连续' } as const).optional(),
    '重起：在每个（一）之下从1.开始；连续：在一个部分内连续编号',
  ],
}));

type WrittenReport = Omit<Report, 'parts'> & Partial<Record<Part['key'], Part>> & { format: 'lawreport/1' };

const written = fields<WrittenReport>(() => ({
  format: ['格式', z.literal('lawreport/1'), '固定为 lawreport/1'],
  template: ['模板', text, '模板的编号，lawreport templates 列出全部'],
  year: ['年度', year, '报告所述的年度，例如 2025'],
  place: ['地区', name, '例如 云岭县'],
  issuers: ['发文机关', names, '发文机关全称；联合行文写成列表，主办机关在前'],
  title: ['标题', someText, '不写时由模板生成'],
  dateOfIssue: ['成文日期', date.optional(), '例如 2026-02-20'],
  addressees: ['主送机关', names.optional(), '主送机关全称', () => []],
  signature: ['署名', names.optional(), '与发文机关不同时才写'],
  sealed: ['用印', yesOrNo.optional(), '加盖印章写“是”（默认），不加盖写“否”', () => true],
  letterhead: ['版头', letterhead.optional(), '红头：发文机关标志、发文字号、签发人等'],
  imprint: ['版记', imprint.optional(), '抄送机关、印发机关和印发日期'],
  publication: ['公开信息', publication.optional(), '网页公开时的元数据，不排进文件'],
  layout: ['层次', layout.optional(), '标题的排法，不写时照模板'],
  figures: ['数据', figures.optional(), '数据只在这里填一次，正文用 {{组.名}} 引用', () => ({}) as Figures],
  reportingUnits: [
    '报送单位',
    reportingUnits.optional(),
    '请哪些单位报数据和材料，lawreport collect 据此写表',
  ],
  materials: ['素材', materials.optional(), '各单位报来的文字，按主题存放，不排进文件'],
  opening: [
    '导语',
    z.string().optional(),
    '主送机关之后、第一部分之前的话；不写时用模板的，写成 "" 就没有导语',
  ],
  contents: ['内容', contents, '第一部分之前有表格时，代替“导语”：文字和表格按先后写成列表'],
  achievements: ['成效', part('achievements').optional(), '上一年度主要举措和成效'],
  problems: ['问题', part('problems').optional(), '存在的不足和原因'],
  leadership: ['负责人履职', part('leadership').optional(), '党政主要负责人履行第一责任人职责情况'],
  plans: ['下年打算', part('plans').optional(), '下一年度主要安排'],
  others: ['其他', part('others').optional(), '其他需要报告的情况'],
  highlights: ['亮点', part('highlights').optional(), '特色亮点、创新经验'],
  closing: ['结语', z.string().optional(), '例如 特此报告。不写时用模板的，写成 "" 就没有结语'],
  attachments: ['附件', z.array(attachment).optional(), '附件', () => []],
  note: ['附注', someText, '例如 此件公开发布，不写圆括号'],
}));

export const reportSchema = z
  .codec(notTwice(written, { opening: '导语' }), z.any(), {
    decode: ({ format: _, ...value }): Report => {
      const parts: Part[] = [];
      const rest: Record<string, unknown> = { ...value };
      for (const key of Object.keys(partNames) as Part['key'][]) {
        if (value[key]) parts.push(value[key]);
        delete rest[key];
      }
      return { ...(rest as Omit<Report, 'parts'>), parts };
    },
    encode: ({ parts, ...value }: Report) => ({
      format: 'lawreport/1' as const,
      ...value,
      ...Object.fromEntries(parts.map((part) => [part.key, part])),
    }),
  })
  .describe('法治政府建设年度报告');
