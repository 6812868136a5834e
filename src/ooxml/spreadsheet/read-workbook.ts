import type { Finding, Result } from '../../finding/finding.js';
import { refuseLongText } from '../../text/file/decode-text.js';
import { workbookKind } from '../office-kind.js';
import { refuse } from '../open-package.js';
import { childElements, findChild, type XmlElement } from '../parse-xml.js';
import { type PackageReader, readPackage, refuseMacros } from '../read-package.js';
import { readNumberFormats } from './read-number-formats.js';
import { readSharedStrings } from './read-strings.js';
import { type CellLosses, isOn, readWorksheet } from './read-worksheet.js';
import { type Workbook, type Worksheet, workbookLimits } from './workbook.js';

/**
 * Reads an .xlsx (ECMA-376-1, 18), transitional or strict, as WPS, Excel, LibreOffice and libraries write them.
 * A file that is none, is locked, has macros, is damaged or beyond a limit gives findings alone. With a workbook
 * come findings (`file/…`) about what of it could not be read: sheets that are charts, notes, cells whose place is
 * not to be told. What is wrong with one cell stands in the cell (`explainCell`).
 */
export function readWorkbook(bytes: Uint8Array): Result<Workbook> {
  const opened = readPackage(bytes, workbookKind);
  if (!opened.value) return opened;
  const file = opened.value;
  const { main, related, read } = file;
  if (main.root.name !== 'x:workbook')
    return refuse({
      rule: 'file/wrong-kind',
      message: '文件里没有工作簿，不是Excel工作簿（.xlsx）；请确认选对了文件',
    });
  const entries = childElements(findChild(main.root, 'x:sheets'));
  if (entries.length > workbookLimits.sheets)
    return refuse({
      rule: 'file/too-large',
      message: `文件里有${entries.length}张工作表，超过了${workbookLimits.sheets}张，不像是报表；没有读取`,
    });
  const byType = (type: string) => read(related.find((target) => target.type === type)?.target);
  const context = {
    strings: readSharedStrings(byType('sharedStrings')),
    formatOf: readNumberFormats(byType('styles')),
    dateSystem: isOn(findChild(main.root, 'x:workbookPr')?.attributes.date1904) ? 1904 : 1900,
  } as const;

  const sheets: Worksheet[] = [];
  const findings: Finding[] = [];
  const seen = new Set<string>();
  let length = 0;
  for (const entry of entries) {
    const { name, target } = describeSheet(entry, file);
    if (target && /macrosheet$/i.test(target.type)) return refuse(refuseMacros(workbookKind));
    const part = target?.type === 'worksheet' && !seen.has(target.target) ? read(target.target) : undefined;
    if (!part) {
      findings.push(skipped(name, target?.type));
      continue;
    }
    seen.add(part.name);
    const { misplaced, repeated, ...content } = readWorksheet(part.root, context);
    sheets.push({ name, visibility: readVisibility(entry.attributes.state), ...content });
    findings.push(...describeLosses(name, { misplaced, repeated }), ...describeExtras(name, file, part.name));
    length += countCharacters(content.rows);
    const long = refuseLongText({ length });
    if (long) return { value: undefined, findings: [long] };
  }
  if (file.findings.length > 0) return { value: undefined, findings: [...file.findings] };
  return { value: { sheets }, findings };
}

function describeSheet(entry: XmlElement, { related }: PackageReader) {
  const { name = '', 'r:id': id } = entry.attributes;
  return { name: name.slice(0, 100), target: related.find((target) => target.id === id) };
}

function readVisibility(state: string | undefined): Worksheet['visibility'] {
  return state === 'hidden' || state === 'veryHidden' ? state : 'visible';
}

function countCharacters(rows: Worksheet['rows']): number {
  let length = 0;
  for (const { cells } of rows)
    for (const { kind, text } of cells) if (kind === 'text') length += text.length;
  return length;
}

function skipped(name: string, type: string | undefined): Finding {
  if (type === 'chartsheet' || type === 'dialogsheet')
    return {
      rule: 'file/unread-sheet',
      severity: 'info',
      message: `“${name}”是${type === 'chartsheet' ? '图表' : '对话框'}，不是表格，没有读取`,
    };
  return {
    rule: 'file/unread-sheet',
    severity: 'warning',
    message: `工作表“${name}”的内容在文件里找不到，没有读取；请在WPS或者Excel中打开修复，另存后再试`,
  };
}

function describeLosses(name: string, lost: CellLosses): Finding[] {
  const findings: Finding[] = [];
  if (lost.misplaced.length > 0)
    findings.push({
      rule: 'file/unread-cells',
      severity: 'warning',
      message: `工作表“${name}”有${lost.misplaced.length}处单元格的位置写错（${listSome(lost.misplaced)}），没有读取；请在WPS或者Excel中打开，另存后再试`,
    });
  if (lost.repeated.length > 0)
    findings.push({
      rule: 'file/unread-cells',
      severity: 'warning',
      message: `工作表“${name}”有${lost.repeated.length}处同一个单元格写了两次（${listSome(lost.repeated)}），只读了第一次的；请在WPS或者Excel中打开核对，另存后再试`,
    });
  return findings;
}

function listSome(names: readonly string[]): string {
  return `${names.slice(0, 5).join('、')}${names.length > 5 ? '等' : ''}`;
}

const extras: Record<string, string> = {
  comments: '批注',
  threadedComment: '批注',
  drawing: '图片、图形或者文本框',
};

/** What stands on a sheet beside its cells, and may say something. */
function describeExtras(name: string, file: PackageReader, part: string): Finding[] {
  const found = new Set(file.targetsOf(part).flatMap(({ type }) => extras[type] ?? []));
  return [...found].map((what) => ({
    rule: 'file/unread-objects',
    severity: 'info',
    message: `工作表“${name}”里有${what}，没有读取`,
  }));
}
