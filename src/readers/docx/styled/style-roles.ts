import type { Level } from '../../../document/model.js';

/** What a paragraph's style says of it, where the styles are named after the elements of an official document. */
export type StyleRole = (typeof roles)[keyof typeof roles] | Level;

const roles = {
  份号: 'serialNumber',
  密级和保密期限: 'classification',
  紧急程度: 'urgency',
  发文机关标志: 'mark',
  发文字号: 'documentNumber',
  签发人: 'signatory',
  title: 'title',
  主送机关: 'addressee',
  公文正文: 'body',
  一级标题接排: 'body',
  二级标题接排: 'body',
  三级标题接排: 'body',
  四级标题接排: 'body',
  表题: 'caption',
  表头: 'cell',
  表格文字: 'cell',
  附件说明: 'attachmentNote',
  发文机关署名: 'signature',
  加盖印章的署名: 'sealedSignature',
  成文日期: 'dateOfIssue',
  加盖印章的成文日期: 'sealedDate',
  附注: 'note',
  附件标识: 'attachmentLabel',
  附件标题: 'attachmentTitle',
  抄送机关: 'copyTo',
  印发机关和印发日期: 'printer',
} as const;

/** The role of a paragraph style by its name; undefined for styles that say nothing. */
export function roleOf(styleName: string): StyleRole | undefined {
  const name = styleName.toLowerCase();
  const level = /^heading ([1-4])$/.exec(name)?.[1];
  if (level !== undefined) return Number(level) as Level;
  return Object.hasOwn(roles, name) ? roles[name as keyof typeof roles] : undefined;
}

/** The level of the character style in which a heading runs into its paragraph (接排). */
export function runInLevel(styleName: string | undefined): Level | undefined {
  const numeral = /^([一二三四])级标题字符$/.exec(styleName ?? '')?.[1];
  return numeral === undefined ? undefined : (('一二三四'.indexOf(numeral) + 1) as Level);
}
