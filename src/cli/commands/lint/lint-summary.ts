import type { Document } from '../../../document/model.js';
import type { Finding } from '../../../finding/finding.js';
import { writeCsv } from '../../../text/file/write-csv.js';
import { createTally } from '../../terminal/reporters/reporter.js';
import { countBody } from '../render/render-summary.js';

export type SummaryRow = (string | number)[];

/** A table with a line for each report: what a city office asks of forty of them. */
export function formatLintSummary(rows: readonly SummaryRow[]): string {
  return writeCsv(header, rows);
}

const header = ['文件', '标题', '缺少的部分', '错误', '警告', '提示', '数据有误', '字数', '备注'];

export function summarizeUnread(file: string, findings: readonly Finding[]): SummaryRow {
  const reason = findings.map(({ message }) => message).join('；');
  return [file, '', '', '', '', '', '', '', `没有检查成：${reason}`];
}

export function summarizeLinted(file: string, document: Document, findings: readonly Finding[]): SummaryRow {
  const { tally, count } = createTally();
  count(findings);
  const { errors, warnings, infos } = tally.counts;
  const wrongFigures = findings.filter(
    ({ rule, severity }) => /^figures\//.test(rule) && severity !== 'info',
  );
  return [
    file,
    document.title.text,
    findings.flatMap(missingPart).join('、'),
    errors,
    warnings,
    infos,
    wrongFigures.length,
    countBody(document),
    '',
  ];
}

/** The remark names the part: it is about no words that could be quoted. */
function missingPart({ rule, message }: Finding): string[] {
  const name = rule === 'structure/missing-part' ? /“([^“”]+)”/.exec(message)?.[1] : undefined;
  return name === undefined ? [] : [name];
}
