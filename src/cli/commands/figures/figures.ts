import { extname } from 'node:path';
import { InvalidArgumentError, Option } from 'commander';
import type { Document } from '../../../document/model.js';
import { collectFigures } from '../../../figures/collect-figures.js';
import { compareYears } from '../../../figures/compare-years.js';
import {
  composeComparisonSheet,
  composeSheetsByUnit,
  composeVerificationSheet,
  sheetStyle,
} from '../../../figures/compose-sheets.js';
import {
  formatComparison,
  formatComparisonCsv,
  formatComparisonJson,
  nothingToCompare,
} from '../../../figures/format-comparison.js';
import type { LintContext } from '../../../lint/lint-document.js';
import { sealMarkup } from '../../../text/file/seal-markup.js';
import type { DefineCommand } from '../../define-command.js';
import { noteInput } from '../../disk/inputs.js';
import { formatKept } from '../../disk/keep-backup.js';
import type { OutputKind } from '../../disk/output-kinds.js';
import { checkOutput, writeWhole } from '../../disk/write-whole.js';
import type { ExitCode, Host } from '../../host.js';
import { InputError } from '../../input-error.js';
import { createConfigLoader } from '../../load/load-config.js';
import { type LoadedDocument, loadDocument, refuseFaulty } from '../../load/load-document.js';
import { loadIndicators } from '../../load/load-indicators.js';
import { loadStyle } from '../../load/load-style.js';
import { templateFolders } from '../../load/template-folders.js';
import { show, terminalColumns } from '../../terminal/show.js';
import { drawChart } from './draw-chart.js';
import { formatCatalogue, formatCatalogueCsv, formatCatalogueJson } from './format-catalogue.js';
import { formatFigures, formatFiguresCsv, formatFiguresJson } from './format-figures.js';

type Format = 'table' | 'csv' | 'json';

type FiguresOptions = {
  /** The report that the figures are of. */
  from?: string;
  format: Format;
  output?: string;
  byUnit?: boolean;
  catalogue?: boolean;
  lastYear?: string;
  jump: number;
  chart?: string;
  templates?: string;
  force?: boolean;
};

export const define: DefineCommand = (command, host, finish) => {
  command
    .argument('[文件]', '报告文件（.yaml、.docx、.txt）；- 表示标准输入；不写就是当前文件夹的report.yaml')
    .addOption(new Option('--format <格式>', '结果的格式').choices(['table', 'csv', 'json']).default('table'))
    .option(
      '-o, --output <文件>',
      '写到文件里；写成 数据核对表.docx 就得到送各单位签字的核对表，与 --last-year 同用得到两年对比表',
    )
    .option('--by-unit', '数据核对表一个来源单位一张表，各起一页；与 -o 数据核对表.docx 同用')
    .option('--last-year <文件>', '去年的报告，逐项对比两年的数')
    .addOption(
      new Option('--jump <百分比>', '对比时，增减超过百分之几要说明原因，不写就是50')
        .default(50)
        .argParser(parseJump),
    )
    .option('--chart <文件>', '把两年的对比画成图（.svg）')
    .option('--catalogue', '列出常用指标的名称、单位、说明和关系')
    .option('--templates <文件夹>', '本单位自己的模板所在的文件夹')
    .option('--force', '写出的文件已经存在，是别人写的或者改过的，也覆盖')
    .action(async (file: string | undefined, options: FiguresOptions) => {
      checkByUnit(options);
      finish(
        await (options.catalogue
          ? showCatalogue(options, host)
          : showFigures(file ?? 'report.yaml', options, host)),
      );
    });
};

function checkByUnit({ byUnit, output, catalogue, lastYear, chart }: FiguresOptions): void {
  if (!byUnit) return;
  const other = catalogue
    ? '--catalogue'
    : lastYear !== undefined
      ? '--last-year'
      : chart !== undefined && '--chart';
  if (other) throw new InputError(`--by-unit 只用于数据核对表，不能与 ${other} 同用，请去掉其中一个`);
  if (!isWordFile(output)) throw new InputError('--by-unit 只用于数据核对表，请加上 -o 数据核对表.docx');
}

function showCatalogue(options: FiguresOptions, host: Host): ExitCode {
  if (isWordFile(options.output))
    throw new InputError('指标目录不写成Word文件，请改成 .txt，或者加 --format csv 写成 .csv', {
      file: options.output!,
    });
  const indicators = loadIndicators(listFolders(options, host), host);
  const formatters = { table: formatCatalogue, csv: formatCatalogueCsv, json: formatCatalogueJson };
  return deliver(formatters[options.format](indicators), options, host);
}

async function showFigures(file: string, given: FiguresOptions, host: Host): Promise<ExitCode> {
  const options = { ...given, from: file };
  const { output, chart, force, lastYear } = options;
  for (const input of [file, lastYear]) if (input !== undefined) noteInput(input, host);
  if (output !== undefined) checkOutput(output, host, { kind: kindOf(output, options), force });
  if (chart !== undefined) checkOutput(chart, host, { kind: 'svg', force });
  const { loaded, lint } = await load(file, options, host);
  if (options.lastYear !== undefined || options.chart !== undefined)
    return showComparison(file, { loaded, lint }, options, host);
  const rows = collectFigures(loaded.document, lint);
  if (isWordFile(options.output)) {
    const compose = options.byUnit ? composeSheetsByUnit : composeVerificationSheet;
    return writeSheet(compose(rows, { title: loaded.document.title.text }), options, host);
  }
  const formatters: Record<Format, () => string> = {
    table: () => formatFigures(rows, terminalColumns(host.stdout) ?? 140),
    csv: () => formatFiguresCsv(rows),
    json: () => formatFiguresJson(file, rows),
  };
  return deliver(formatters[options.format](), options, host);
}

type Loaded = { loaded: LoadedDocument; lint: LintContext };

async function load(file: string, options: FiguresOptions, host: Host): Promise<Loaded> {
  const loaded = refuseFaulty(await loadDocument(file, host, { templates: options.templates }));
  const lint: LintContext = {
    today: host.today(),
    config: createConfigLoader(host)(file).config,
    indicators: loadIndicators(listFolders(options, host), host),
    sourceText: loaded.text,
    report: loaded.report,
    source: loaded.source,
  };
  return { loaded, lint };
}

async function showComparison(
  file: string,
  { loaded, lint }: Loaded,
  options: FiguresOptions,
  host: Host,
): Promise<ExitCode> {
  const before =
    options.lastYear === undefined ? undefined : (await load(options.lastYear, options, host)).loaded;
  const comparisons = compareYears(loaded, before, {
    lint,
    indicators: lint.indicators ?? {},
    jump: options.jump,
  });
  if (comparisons.length === 0 && isWordFile(options.output))
    throw new InputError(`${nothingToCompare}，对比表没有写出`, { file });
  if (options.chart !== undefined) {
    const drawn = comparisons.filter(({ isCarried }) => !isCarried);
    if (drawn.length === 0) throw new InputError(`${nothingToCompare}，图没有画`, { file });
    const svg = drawChart(drawn, `${loaded.document.title.text}：与上一年度对比`);
    writeWhole(options.chart, sealMarkup(svg), host, {
      kind: 'svg',
      from: options.from,
      force: options.force,
    });
  }
  const formatters: Record<Format, () => string> = {
    table: () => formatComparison(comparisons),
    csv: () => formatComparisonCsv(comparisons),
    json: () => formatComparisonJson(file, comparisons),
  };
  const code = isWordFile(options.output)
    ? await writeSheet(
        composeComparisonSheet(comparisons, { title: loaded.document.title.text }),
        options,
        host,
      )
    : deliver(formatters[options.format](), options, host);
  if (options.chart !== undefined) show(`已写出 ${options.chart}\n`, host.stderr);
  return code;
}

async function writeSheet(sheet: Document, options: FiguresOptions, host: Host): Promise<ExitCode> {
  const style = loadStyle('gbt9704-2012', {}, listFolders(options, host), host);
  const output = options.output!;
  const { writeDocx } = await import('../../../writers/docx/write-docx.js');
  const bytes = await writeDocx(sheet, sheetStyle(style));
  const kept = writeWhole(output, bytes, host, { kind: 'docx', from: options.from, force: options.force });
  show(`已写出 ${output}${formatKept(kept)}\n`, host.stdout);
  return 0;
}

const textKinds = { table: 'text', csv: 'csv', json: 'json' } as const satisfies Record<Format, OutputKind>;

function kindOf(output: string, { format }: FiguresOptions): OutputKind {
  return isWordFile(output) ? 'docx' : textKinds[format];
}

function isWordFile(output: string | undefined): boolean {
  return output !== undefined && extname(output).toLowerCase() === '.docx';
}

/** To the file of -o, else to the terminal. */
function deliver(text: string, options: FiguresOptions, host: Host): ExitCode {
  const { output, force, format } = options;
  if (output === undefined && format === 'table') show(text, host.stdout);
  else if (output === undefined) host.stdout.write(text);
  else {
    writeWhole(output, text, host, { kind: kindOf(output, options), from: options.from, force });
    show(`已写出 ${output}\n`, host.stdout);
  }
  return 0;
}

function listFolders({ templates }: FiguresOptions, host: Host): string[] {
  return templateFolders(host, templates === undefined ? {} : { directory: templates });
}

function parseJump(value: string): number {
  const percent = Number(value.replace(/[%％]$/, ''));
  if (!/^\d{1,4}(?:\.\d)?[%％]?$/.test(value) || percent <= 0)
    throw new InvalidArgumentError('请写一个大于0的数，例如 50');
  return percent;
}
