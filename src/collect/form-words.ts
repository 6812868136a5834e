/* The words of the form (报送表), by which it is known again whatever has become of its sheets, rows and columns. */

export const formTitle = '法治政府建设年度报告数据和材料报送表';

export const figureSheet = '数据';
export const textSheet = '文字材料';
/** Hidden: which form this is. */
export const formSheet = 'lawreport';
/** Format and version of a form, as a report file has it. */
export const formFormat = 'lawreport-form/1';

/** Headings of the columns for figures; a year in brackets may follow that of 去年 and 今年. */
export const figureColumns = {
  id: '编号',
  label: '指标',
  measure: '计量单位',
  meaning: '口径和说明',
  lastYear: '去年',
  thisYear: '今年',
  remark: '备注',
} as const;
export type FigureColumn = keyof typeof figureColumns;

export const textColumns = { id: '编号', topic: '主题', guidance: '写什么', text: '材料' } as const;
export type TextColumn = keyof typeof textColumns;

/** Labels of the cells above the table; what is filled in stands in the next cell to the right. */
export const headFields = {
  unit: '填报单位',
  year: '年度',
  due: '截止日期',
  filledBy: '填报人',
  checkedBy: '审核人',
  filledOn: '填报日期',
} as const;
export type HeadField = keyof typeof headFields;

/** What a unit may write of a topic. */
export const mostTextCharacters = 500;

/** `行政复议.受理` as it stands in the form: 行政复议：受理 */
export function labelOf(id: string): string {
  return id.replace('.', '：');
}
