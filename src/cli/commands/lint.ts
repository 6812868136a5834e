import { InvalidArgumentError, Option } from 'commander';
import { createTwoFilesPatch, FILE_HEADERS_ONLY } from 'diff';
import type { Severity } from '../../finding/finding.js';
import { explainUnknownRule } from '../../lint/explain-unknown-rule.js';
import { matchesRule } from '../../lint/match-rule.js';
import { rules } from '../../lint/rules.js';
import { type CalendarDate, parseDate } from '../../text/calendar-date.js';
import type { DefineCommand } from '../define-command.js';
import { findReports } from '../files/find-reports.js';
import { createConfigLoader } from '../files/load-config.js';
import { loadDocument } from '../files/load-document.js';
import { readSource } from '../files/read-source.js';
import { writeBack } from '../files/write-back.js';
import { checkOutput, writeWhole } from '../files/write-whole.js';
import type { ExitCode, Host } from '../host.js';
import { InputError } from '../input-error.js';
import { lintConfigs } from '../lint-configs.js';
import { type LintedFile, lintFile } from '../lint-file.js';
import { loadLintSettings } from '../lint-settings.js';
import { formatLintSummary } from '../lint-summary.js';
import type { FileFindings } from '../reporters/reporter.js';
import { reporters } from '../reporters/reporters.js';
import { readVersion } from '../version.js';
import { annotate, track } from '../word-copies.js';

type LintOptions = {
  format: keyof typeof reporters;
  failOn: Severity;
  quiet?: boolean;
  rule?: string[];
  maxFindings?: number;
  lastYear?: string;
  templates?: string;
  original?: boolean;
  convert?: boolean;
  fix?: boolean;
  dryRun?: boolean;
  track?: boolean;
  output?: string;
  annotate?: string;
  summary?: string;
  force?: boolean;
  color: boolean;
  today?: CalendarDate;
};

export const define: DefineCommand = (command, host, finish) => {
  command
    .argument(
      '[文件...]',
      '报告文件（.yaml、.docx、.txt）、文件夹，或者 各镇/*.docx；- 表示标准输入；不写就是当前文件夹的report.yaml',
    )
    .addOption(new Option('--format <格式>', '结果的格式').choices(Object.keys(reporters)).default('text'))
    .addOption(
      new Option('--fail-on <级别>', '有这一级别或者更重的问题时，退出码为1')
        .choices(weights)
        .default('error'),
    )
    .option('--quiet', '只显示达到 --fail-on 级别的问题')
    .option('--rule <规则>', '只检查这条规则或者这一组（time/*），可以写几次', collectRule)
    .option('--max-findings <个数>', '最多显示几个问题', parseCount)
    .option('--last-year <文件>', '去年的报告，用来找照抄没有更新的段落')
    .option('--fix', '把不会改变意思的问题直接改正')
    .option('--dry-run', '与 --fix 同用：只显示要改什么，不改文件')
    .option('--track', '与 --fix 同用：Word文件的改正写成修订，写到 -o 的文件里，可以逐条接受或者拒绝')
    .option('-o, --output <文件>', '与 --track 同用：写出的Word文件（.docx）')
    .option('--annotate <文件>', '把问题写成批注，写到这个Word文件（.docx）里；原来的文件不动')
    .option('--summary <文件>', '每份报告一行的汇总表（.csv），用Excel、WPS打开')
    .option('--force', '写出的文件已经存在时覆盖')
    .option('--original', 'Word文件按修订之前的文字检查，不写就按接受全部修订以后的')
    .option('--convert', '旧的.doc、.wps、.rtf或者.pdf，先用这台机器上的LibreOffice转换')
    .option('--templates <文件夹>', '本单位自己的模板所在的文件夹')
    .option('--today <日期>', '按这一天检查，例如 2026-02-20', parseDay)
    .option('--no-color', '不用颜色')
    .action(async (words: string[], options: LintOptions) => finish(await lint(words, options, host)));
};

const weights: Severity[] = ['error', 'warning', 'info'];

async function lint(words: readonly string[], options: LintOptions, host: Host): Promise<ExitCode> {
  checkOptions(options);
  const files = await findReports(words, host);
  if (options.fix && files.includes('-')) throw new InputError('标准输入不能用 --fix，请写文件名');
  const outputs = [options.annotate, options.output, options.summary].filter((name) => name !== undefined);
  for (const output of outputs) checkOutput(output, host, { force: options.force ?? false });
  if ((options.annotate ?? options.output) !== undefined && files.length > 1)
    throw new InputError(`${options.track ? '--track' : '--annotate'} 一次只写一份，请只写一个Word文件`);
  const chosen =
    options.rule && rules.filter(({ id }) => options.rule!.some((pattern) => matchesRule(pattern, id)));
  const loadConfig = createConfigLoader(host);
  const settings = {
    ...loadLintSettings(options, host),
    fix: options.fix ?? false,
    track: options.track ?? false,
    original: options.original ?? false,
    convert: options.convert ?? false,
    ...(chosen && { rules: chosen }),
    ...(options.lastYear !== undefined && { lastYear: await loadLastYear(options.lastYear, host, options) }),
  };
  const linted: LintedFile[] = [];
  for (const file of files) linted.push(await lintFile(file, host, loadConfig, settings));

  const results = [
    ...mergeFailures(linted),
    ...lintConfigs(linted, { loadConfig, host, isWhole: chosen === undefined }),
  ];
  if (options.fix) for (const result of linted) writeFixed(result, options, host);
  writeCopies(linted, options, host);
  for (const { file, revisions } of linted)
    if (revisions) host.stderr.write(formatRevisions(file, revisions, options));
  if (!options.dryRun) host.stdout.write(formatResults(results, options, host));
  const failed = linted.filter((result) => result.failed).length;
  if (failed > 0) {
    host.stderr.write(`错误：有${failed}份没有检查成，其余${linted.length - failed}份已经检查\n`);
    return 2;
  }
  return results.some((result) => keepWeighty(result, options.failOn).findings.length > 0) ? 1 : 0;
}

function checkOptions({ dryRun, fix, track: isTracked, output, annotate: annotated }: LintOptions): void {
  if (dryRun && !fix) throw new InputError('--dry-run 要与 --fix 同用');
  if (isTracked && !fix) throw new InputError('--track 要与 --fix 同用');
  if (isTracked && dryRun) throw new InputError('--track 写到另一个文件里，不改原来的文件，不必加 --dry-run');
  if (isTracked && output === undefined)
    throw new InputError('请用 -o 写出修订稿的文件名，例如 -o 修订稿.docx');
  if (!isTracked && output !== undefined)
    throw new InputError('-o 要与 --fix --track 同用；批注稿用 --annotate，汇总表用 --summary');
  if (isTracked && annotated !== undefined)
    throw new InputError('--annotate 和 --track 请分开写，各写一个文件');
}

/** The copies with comments or tracked changes, and the table; an unreadable file is left to the results. */
function writeCopies(linted: readonly LintedFile[], options: LintOptions, host: Host): void {
  const force = { force: options.force ?? false };
  const dated = options.today ? { today: options.today } : {};
  const [first] = linted;
  if (options.annotate !== undefined && first && !first.failed) {
    if (!first.word)
      throw new InputError('批注只能写进Word文件（.docx）；report.yaml请用 lawreport render --annotate', {
        file: first.file,
      });
    const { findings } = options.quiet ? keepWeighty(first, options.failOn) : first;
    writeWhole(options.annotate, annotate(first.word, findings, dated), host, force);
    host.stderr.write(`已写出 ${options.annotate}：批注${findings.length}条\n`);
  }
  if (options.track && first?.word) {
    const { bytes, made, left } = track(first.word, first.word.fixes, dated);
    if (made > 0) writeWhole(options.output!, bytes, host, force);
    host.stderr.write(formatTracked(options.output!, made, left));
  }
  if (options.summary !== undefined) {
    writeWhole(options.summary, formatLintSummary(linted), host, force);
    host.stderr.write(`已写出 ${options.summary}：${linted.length}份报告\n`);
  }
}

function formatTracked(output: string, made: number, left: number): string {
  const rest = left > 0 ? `；另有${left}处在文本框、自动编号或者别人的修订里，请自己改` : '';
  if (made === 0) return `没有写出 ${output}：没有可以直接改正的地方${rest}\n`;
  return `已写出 ${output}：修订${made}处，请在Word或者WPS里逐条接受或者拒绝${rest}\n`;
}

/** A configuration that cannot be read is shown once, however many files it keeps from being checked. */
function mergeFailures(linted: readonly LintedFile[]): LintedFile[] {
  return linted.filter(
    ({ file, failed }, index) =>
      !failed || linted.findIndex((other) => other.failed && other.file === file) === index,
  );
}

async function loadLastYear(file: string, host: Host, options: LintOptions) {
  return loadDocument(file, await readSource(file, host), host, options).document;
}

function formatRevisions(file: string, revisions: number, { original }: LintOptions): string {
  const view = original ? '修订之前' : '接受全部修订以后';
  return `${file}：有修订${revisions}处，按${view}的文字检查\n`;
}

function formatResults(results: readonly FileFindings[], options: LintOptions, host: Host): string {
  const isForPeople = options.format === 'text';
  const named = results.map((result) =>
    isForPeople && result.file === '-' ? { ...result, file: '标准输入' } : result,
  );
  const { NO_COLOR, FORCE_COLOR } = host.environment;
  const isColourful = FORCE_COLOR ? FORCE_COLOR !== '0' : host.stdout.isTTY === true && !NO_COLOR;
  return reporters[options.format](
    options.quiet ? named.map((result) => keepWeighty(result, options.failOn)) : named,
    {
      colour: options.color && isColourful,
      version: readVersion(),
      ...(options.maxFindings !== undefined && { most: options.maxFindings }),
    },
  );
}

function keepWeighty(result: FileFindings, least: Severity): FileFindings {
  const accepted = weights.slice(0, weights.indexOf(least) + 1);
  return { ...result, findings: result.findings.filter(({ severity }) => accepted.includes(severity)) };
}

/** The notice goes to stderr, so that it does not mingle with JSON. */
function writeFixed({ file, original, fixed }: LintedFile, { dryRun }: LintOptions, host: Host): void {
  if (!original || fixed === undefined) return;
  if (dryRun) {
    host.stdout.write(
      createTwoFilesPatch(file, file, original.text, fixed, '原来', '改后', {
        headerOptions: FILE_HEADERS_ONLY,
      }),
    );
    return;
  }
  host.stderr.write(`已改正 ${file}${writeBack(file, fixed, original, host)}\n`);
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
