import { orderFiles } from '../../bulk/order-files.js';
import { expandFiles } from '../../disk/expand-files.js';
import { makeOutputFolder } from '../../disk/output-folder.js';
import type { ExitCode, Host } from '../../host.js';
import { InputError } from '../../input-error.js';
import { finishReview } from './finish-review.js';
import type { ReviewOptions } from './review-options.js';
import { readShare, type ShareResults } from './share-results.js';

/** Puts the results of all shares of a run beside each other, as one run over all reports would have done. */
export async function mergeReviews(
  words: readonly string[],
  options: ReviewOptions,
  host: Host,
): Promise<ExitCode> {
  const files = orderFiles(await expandFiles(words, host), host);
  const shares = files.map((file) => ({ file, ...readShare(file, host) }));
  checkShares(shares);
  makeOutputFolder(options.output, [], host);
  return finishReview(
    {
      reports: shares.flatMap(({ reports }) => reports),
      lastYear: shares.flatMap(({ lastYear }) => lastYear),
      unread: shares.flatMap(({ unread }) => unread),
      copies: shares.flatMap(({ copies }) => copies),
    },
    { ...options, from: files, beside: files },
    host,
  );
}

function checkShares(shares: readonly (ShareResults & { file: string })[]): void {
  const [first] = shares;
  if (!first) throw new InputError('请写出要合并的结果，例如 审阅/份额-*.json');
  const { count, total } = first.share;
  const owners = new Map<number, string>();
  for (const { share, file } of shares) {
    if (share.count !== count || share.total !== total)
      throw new InputError(
        `与${first.file}不是同一次审阅的：那一份是${total}份文件分成${count}份，这一份是${share.total}份文件分成${share.count}份`,
        { file },
      );
    const owner = owners.get(share.index);
    if (owner !== undefined)
      throw new InputError(`与${owner}都是第${share.index}份，请只写其中一个`, { file });
    owners.set(share.index, file);
  }
  const missing = Array.from({ length: count }, (_, at) => at + 1).filter((index) => !owners.has(index));
  if (missing.length > 0)
    throw new InputError(
      `一共分了${count}份，还缺第${missing.slice(0, 20).join('、')}份的结果，请补上再合并`,
    );
}
