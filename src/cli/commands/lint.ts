import { InvalidArgumentError, Option } from 'commander';
import { createTwoFilesPatch, FILE_HEADERS_ONLY } from 'diff';
import type { Severity } from '../../finding/finding.js';
import { explainUnknownRule } from '../../lint/explain-unknown-rule.js';
import { matchesRule } from '../../lint/match-rule.js';
import { rules } from '../../lint/rules.js';
import { type CalendarDate, parseDate } from '../../text/calendar-date.js';
import type { DefineCommand } from '../define-command.js';
import { findReports } from '../files/find-reports.js';
import { loadLayoutStandards } from '../files/layout-standards.js';
import { createConfigLoader } from '../files/load-config.js';
import { loadDocument } from '../files/load-document.js';
import { loadLexicon } from '../files/load-lexicon.js';
import { loadIndicators } from '../files/load-library.js';
import { readSource } from '../files/read-source.js';
import { templateFolders } from '../files/template-folders.js';
import { writeWhole } from '../files/write-whole.js';
import type { ExitCode, Host } from '../host.js';
import { InputError } from '../input-error.js';
import { lintConfigs } from '../lint-configs.js';
import { type LintedFile, lintFile } from '../lint-file.js';
import type { FileFindings } from '../reporters/reporter.js';
import { reporters } from '../reporters/reporters.js';
import { readVersion } from '../version.js';

type LintOptions = {
  format: keyof typeof reporters;
  failOn: Severity;
  quiet?: boolean;
  rule?: string[];
  maxFindings?: number;
  lastYear?: string;
  templates?: string;
  original?: boolean;
  fix?: boolean;
  dryRun?: boolean;
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
    .option('--original', 'Word文件按修订之前的文字检查，不写就按接受全部修订以后的')
    .option('--templates <文件夹>', '本单位自己的模板所在的文件夹')
    .option('--today <日期>', '按这一天检查，例如 2026-02-20', parseDay)
    .option('--no-color', '不用颜色')
    .action(async (words: string[], options: LintOptions) => finish(await lint(words, options, host)));
};

const weights: Severity[] = ['error', 'warning', 'info'];

async function lint(words: readonly string[], options: LintOptions, host: Host): Promise<ExitCode> {
  if (options.dryRun && !options.fix) throw new InputError('--dry-run 要与 --fix 同用');
  const files = await findReports(words, host);
  if (options.fix && files.includes('-')) throw new InputError('标准输入不能用 --fix，请写文件名');
  const chosen =
    options.rule && rules.filter(({ id }) => options.rule!.some((pattern) => matchesRule(pattern, id)));
  const loadConfig = createConfigLoader(host);
  const settings = {
    today: options.today ?? host.today(),
    lexicon: loadLexicon(),
    indicators: loadIndicators(listFolders(options, host), host),
    fix: options.fix ?? false,
    original: options.original ?? false,
    layouts: once(() => loadLayoutStandards(host, options)),
    ...(chosen && { rules: chosen }),
    ...(options.templates !== undefined && { templates: options.templates }),
    ...(options.lastYear !== undefined && { lastYear: await loadLastYear(options.lastYear, host, options) }),
  };
  const linted: LintedFile[] = [];
  for (const file of files) linted.push(await lintFile(file, host, loadConfig, settings));

  const results = [
    ...mergeFailures(linted),
    ...lintConfigs(linted, { loadConfig, host, isWhole: chosen === undefined }),
  ];
  if (options.fix) for (const result of linted) writeFixed(result, options, host);
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

/** A configuration that cannot be read is shown once, however many files it keeps from being checked. */
function mergeFailures(linted: readonly LintedFile[]): LintedFile[] {
  return linted.filter(
    ({ file, failed }, index) =>
      !failed || linted.findIndex((other) => other.failed && other.file === file) === index,
  );
}

function listFolders({ templates }: LintOptions, host: Host): string[] {
  return templateFolders(host, templates === undefined ? {} : { directory: templates });
}

async function loadLastYear(file: string, host: Host, options: LintOptions) {
  return loadDocument(file, await readSource(file, host), host, options).document;
}

/** Only Word files need it, and there may be none. */
function once<T>(load: () => T): () => T {
  let loaded: { value: T } | undefined;
  return () => {
    loaded ??= { value: load() };
    return loaded.value;
  };
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
  writeWhole(file, (original.byteOrderMark ? '\ufeff' : '') + fixed, host, { force: true });
  host.stderr.write(`已改正 ${file}\n`);
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
