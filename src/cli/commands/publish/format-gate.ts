import { type Finding, formatBasis, severityNames } from '../../../finding/finding.js';
import type { LoadedDocument } from '../../load/load-document.js';
import type { Gate } from './check-gate.js';

/** What stands in the way of publication, and what is only worth knowing. */
export function formatGate({ blocking, notices }: Gate, loaded: LoadedDocument): string {
  const lines = blocking.flatMap((finding) => formatFinding(finding, loaded));
  if (blocking.length > 0)
    lines.push(
      '',
      `${loaded.file}：有${blocking.length}处还不能公开，没有写出文件`,
      remedy(blocking, loaded),
    );
  else for (const finding of notices) lines.push(...formatFinding(finding, loaded));
  return lines.length > 0 ? `${lines.join('\n')}\n` : '';
}

function formatFinding(finding: Finding, { file, kind }: LoadedDocument): string[] {
  const { range, path, severity, message, rule, basis } = finding;
  const place = kind === 'word' ? (path ?? '') : range ? `${range.start.line}:${range.start.column}` : '';
  return [
    `${file}${place === '' ? '' : `:${place}`} ${severityNames[severity]} ${message}`,
    `  ${[rule, ...(basis ? [formatBasis(basis)] : [])].join('  ')}`,
  ];
}

function remedy(blocking: readonly Finding[], { kind }: LoadedDocument): string {
  const isPrivate = blocking.some(({ rule }) => rule.startsWith('privacy/'));
  const mask = isPrivate ? '查出的个人信息可以用 --mask 遮去；' : '';
  const first = kind === 'report' ? '' : '先用 lawreport import 转成report.yaml，';
  return `改好以后再公开；${mask}确实可以公开的，${first}在那一行上面写“# lawreport-disable-next-line 规则编号 -- 理由”`;
}

/** Each place where words were made unreadable. */
export function formatMasked({ masked }: Gate): string {
  if (masked.length === 0) return '';
  const lines = masked.map(({ place: { path, range }, words, masked: text }) => {
    const place = path ?? (range ? `第${range.start.line}行` : '');
    return `  ${place} “${words}”→“${text}”`;
  });
  return `遮去${masked.length}处，报告本身没有改：\n${lines.join('\n')}\n`;
}
