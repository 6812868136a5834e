import type { Publication } from '../../report/model.js';
import { replaceUnprintable } from '../../text/characters.js';

/** The labels of web pages for each field of `Publication`; `title` names the document, `undefined` means nothing kept. */
const labels: [field: keyof Publication | 'title' | undefined, names: string][] = [
  ['indexNumber', '索引号 信息索引号 信息索引 索引'],
  [
    'publisher',
    '发布机构 发文机关 发文机构 制发机构 制发机关 发布机关 发布单位 责任部门 公开主体 信息公开责任部门 公开责任部门 发文单位',
  ],
  ['publishedOn', '发布日期 发布时间 发文日期 发文时间 公开日期 公开时间 更新时间 日期 时间'],
  ['createdOn', '成文日期 成文时间 生成日期 生成时间 形成日期 印发日期'],
  ['subject', '主题分类 信息类别 信息分类 主题 分类 公开类别'],
  ['genre', '体裁分类 体裁 公文种类 文种 文件类型'],
  ['documentNumber', '文件编号 文件字号 发文字号 发文文号 文号'],
  ['disclosure', '公开方式 公开形式 公开属性'],
  ['scope', '公开范围'],
  ['validity', '有效性 时效性 效力状态 文件状态 文件有效性'],
  ['source', '信息来源 文章来源 稿件来源 来源'],
  ['author', '作者'],
  ['keywords', '关键词 主题词'],
  ['description', '内容概述'],
  ['title', '文件名称 信息名称 文件标题 名称 标题 信息标题'],
  [
    undefined,
    '服务对象 统一编号 公开时限 公开程序 生效日期 失效日期 废止日期 有效期 撰稿 编辑 审核 责任编辑 浏览次数 浏览量 浏览数 点击数 点击量 点击率 点击次数 阅读次数 阅读量 访问量 访问次数 字体 字号 保护视力色 信息审核 供稿 记者',
  ],
];

const fieldOf = new Map(
  labels.flatMap(([field, names]) => names.split(' ').map((name) => [name, field] as const)),
);
const names = [...fieldOf.keys()].sort((a, b) => b.length - a.length);
const namePattern = names.map((name) => [...name].join('[ \\u00a0\\u3000]{0,4}')).join('|');
const pairPattern = new RegExp(`(${namePattern})[ \\u00a0\\u3000]{0,4}(?:[:：]|\\t)`, 'g');
const alonePattern = new RegExp(`^(${namePattern})[ \\u00a0\\u3000]{0,4}[:：]?$`);
const datePrefix = /^\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?(?:\s{1,4}\d{1,2}:\d{2}(?::\d{2})?)?/;
const counts = /^(?:浏览|点击|阅读|访问|字体|字号|保护)/;

export type MetadataPair = { field: keyof Publication | 'title' | undefined; label: string; value: string };

/** The pairs of label and value of one line; empty where the line is no metadata. */
export function parseMetadata(typed: string): MetadataPair[] {
  const line = stripBullet(typed);
  if (line.length > 400) return [];
  const matches = [...line.matchAll(pairPattern)];
  const prefix = datePrefix.exec(line)?.[0] ?? '';
  const isStamp = prefix.length === line.length && prefix.includes(':');
  if (isStamp || (prefix && matches[0] && line.slice(prefix.length, matches[0].index).trim() === ''))
    return [{ field: 'publishedOn', label: '', value: prefix.trim() }, ...toPairs(line, matches)];
  if (matches[0]?.index !== 0) return [];
  return toPairs(line, matches);
}

/** A label that stands alone, so that its value may stand on the next line; view counters have none. */
export function isLoneLabel(typed: string): boolean {
  const match = alonePattern.exec(stripBullet(typed));
  return match !== null && !counts.test(match[1]!);
}

/** The field that a lone label names. */
export function labelField(typed: string): MetadataPair['field'] {
  const match = alonePattern.exec(stripBullet(typed));
  return match ? fieldOf.get(squeeze(match[1]!)) : undefined;
}

export function stripBullet(typed: string): string {
  return typed.replace(/^[•●◆■▪·○◎*]\s{0,8}/, '');
}

/** Keeps the first value of each field, without what no report file can hold; a dash stands for none. */
export function addMetadata(metadata: Publication, { field, value }: MetadataPair): void {
  const whole = replaceUnprintable(value).trim();
  // A page may put other words behind a date on the same line.
  const dated = /On$/.test(field ?? '') ? datePrefix.exec(whole)?.[0] : undefined;
  const kept = dated ?? whole;
  if (field && field !== 'title' && !/^[-—–无\s]*$/.test(kept)) metadata[field] ??= kept;
}

function toPairs(line: string, matches: RegExpMatchArray[]): MetadataPair[] {
  return matches.map((match, index) => {
    const label = squeeze(match[1]!);
    const value = line.slice(match.index! + match[0].length, matches[index + 1]?.index ?? line.length).trim();
    return { field: fieldOf.get(label), label, value };
  });
}

function squeeze(label: string): string {
  return label.replace(/[ \u00a0\u3000]/g, '');
}
