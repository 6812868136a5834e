import { inlineCell, numberFormats, type WorkbookParts } from './pack-workbook.js';

/** A return with one of everything that is met in them. */
export const handmadeForm: WorkbookParts = {
  sheets: {
    填报:
      '<cols><col min="1" max="1" hidden="1"/><col min="3" max="4" hidden="1"/><col min="4" max="4" hidden="true"/></cols><sheetData>' +
      `<row r="1">${inlineCell('A1', '云岭县住房和城乡建设局')}</row>` +
      '<row r="3" hidden="1"><c r="A3" t="s"><v>0</v></c><c r="B3" t="s"><v>1</v></c></row>' +
      '<row r="6"><c r="B6" s="1"><v>46</v></c><c r="C6" s="2"><v>0.98199999999999998</v></c><c r="D6"><f>B6*2</f><v>92</v></c><c r="E6"><f>B6+1</f></c><c r="F6" t="e"><f>X!A1</f><v>#REF!</v></c><c r="G6" t="b"><v>1</v></c><c r="H6" s="3"><v>46073</v></c><c r="I6"/></row>' +
      '</sheetData><mergeCells><mergeCell ref="A1:D2"/></mergeCells>',
    元数据: `<row r="1">${inlineCell('A1', 'lawreport-form/1')}</row>`,
  },
  states: { 元数据: 'state="veryHidden"' },
  strings:
    '<si><t>指标</t></si><si><r><t>今</t></r><r><rPr/><t>年</t></r><rPh sb="0" eb="1"><t>jīn</t></rPh></si>',
  styles: numberFormats('General', '0"件"', '0.0%', 'yyyy"年"m"月"d"日"'),
};
