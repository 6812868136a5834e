import type { Level } from '../../document/model.js';
import type { ElementName } from '../../layout/style.js';

/**
 * The styles of a written document: the id that the paragraphs refer to and the name that Word shows.
 * The headings and the title are Word's own (it knows them by their English names), so that navigation
 * and tables of contents work; their Chinese names are aliases.
 */
export const paragraphStyles = {
  serialNumber: { id: 'SerialNumber', name: '份号' },
  classification: { id: 'Classification', name: '密级和保密期限' },
  urgency: { id: 'Urgency', name: '紧急程度' },
  mark: { id: 'Mark', name: '发文机关标志' },
  documentNumber: { id: 'DocumentNumber', name: '发文字号' },
  signatory: { id: 'Signatory', name: '签发人' },
  title: { id: 'Title', name: 'Title', alias: '公文标题' },
  addressee: { id: 'Addressee', name: '主送机关' },
  body: { id: 'GongwenBody', name: '公文正文' },
  heading1: { id: 'Heading1', name: 'heading 1', alias: '一级标题' },
  heading2: { id: 'Heading2', name: 'heading 2', alias: '二级标题' },
  heading3: { id: 'Heading3', name: 'heading 3', alias: '三级标题' },
  heading4: { id: 'Heading4', name: 'heading 4', alias: '四级标题' },
  tableCaption: { id: 'TableCaption', name: '表题' },
  tableHeader: { id: 'TableHeader', name: '表头' },
  tableCell: { id: 'TableCell', name: '表格文字' },
  attachmentNote: { id: 'AttachmentNote', name: '附件说明' },
  signature: { id: 'GongwenSignature', name: '发文机关署名' },
  sealedSignature: { id: 'SealedSignature', name: '加盖印章的署名' },
  dateOfIssue: { id: 'DateOfIssue', name: '成文日期' },
  sealedDate: { id: 'SealedDate', name: '加盖印章的成文日期' },
  note: { id: 'Note', name: '附注' },
  attachmentLabel: { id: 'AttachmentLabel', name: '附件标识' },
  attachmentTitle: { id: 'AttachmentTitle', name: '附件标题' },
  copyTo: { id: 'CopyTo', name: '抄送机关' },
  printer: { id: 'Printer', name: '印发机关和印发日期' },
  pageNumber: { id: 'GongwenPageNumber', name: '页码' },
} as const satisfies Record<
  Exclude<ElementName, 'signatoryName'>,
  { id: string; name: string; alias?: string }
>;

export const signatoryNameStyle = { id: 'SignatoryName', name: '签发人姓名' } as const;
export const redLineStyle = { id: 'RedLine', name: '红色分隔线' } as const;
/** Paragraphs that Word asks for but nobody should see: above a mark of several organs, below the 版记. */
export const spacerStyle = { id: 'Spacer', name: '版面占位' } as const;

export const levels = [1, 2, 3, 4] as const satisfies readonly Level[];

export function headingStyle(level: Level) {
  return paragraphStyles[`heading${level}`];
}

/** The words of a heading that runs into its paragraph (接排). */
export function headingCharacterStyle(level: Level) {
  return { id: `Heading${level}Char`, name: `${headingStyle(level).alias}字符` };
}

/** A paragraph that opens with a heading: body text at the heading's outline level. */
export function runInStyle(level: Level) {
  return { id: `RunInHeading${level}`, name: `${headingStyle(level).alias}接排` };
}
