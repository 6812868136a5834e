import { packagedLibrary } from '../../../src/cli/load/packaged.js';
import type { Report } from '../../../src/report/model.js';
import { readReport } from '../../../src/report/read-report.js';
import { type RolledReport, rollReport } from '../../../src/roll-forward/roll-report.js';

const { indicators } = packagedLibrary();

/** A county's report on 2025 with these entries. */
export function readYaml(lines: string): Report {
  const { value, findings } = readReport(
    [
      '格式: lawreport/1',
      '模板: county',
      '年度: 2025',
      '地区: 云岭县',
      '发文机关: 云岭县人民政府',
      '成文日期: 2026-02-20',
      lines,
      '',
    ].join('\n'),
  );
  if (!value) throw new Error(JSON.stringify(findings));
  return value.report;
}

/** The same, rolled from 2025 to 2026. */
export function rollYaml(lines: string): RolledReport {
  return rollReport(readYaml(lines), { year: 2026, indicators });
}
