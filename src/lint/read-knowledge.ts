import { z } from 'zod';
import { fields, oneOf } from '../data/fields.js';
import { readBySchema } from '../data/read-by-schema.js';
import { yesOrNo } from '../data/yes-or-no.js';
import type { Result } from '../finding/finding.js';
import { type CalendarDate, formatIsoDate, parseDate } from '../text/calendar-date.js';
import type {
  FormerOrgan,
  Knowledge,
  KnownDocument,
  KnownLaw,
  LawList,
  Plenum,
  Programme,
  Provenance,
} from './words/lexicon.js';

const knowledgeFormat = 'lawreport-knowledge/1';

/** A file of facts that age, with the day up to which its makers looked. */
export type KnowledgeFile = Knowledge & { format: string; until: CalendarDate };

export function readKnowledge(source: string): Result<KnowledgeFile> {
  const read = readBySchema(source, knowledgeSchema, { group: 'knowledge' });
  return read.value ? { value: read.value.value, findings: [] } : read;
}

const text = z.string().min(1);
const texts = z.array(text);
const none = () => [];
const date = z.codec(text, z.custom<CalendarDate>(), {
  decode: (written, { issues }) => {
    const day = parseDate(written);
    if (!day) issues.push({ code: 'custom', message: 'date', input: written });
    return day as CalendarDate;
  },
  encode: formatIsoDate,
});
const year = z.codec(z.string().regex(/^(?:19|20)\d\d$/), z.number(), { decode: Number, encode: String });

const provenance = {
  source: ['来源', text, '依据什么'],
  known: ['知悉', date, '哪一天知道是这样'],
  confidence: [
    '把握',
    oneOf<Provenance['confidence']>({ sure: '确定', oneSource: '一处来源' }),
    '确定，或者只见于一处来源；一处来源的只作提示',
  ],
} as const;

const knownDocument = fields<KnownDocument>(() => ({
  name: ['名称', text, '不带书名号和年份'],
  years: ['年份', text.optional(), '名称里的年份'],
  documentNumber: ['文号', text.optional(), '发文字号'],
  inForceFrom: ['施行', date.optional(), '施行日期'],
  inForceUntil: ['失效', date.optional(), '有效的最后一天'],
  successor: ['替代', text.optional(), '由哪一件替代'],
  aliases: ['又名', texts.optional(), '其他正确的名称', none],
  unmistakable: ['名称独有', yesOrNo.optional(), '没有书名号也只能是这一件', () => false],
  ...provenance,
}));

const plenum = fields<Plenum>(() => ({
  committee: ['届', text, '哪一届中央委员会，例如二十届'],
  session: ['次', text, '第几次全会，例如三中；党代会写“大会”'],
  heldBy: ['闭幕', date, '从哪一天起可以引用'],
  ...provenance,
}));

const formerOrgan = fields<FormerOrgan>(() => ({
  name: ['旧称', text, '改革以前的名称'],
  now: ['现称', text, '现在的名称'],
  until: ['止', date, '用到哪一天'],
  ...provenance,
}));

const programme = fields<Programme>(() => ({
  name: ['名称', text, '例如八五'],
  last: ['止', year, '最后一年'],
  next: ['下一个', text.optional(), '接着的规划'],
  ...provenance,
}));

/** 行政复议法 2017-09-01 2023-09-01 */
const law = z.codec(z.string().regex(/^\S+(?: \d{4}-\d{2}-\d{2})*$/), z.custom<KnownLaw>(), {
  decode: (line, { issues }): KnownLaw => {
    const [name, ...days] = line.split(' ');
    const revised = days.map(parseDate);
    if (revised.includes(undefined)) issues.push({ code: 'custom', message: 'date', input: line });
    return { name: name!, revised: revised as CalendarDate[] };
  },
  encode: ({ name, revised }) => [name, ...revised.map(formatIsoDate)].join(' '),
});

const lawList = fields<LawList>(() => ({
  laws: ['名录', z.array(law), '一行一部：名称（不带“中华人民共和国”），空格，通过或者修改的日期'],
  ...provenance,
}));

const knowledgeSchema = fields<KnowledgeFile>(() => ({
  format: ['格式', z.literal(knowledgeFormat), `固定写${knowledgeFormat}`],
  until: ['资料截至', date, '收集到哪一天'],
  documents: ['文件', z.array(knownDocument).optional(), '常引用的文件', none],
  plenums: ['全会', z.array(plenum).optional(), '党代会和中央全会', none],
  programmes: ['普法规划', z.array(programme).optional(), '五年普法规划', none],
  formerOrgans: ['旧机构', z.array(formerOrgan).optional(), '机构改革以前的名称', none],
  laws: ['法律', z.array(lawList).optional(), '法律和行政法规的名录', none],
}));
