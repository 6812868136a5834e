import { type Command, InvalidArgumentError, Option } from 'commander';
import { explainUnknownRule } from '../../../lint/explain-unknown-rule.js';
import { matchesRule } from '../../../lint/match-rule.js';
import { rules } from '../../../lint/rules.js';
import { type CalendarDate, parseDate } from '../../../text/calendar-date.js';
import { parseJobs, parseShare } from '../../bulk/share.js';
import type { DefineCommand } from '../../define-command.js';
import { InputError } from '../../input-error.js';
import { reporters } from '../../terminal/reporters/reporters.js';
import { severities } from './keep-severe.js';
import { lintFiles } from './lint-files.js';
import type { LintOptions, ResultsOptions } from './lint-options.js';
import { mergeResults } from './merge-results.js';

export const define: DefineCommand = (command, host, finish) => {
  command
    .argument(
      '[文件...]',
      '报告文件（.yaml、.docx、.txt）、文件夹，或者 各镇/*.docx；- 表示标准输入；不写就是当前文件夹的report.yaml',
    )
    .addOption(new Option('--format <格式>', '结果的格式').choices(Object.keys(reporters)).default('text'))
    .addOption(
      new Option('--fail-on <级别>', '有这一级别或者更重的问题时，退出码为1')
        .choices(severities)
        .default('error'),
    )
    .option('--quiet', '只显示达到 --fail-on 级别的问题')
    .option('--rule <规则>', '只检查这条规则或者这一组（time/*），可以写几次', collectRule)
    .option('--max-findings <个数>', '最多显示几个问题', parseCount)
    .option('--last-year <文件>', '去年的报告，用来找照抄没有更新的段落')
    .option('--fix', '把不会改变意思的问题直接改正')
    .option('--dry-run', '与 --fix 同用：只显示要改什么，不改文件')
    .option('--no-backup', '与 --fix 同用：不另存原来的文件（默认另存为 .bak，再有就是 .bak2、.bak3…）')
    .option('--track', '与 --fix 同用：Word文件的改正写成修订，写到 -o 的文件里，可以逐条接受或者拒绝')
    .option('-o, --output <文件>', '与 --track 同用：写出的Word文件（.docx）')
    .option('--annotate <文件>', '把问题写成批注，写到这个Word文件（.docx）里；原来的文件不动')
    .option('--summary <文件>', '每份报告一行的汇总表（.csv），用Excel、WPS打开')
    .option('--force', '写出的文件已经存在时覆盖')
    .option('--original', 'Word文件按修订之前的文字检查，不写就按接受全部修订以后的')
    .option('--convert', '旧的.doc、.wps、.rtf或者.pdf，先用这台机器上的LibreOffice转换')
    .option('--templates <文件夹>', '本单位自己的模板所在的文件夹')
    .option('--today <日期>', '按这一天检查，例如 2026-02-20', parseDay)
    .option('--jobs <个数>', '同时检查几份，不写就由程序看快慢决定', parseJobs)
    .option('--shard <第几份/份数>', '报告很多、分到几台机器上检查时，只检查其中一份，例如 2/8', parseShare)
    .option('--merge', '写的文件是各份检查的结果（--format json），把它们合成一份')
    .option('--no-color', '不用颜色')
    .action(async (words: string[], options: LintOptions & { merge?: boolean }) => {
      checkOptions(options);
      if (options.merge) refuseBesideMerge(command);
      finish(await (options.merge ? mergeResults : lintFiles)(words, options, host));
    });
};

/** Only what says how results are shown. */
const besideMerge: ReadonlySet<string> = new Set([
  'merge',
  'format',
  'failOn',
  'quiet',
  'maxFindings',
  'color',
] satisfies (keyof ResultsOptions | 'merge')[]);

function refuseBesideMerge(command: Command): void {
  const other = command.options.find((option) => {
    const name = option.attributeName();
    return command.getOptionValueSource(name) === 'cli' && !besideMerge.has(name);
  });
  if (other) throw new InputError(`--merge 只合并检查的结果，不能与 ${other.long} 同用`);
}

function checkOptions({ dryRun, fix, backup, track, output, annotate }: LintOptions): void {
  if (dryRun && !fix) throw new InputError('--dry-run 要与 --fix 同用');
  if (!backup && (!fix || dryRun || track))
    throw new InputError('--no-backup 要与 --fix 同用，不与 --dry-run、--track 同用');
  if (track && !fix) throw new InputError('--track 要与 --fix 同用');
  if (track && dryRun) throw new InputError('--track 写到另一个文件里，不改原来的文件，不必加 --dry-run');
  if (track && output === undefined) throw new InputError('请用 -o 写出修订稿的文件名，例如 -o 修订稿.docx');
  if (!track && output !== undefined)
    throw new InputError('-o 要与 --fix --track 同用；批注稿用 --annotate，汇总表用 --summary');
  if (track && annotate !== undefined) throw new InputError('--annotate 和 --track 请分开写，各写一个文件');
}

function collectRule(value: string, before: string[] = []): string[] {
  if (!rules.some(({ id }) => matchesRule(value, id)))
    throw new InvalidArgumentError(explainUnknownRule(value));
  return [...before, value];
}

function parseCount(value: string): number {
  if (!/^\d{1,6}$/.test(value)) throw new InvalidArgumentError('请写一个数');
  return Number(value);
}

function parseDay(value: string): CalendarDate {
  const day = parseDate(value);
  if (!day) throw new InvalidArgumentError('请写成2026-02-20的样子');
  return day;
}
