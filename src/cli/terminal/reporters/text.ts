import { Chalk, type ChalkInstance } from 'chalk';
import { formatBasis, type Severity, severityNames } from '../../../finding/finding.js';
import { countLeftToDo, leftToDo } from '../../../lint/rules/residue/left-to-do.js';
import { wrapLine } from '../../../text/wrap-line.js';
import { formatExcerpt } from './excerpt.js';
import {
  createTally,
  type FileFindings,
  type Reporter,
  type ShownFinding,
  type ShownPlace,
  type Tally,
} from './reporter.js';

/** For people: per file, what is left to do, then each finding with its line, the words under a mark, and what it rests on. */
export const reportText: Reporter = ({ colour, most, columns }) => {
  const chalk = new Chalk({ level: colour ? 1 : 0 });
  const { tally, count } = createTally(most);
  return {
    add: (result) => {
      const left = result.findings.filter((finding) => leftToDo(finding) !== undefined);
      const shown = count(
        result.findings.filter((finding) => !left.includes(finding)),
        left,
      );
      if (shown.length + left.length === 0) return '';
      const screen = { chalk, columns };
      const findings = shown.map((finding) => formatFinding(finding, result, screen));
      const lines = [
        chalk.underline(wrap(result.file, columns)),
        ...formatLeft(left, result, screen),
        ...findings,
      ];
      return `${lines.join('\n')}\n\n`;
    },
    end: () => `${formatSummary(tally, { chalk, columns })}\n`,
  };
};

type Screen = { chalk: ChalkInstance; columns: number | undefined };

/** What is not yet done is one line with the next place: nobody needs to be told a hundred times that a draft is a draft. */
function formatLeft(
  left: readonly ShownFinding[],
  result: FileFindings,
  { chalk, columns }: Screen,
): string[] {
  const [next] = left;
  if (!next) return [];
  const name = '待办';
  const line = wrap(`  ${formatPlace(next, result)}${name} ${countLeftToDo(left)}，下一处在这里`, columns);
  return [line.replace(name, chalk.yellow(name)), ...formatWords(next, result, columns)];
}

function formatFinding(finding: ShownFinding, result: FileFindings, { chalk, columns }: Screen): string {
  const { severity, message, basis, rule } = finding;
  const colours: Record<Severity, ChalkInstance> = {
    error: chalk.red,
    warning: chalk.yellow,
    info: chalk.cyan,
  };
  const place = formatPlace(finding, result);
  const name = severityNames[severity];
  const lines = [wrap(`  ${place}${name} ${message}`, columns).replace(name, colours[severity](name))];
  lines.push(...formatWords(finding, result, columns));
  if (finding.repeats) lines.push(wrap(`    ${formatRepeats(finding.repeats, result)}`, columns));
  const rest = [rule, ...(basis ? [formatBasis(basis)] : []), ...(finding.fix ? ['可以用 --fix 改正'] : [])];
  lines.push(chalk.dim(wrap(`    ${rest.join('  ')}`, columns)));
  return lines.join('\n');
}

function formatWords(
  { range }: ShownFinding,
  { source }: FileFindings,
  columns: number | undefined,
): string[] {
  if (!range || source === undefined) return [];
  return [indent(formatExcerpt(source, range, columns === undefined ? undefined : columns - 2))];
}

/** Nobody goes through a longer list of places by hand. */
const mostPlaces = 20;

function formatRepeats(repeats: readonly ShownPlace[], result: FileFindings): string {
  const places = repeats.slice(0, mostPlaces).map((place) => formatPlace(place, result).trim());
  const known = [...new Set(places)].filter((place) => place !== '').join('、');
  return `其余${repeats.length}处：${known}${repeats.length > mostPlaces ? '……' : ''}`;
}

function formatPlace({ range, path }: ShownPlace, { isWord }: FileFindings): string {
  if (isWord && path !== undefined) return `${path} `;
  return range ? `${range.start.line}:${range.start.column} ` : '';
}

function wrap(line: string, columns: number | undefined): string {
  return columns === undefined ? line : wrapLine(line, columns);
}

function indent(text: string): string {
  return text.replaceAll(/^/gm, '  ');
}

function formatSummary({ counts, fixable, hidden }: Tally, { chalk, columns }: Screen): string {
  const { files, errors, warnings, infos } = counts;
  if (errors + warnings + infos === 0) return chalk.green(`检查了${files}份，没有发现问题`);
  const parts = [
    `检查了${files}份：错误${errors}个，警告${warnings}个，提示${infos}个`,
    ...(fixable > 0 ? [`其中${fixable}个可以用 --fix 改正`] : []),
    ...(hidden > 0 ? [`还有${hidden}个没有显示`] : []),
  ];
  return wrap(parts.join('；'), columns);
}
