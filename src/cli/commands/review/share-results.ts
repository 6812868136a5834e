import { join } from 'node:path';
import type { ReportReview, UnreadReport } from '../../../review/report-review.js';
import { decodeText } from '../../../text/file/decode-text.js';
import { digestText } from '../../../text/file/digest.js';
import type { Share } from '../../bulk/share.js';
import { writeWhole } from '../../disk/write-whole.js';
import type { Host } from '../../host.js';
import { InputError, unusable } from '../../input-error.js';
import { packagedVersion } from '../../load/packaged.js';
import { readInputBytes } from '../../load/read-input.js';

/** What came of the reports, or of a share of them, before they are put beside each other. */
export type ReviewResults = {
  reports: ReportReview[];
  lastYear: ReportReview[];
  unread: UnreadReport[];
  /** The reports that a copy with comments was written of. */
  copies: string[];
};

export type ShareResults = ReviewResults & { share: Share & { total: number } };

/** One share of a province; JavaScript holds no text over 512 MB. */
const limit = 256 * 1024 * 1024;

export function shareFile(output: string, { index, count }: Share): string {
  return join(output, `份额-${index}-${count}.json`);
}

/** The results of a share, with a digest that tells whether they are whole. They hold the words of the reports. */
export function writeShare(
  results: ShareResults,
  { output, force, from }: { output: string; force?: boolean; from: readonly string[] },
  host: Host,
): string {
  const file = shareFile(output, results.share);
  const body = JSON.stringify(results);
  const text = `{"lawreport":"${packagedVersion()}","digest":"${digestText(body)}","results":${body}}\n`;
  writeWhole(file, text, host, { kind: 'json', from, force });
  return file;
}

export function readShare(file: string, host: Host): ShareResults {
  const { value: decoded, findings } = decodeText(readInputBytes(file, host, { limit }));
  if (!decoded) throw unusable({ file, findings });
  const { text } = decoded;
  const head = /^\{"lawreport":"([^"]{1,40})","digest":"([0-9a-f]{16})","results":/.exec(text);
  if (!head)
    throw new InputError('不是审阅的结果；请写 lawreport review --shard 写出的“份额-….json”', { file });
  if (head[1] !== packagedVersion())
    throw new InputError('是另一个版本的lawreport写的结果；请用同一个版本审阅和合并', { file });
  const body = text.slice(head[0].length).replace(/\}\s*$/, '');
  if (digestText(body) !== head[2])
    throw new InputError('审阅的结果不完整，或者被改动过；请重新审阅这一份', { file });
  return JSON.parse(body) as ShareResults;
}
