import type { Publication } from './model.js';

/** The keys of 公开信息 by what they hold. */
export const publicationKeys = {
  indexNumber: '索引号',
  publisher: '发布机构',
  publishedOn: '发布日期',
  createdOn: '生成日期',
  subject: '主题分类',
  genre: '体裁分类',
  documentNumber: '文件编号',
  disclosure: '公开方式',
  scope: '公开范围',
  validity: '有效性',
  source: '来源',
  author: '作者',
  keywords: '关键词',
  description: '摘要',
} as const satisfies Record<keyof Publication, string>;
