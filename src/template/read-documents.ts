import { z } from 'zod';
import { fields } from '../data/fields.js';
import type { Edition, GuidingDocument } from './library.js';
import { count, format, name, text, texts } from './manifest-fields.js';

const edition = fields<Edition>(() => ({
  from: ['起', count, '从哪个年度起'],
  to: ['止', count, '到哪个年度止'],
  name: ['名称', text(), '文件名称'],
  themes: [
    '主题',
    z
      .array(
        fields<Edition['themes'][number]>(() => ({
          name: ['名称', text(), '主题名称'],
          topics: ['涉及', texts(), '主题的编号'],
        })),
      )
      .optional(),
    '文件的各个部分',
    () => [],
  ],
}));

/** `templates/documents.yaml` */
export const documentsSchema = fields<{ format: string; documents: GuidingDocument[] }>(() => ({
  format: format('lawreport-documents/1'),
  documents: [
    '文件',
    z.array(
      fields<GuidingDocument>(() => ({
        word: ['词', name, '引用时的词语'],
        name: ['名称', text(), '是什么文件'],
        editions: ['版本', z.array(edition).min(1), '各个版本'],
      })),
    ),
    '各个文件',
  ],
}));
