import { joinPath, type SourceMap } from '../data/source-map.js';
import type { Block, Document, Imprint, Letterhead } from '../document/model.js';
import { numberDocument } from '../document/number-document.js';
import type { Finding } from '../finding/finding.js';
import type { Part, Report } from '../report/model.js';
import { partNames } from '../report/part-names.js';
import { composeItems } from './compose-items.js';
import { type Composer, createComposer } from './composer.js';
import type { Template } from './model.js';

export type Composition = { document: Document; findings: Finding[] };

/**
 * Report + template → document, with every text expanded and every heading numbered.
 * The findings are references that cannot be replaced; `source` gives them their range.
 */
export function composeDocument(report: Report, template: Template, source?: SourceMap): Composition {
  const composer = createComposer(report, template.id, source);
  const { text } = composer;
  const blocks = [
    ...(report.opening === undefined && report.contents === undefined
      ? composer.ownParagraphs(template.opening)
      : composer.paragraphs(report.opening, '导语')),
    ...composer.contents(report.contents, '内容'),
    ...report.parts.flatMap((part) => composePart(composer, part, { report, template })),
    ...(report.closing === undefined
      ? composer.ownParagraphs(template.closing)
      : composer.paragraphs(report.closing, '结语')),
  ];
  const document: Document = {
    title: report.title === undefined ? composer.ownText(template.title) : text(report.title, '标题'),
    letterhead: report.letterhead && composeLetterhead(composer, report),
    addressees: composer.list(report.addressees, '主送机关'),
    blocks,
    attachments: report.attachments.map((attachment, index) => {
      const path = joinPath('附件', index);
      return {
        title: text(attachment.title, joinPath(path, '标题')),
        blocks: [
          ...composer.paragraphs(attachment.body, joinPath(path, '正文')),
          ...composer.contents(attachment.contents, joinPath(path, '内容')),
          ...(attachment.table ? [composer.table(attachment.table, joinPath(path, '表格'))] : []),
        ],
      };
    }),
    signature: report.signature
      ? composer.list(report.signature, '署名')
      : composer.list(report.issuers, '发文机关'),
    dateOfIssue: report.dateOfIssue === undefined ? undefined : composer.date(report.dateOfIssue, '成文日期'),
    sealed: report.sealed,
    note: report.note === undefined ? undefined : text(report.note, '附注'),
    imprint: report.imprint && composeImprint(composer, report),
  };
  const level3 = report.layout?.level3Numbering ?? template.headings.level3Numbering;
  return { document: numberDocument(document, { level3 }), findings: composer.findings };
}

function composePart(
  composer: Composer,
  part: Part,
  { report, template }: { report: Report; template: Template },
): Block[] {
  const path = partNames[part.key];
  const own = template.parts.find((candidate) => candidate.key === part.key);
  const { level2, level3, level4 } = { ...template.headings, ...own?.headings, ...report.layout };
  const field = (name: string) => (part.form === 'text' ? path : joinPath(path, name));
  const itemsPath = part.form === 'list' ? path : joinPath(path, '条目');
  return [
    {
      kind: 'heading',
      level: 1,
      label: '',
      content:
        part.title === undefined
          ? composer.ownText(own?.title ?? path)
          : composer.text(part.title, joinPath(path, '标题')),
      layout: 'ownLine',
      part: part.key,
      path,
    },
    ...composer.paragraphs(part.opening, field('导语')),
    ...composer.contents(part.contents, joinPath(path, '内容')),
    ...(part.items.length > 0
      ? composeItems(composer, part.items, 2, {
          path: itemsPath,
          layouts: { 2: level2, 3: level3, 4: level4 },
        })
      : []),
    ...composer.paragraphs(part.closing, field('结语')),
  ];
}

function composeLetterhead(composer: Composer, report: Report): Letterhead {
  const { serialNumber, classification, urgency, mark, documentNumber, signatories } = report.letterhead!;
  const optional = (written: string | undefined, key: string) =>
    written === undefined ? undefined : composer.text(written, joinPath('版头', key));
  return {
    serialNumber: optional(serialNumber, '份号'),
    classification: optional(classification, '密级'),
    urgency: optional(urgency, '紧急程度'),
    documentNumber: optional(documentNumber, '发文字号'),
    mark: mark ? composer.list(mark, '版头.发文机关标志') : composer.list(report.issuers, '发文机关'),
    markSuffix: mark ? '' : '文件',
    signatories: signatories ? composer.list(signatories, '版头.签发人') : [],
  };
}

function composeImprint(composer: Composer, report: Report): Imprint {
  const { copyTo, printer, printDate, onEvenPage } = report.imprint!;
  return {
    copyTo: copyTo ? composer.list(copyTo, '版记.抄送') : [],
    printer: printer === undefined ? undefined : composer.text(printer, '版记.印发机关'),
    printDate: printDate === undefined ? undefined : composer.date(printDate, '版记.印发日期'),
    onEvenPage,
  };
}
