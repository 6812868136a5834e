import { type Command, InvalidArgumentError } from 'commander';
import { type CalendarDate, parseDate } from '../../../text/calendar-date.js';
import { parseJobs, parseShare } from '../../bulk/share.js';
import type { DefineCommand } from '../../define-command.js';
import { InputError } from '../../input-error.js';
import { mergeReviews } from './merge-reviews.js';
import { reviewFiles } from './review-files.js';
import type { ReviewOptions } from './review-options.js';

export const define: DefineCommand = (command, host, finish) => {
  command
    .argument('<文件...>', '报送的报告：文件夹，或者文件（.docx、.txt、.yaml）')
    .requiredOption('-o, --output <文件夹>', '结果写到这个文件夹，没有就建立；不能在报送的文件夹里面')
    .option('--last-year <文件夹>', '去年报送的报告，按机关对上，算出与去年相同多少')
    .option('--config <文件>', '审阅时一律用这份配置（期限、评分、审阅机关），不写就用报告旁边的')
    .option('--templates <文件夹>', '本单位自己的模板所在的文件夹')
    .option('--today <日期>', '按这一天审阅，例如 2026-03-10', parseDay)
    .option('--force', '结果有人改过的也覆盖，改过的另存为 .bak')
    .option('--jobs <个数>', '同时读几份，不写就由程序看快慢决定', parseJobs)
    .option('--shard <第几份/份数>', '分到几台机器上审阅时，只做其中一份，例如 2/8', parseShare)
    .option('--merge', '写的文件是各份的结果（份额-….json），合成汇总表、总览和审阅意见')
    .action(async (words: string[], options: ReviewOptions & { merge?: boolean }) => {
      if (options.merge) refuseBesideMerge(command);
      finish(await (options.merge ? mergeReviews : reviewFiles)(words, options, host));
    });
};

const besideMerge: ReadonlySet<string> = new Set(['merge', 'output', 'config', 'force', 'today']);

function refuseBesideMerge(command: Command): void {
  const other = command.options.find((option) => {
    const name = option.attributeName();
    return command.getOptionValueSource(name) === 'cli' && !besideMerge.has(name);
  });
  if (other) throw new InputError(`--merge 只合并各份的结果，不能与 ${other.long} 同用`);
}

function parseDay(value: string): CalendarDate {
  const day = parseDate(value);
  if (!day) throw new InvalidArgumentError('请写成2026-03-10的样子');
  return day;
}
