import { join } from 'node:path';
import { composeOpinion } from '../../../review/compose-opinion.js';
import { composeSheets } from '../../../review/compose-sheets.js';
import { writeOverview } from '../../../review/overview/write-overview.js';
import { reviewCity } from '../../../review/review-city.js';
import type { ReviewRow } from '../../../review/review-row.js';
import { sealMarkup } from '../../../text/file/seal-markup.js';
import { writeDocx } from '../../../writers/docx/write-docx.js';
import { writeWorkbook } from '../../../writers/xlsx/write-workbook.js';
import { formatKept } from '../../disk/keep-backup.js';
import type { OutputKind } from '../../disk/output-kinds.js';
import { writeWhole } from '../../disk/write-whole.js';
import type { ExitCode, Host } from '../../host.js';
import { InputError } from '../../input-error.js';
import { loadStyle } from '../../load/load-style.js';
import { packagedSkeletons } from '../../load/packaged.js';
import { show } from '../../terminal/show.js';
import { loadOfficeConfig } from './office-config.js';
import type { ReviewOptions } from './review-options.js';
import type { ReviewResults } from './share-results.js';

const layout = 'gbt9704-2012';

/**
 * Puts the reports beside each other and writes the opinions, the table and the overview. What cannot be written, since
 * somebody has edited it, is told, and stops nothing else.
 */
export async function finishReview(
  { reports, lastYear, unread, copies }: ReviewResults,
  options: ReviewOptions & {
    /** All that was read. */
    from: readonly string[];
    /** What an opinion rests on beside its report. */
    beside: readonly string[];
  },
  host: Host,
): Promise<ExitCode> {
  const { output, force, from, beside } = options;
  const { scoring, reviewer } = loadOfficeConfig(options, reports[0]?.file, host);
  const city = reviewCity(reports, { lastYear, unread, scoring });
  const style = loadStyle(layout, {}, [], host);
  const skeleton = packagedSkeletons()[layout];
  const { year } = options.today ?? host.today();
  let refused = 0;
  const write = (
    name: string,
    content: string | Uint8Array,
    kind: OutputKind,
    sources: readonly string[],
  ) => {
    const file = join(output, name);
    try {
      return formatKept(writeWhole(file, content, host, { kind, from: sources, force }));
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      refused++;
      show(`没有写出 ${file}：${error.message}\n`, host.stderr);
      return undefined;
    }
  };
  for (const row of city.rows) {
    const opinion = composeOpinion(row, { reviewer, year, style, hasCopy: copies.includes(row.file) });
    const name = `审阅意见-${safeName(row)}.docx`;
    write(name, await writeDocx(opinion, style, skeleton), 'docx', [row.file, ...beside]);
  }
  const wroteTable = write('汇总.xlsx', writeWorkbook(composeSheets(city)), 'xlsx', from);
  const wrotePage = write('总览.html', sealMarkup(writeOverview(city)), 'html', from);
  const lines = [
    `已审阅${city.rows.length}份，写到 ${output}：审阅意见${city.rows.length}份，批注稿${copies.length}份`,
    ...(wroteTable === undefined ? [] : [`已写出 ${join(output, '汇总.xlsx')}${wroteTable}`]),
    ...(wrotePage === undefined ? [] : [`已写出 ${join(output, '总览.html')}${wrotePage}`]),
  ];
  show(`${lines.join('\n')}\n`, host.stdout);
  if (unread.length > 0)
    show(`错误：有${unread.length}份没有读出，其余${city.rows.length}份已经审阅\n`, host.stderr);
  if (unread.length + refused > 0) return 2;
  return city.rows.some(({ errors }) => errors > 0) ? 1 : 0;
}

/** What no file system takes is left out of the name. */
function safeName({ label }: ReviewRow): string {
  return label.replace(/[\\/:*?"<>|\p{Cc}\p{Cf}\s.]/gu, '').slice(0, 60) || '未写明机关';
}
