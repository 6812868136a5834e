import { basename, dirname, join } from 'node:path';
import { takeShare } from '../../bulk/share.js';
import { workThrough } from '../../bulk/work-through.js';
import { listSources, makeOutputFolder, refuseInside } from '../../disk/output-folder.js';
import { checkOutput } from '../../disk/write-whole.js';
import type { ExitCode, Host } from '../../host.js';
import { show } from '../../terminal/show.js';
import { finishReview } from './finish-review.js';
import { listPassedOver, listSubmitted } from './list-submitted.js';
import { loadOfficeConfig } from './office-config.js';
import type { ReviewOptions } from './review-options.js';
import { prepareReview, type ReviewItem, type ReviewOutcome } from './review-task.js';
import { type ReviewResults, shareFile, writeShare } from './share-results.js';

/** Reviews the reports that the words name, or a share of them. */
export async function reviewFiles(
  words: readonly string[],
  options: ReviewOptions,
  host: Host,
): Promise<ExitCode> {
  const { output, lastYear, shard, force } = options;
  const files = await listSubmitted(words, host);
  const before = lastYear === undefined ? [] : await listSubmitted([lastYear], host);
  const sources = listSources(words, files, host);
  refuseInside(output, [...sources, ...(lastYear === undefined ? [] : [lastYear])], host);
  // A mistake in the office's settings is told before anything is written.
  loadOfficeConfig(options, files[0], host);
  const task = await prepareReview(options, host);
  makeOutputFolder(output, sources, host);
  if (shard) checkOutput(shareFile(output, shard), host, { kind: 'json', force });

  const copies = nameCopies(files);
  const all: ReviewItem[] = [
    ...files.map((file, at) => ({ file, isLastYear: false, copy: join(output, copies[at]!), sources })),
    ...before.map((file) => ({ file, isLastYear: true, copy: '', sources })),
  ];
  const items = shard ? takeShare(all, shard) : all;
  const results: ReviewResults = { reports: [], lastYear: [], unread: [], copies: [] };
  let refused = 0;
  const interrupted = await workThrough(items, {
    name: 'review',
    options,
    task,
    jobs: options.jobs,
    host,
    lose: ({ file, isLastYear }, reason): ReviewOutcome => ({ kind: 'unread', isLastYear, file, reason }),
    take: (outcome, print) => {
      if (outcome.kind === 'unread') {
        const { file, reason } = outcome;
        results.unread.push({ file, reason });
        print('stderr', `${file}：没有读出：${reason}\n`);
        return;
      }
      (outcome.isLastYear ? results.lastYear : results.reports).push(outcome.review);
      if (outcome.copy !== undefined) results.copies.push(outcome.review.file);
      if (outcome.refused !== undefined) {
        refused++;
        print('stderr', `没有写出 ${outcome.refused}\n`);
      }
    },
  });
  if (interrupted) return interrupted;
  if (!shard || shard.index === 1) tellPassedOver(listPassedOver(words, files, host), host);
  const from = [...sources, ...items.map(({ file }) => file)];
  if (!shard) {
    const code = await finishReview(results, { ...options, from, beside: sources }, host);
    return refused > 0 ? 2 : code;
  }
  const written = writeShare(
    { ...results, share: { ...shard, total: all.length } },
    { output, force, from },
    host,
  );
  show(`已写出 ${written}：${items.length}份文件；各份都做完以后用 --merge 合并\n`, host.stdout);
  return results.unread.length + refused > 0 ? 2 : 0;
}

function tellPassedOver(files: readonly string[], host: Host): void {
  if (files.length === 0) return;
  const shown = files.slice(0, mostNamed).join('、');
  const rest = files.length > mostNamed ? `等${files.length}个` : '';
  show(`没有看的文件，不是报告的格式：${shown}${rest}\n`, host.stderr);
}

const mostNamed = 20;

/** A name for each copy, by that of its file; files of one name are told apart by their folders, then by a number. */
function nameCopies(files: readonly string[]): string[] {
  const stem = (file: string) => basename(file).replace(/\.\w+$/, '');
  const isRepeated = (name: string) => files.filter((file) => stem(file) === name).length > 1;
  const repeated = new Set(files.map(stem).filter(isRepeated));
  const taken = new Map<string, number>();
  return files.map((file) => {
    const name = repeated.has(stem(file)) ? `${basename(dirname(file))}-${stem(file)}` : stem(file);
    const count = (taken.get(name) ?? 0) + 1;
    taken.set(name, count);
    return `批注-${name}${count === 1 ? '' : `（${count}）`}.docx`;
  });
}
