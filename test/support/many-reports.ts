import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A report with a warning and an error, so that there is something to be said of it. */
export function composeReport(place: string): string {
  return `格式: lawreport/1
模板: county
年度: 2025
地区: ${place}
发文机关: ${place}人民政府
成文日期: 2026-02-20
主送机关: 青川市人民政府
成效: |
  今年以来办理提案11件,满意率较高。
  全年受理行政复议案件46件，审结45件。
问题: 基层执法力量不足，主要原因是编制下沉较慢。
负责人履职: 县委书记、县长带头述法。
下年打算: 2026年充实基层执法力量。
结语: 以上报告，请批示。
`;
}

/** Writes so many reports to a folder, `报告1.yaml` and so on; their names. */
export function writeReports(folder: string, count: number): string[] {
  return Array.from({ length: count }, (_, index) => {
    const name = `报告${index + 1}.yaml`;
    writeFileSync(join(folder, name), composeReport(`云岭${index + 1}县`));
    return name;
  });
}
