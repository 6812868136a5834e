import { capFindings } from '../../finding/cap-findings.js';
import type { Host } from '../host.js';
import type { InputComplaint } from '../input-error.js';
import { formatExcerpt } from './reporters/excerpt.js';
import { fitLines, terminalColumns } from './show.js';

/** The complaint about unusable input for a terminal: what, where, and what to do, one entry per finding. */
export function formatInputError(error: InputComplaint, output: Host['stderr']): string {
  const file = error.file ?? '';
  const lines = error.message === '' ? [] : [`错误：${file === '' ? '' : `${file}：`}${error.message}`];
  for (const finding of capFindings(error.findings)) {
    const { range } = finding;
    const place = [
      file,
      ...(range && error.source !== undefined ? [range.start.line, range.start.column] : []),
    ].join(':');
    lines.push(`错误：${place}${place === '' ? '' : '：'}${finding.message}`);
    if (range && error.source !== undefined)
      lines.push(formatExcerpt(error.source, range, terminalColumns(output)));
  }
  return fitLines(`${lines.join('\n')}\n`, output);
}
