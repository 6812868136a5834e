/** A kind of Office Open XML file, as far as opening and refusing one depends on it. */
export type OfficeKind = {
  /** As its users call it. */
  name: string;
  extension: string;
  /** The main part, where the relationships of the package name none. */
  mainPart: string;
  /** What to call a file that it is unlikely to be: 不像是报告. */
  content: string;
  /** Who can open it, in the order in which the offices have them. */
  programs: readonly [string, string];
  withMacros: string;
  /** What to do with a file that is no Office file at all. */
  advice: string;
  /** What to do where it has too many elements. */
  shorten: string;
};

export const wordKind: OfficeKind = {
  name: 'Word文档',
  extension: '.docx',
  mainPart: 'word/document.xml',
  content: '报告',
  programs: ['Word', 'WPS'],
  withMacros: '.docm',
  advice: '如果是纯文本，请把扩展名改成.txt后再试',
  shorten: '',
};

export const workbookKind: OfficeKind = {
  name: 'Excel工作簿',
  extension: '.xlsx',
  mainPart: 'xl/workbook.xml',
  content: '报表',
  programs: ['WPS', 'Excel'],
  withMacros: '.xlsm',
  advice: '请在WPS或者Excel中打开，另存为.xlsx后再试',
  shorten: '；请删去表格下面和右边的空行、空列后再试',
};

/** 在Word或者WPS中打开，另存为.docx后再试 */
export function adviseSaving({ programs, extension }: OfficeKind, how = '打开，'): string {
  return `在${programs.join('或者')}中${how}另存为${extension}后再试`;
}
