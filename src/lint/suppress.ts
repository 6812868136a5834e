import type { SourceMap } from '../data/source-map.js';
import type { Finding } from '../finding/finding.js';
import { indexLines } from '../text/file/line-index.js';
import type { ConfiguredSuppression } from './config.js';
import { explainUnknownRule } from './explain-unknown-rule.js';
import { matchesRule } from './match-rule.js';
import { rules } from './rules.js';

const commentPattern = /^[ \t]*#[ \t]*lawreport-disable-next-line\b(.*)$/gm;

/** `reportIdle`: all rules have run, so that a comment which silences nothing is idle. */
export type CommentedSource = { sourceText: string; source: SourceMap; reportIdle: boolean };

type SuppressionComment = { line: number; start: number; end: number; rules: string[]; reason: string };

/**
 * Drops the findings that `# lawreport-disable-next-line RULE[, RULE] -- 理由` in a report file silences: those
 * on the next line, and those in the value that begins there. A comment without a reason, and one that silences
 * nothing, is itself a finding.
 */
export function suppressByComments(
  findings: readonly Finding[],
  { sourceText, source, reportIdle }: CommentedSource,
): Finding[] {
  const comments = readComments(sourceText);
  if (comments.length === 0) return [...findings];
  const lines = indexLines(sourceText);
  const used = new Set<string>();
  const kept = findings.filter((finding) => {
    const places = placesOf(finding, source);
    const silencing = comments.flatMap((comment) =>
      places.includes(comment.line + 1)
        ? comment.rules
            .filter((rule) => matchesRule(rule, finding.rule))
            .map((rule) => `${comment.line} ${rule}`)
        : [],
    );
    for (const key of silencing) used.add(key);
    return silencing.length === 0;
  });
  const remarks = comments.flatMap((comment): Finding[] => {
    const remark = (rule: string, message: string): Finding => ({
      rule,
      severity: 'warning',
      range: lines.range(comment.start, comment.end),
      message,
    });
    const isComplete = comment.rules.length > 0 && comment.reason !== '';
    const idle = reportIdle ? comment.rules.filter((rule) => !used.has(`${comment.line} ${rule}`)) : [];
    return [
      ...(isComplete ? [] : [remark('lint/suppression-without-reason', explainIncomplete(comment))]),
      ...idle.map((rule) => remark('lint/unused-suppression', explainUnused(rule))),
    ];
  });
  return [...kept, ...remarks];
}

/** Drops the findings that the configuration silences; `used` are its entries that silenced any. */
export function suppressByConfig(
  findings: readonly Finding[],
  suppressions: readonly ConfiguredSuppression[],
): { findings: Finding[]; used: Set<ConfiguredSuppression> } {
  const used = new Set<ConfiguredSuppression>();
  const kept = findings.filter((finding) => {
    const silencing = suppressions.filter(
      ({ rule, quote }) =>
        matchesRule(rule, finding.rule) &&
        (quote === undefined || `${finding.quote ?? ''}\n${finding.message}`.includes(quote)),
    );
    for (const suppression of silencing) used.add(suppression);
    return silencing.length === 0;
  });
  return { findings: kept, used };
}

/** The lines on which a finding, and the value that it stands in, begin. */
function placesOf({ range, path }: Finding, source: SourceMap): number[] {
  return [
    ...(range ? [range.start.line] : []),
    ...(path === undefined ? [] : [source.keyRange(path).start.line]),
  ];
}

function readComments(sourceText: string): SuppressionComment[] {
  const lines = indexLines(sourceText);
  return [...sourceText.matchAll(commentPattern)].map((match) => {
    const written = match[1]!;
    const at = written.search(/--|——/);
    const names = at < 0 ? written : written.slice(0, at);
    const start = match.index + match[0].indexOf('#');
    return {
      line: lines.position(match.index).line,
      start,
      end: match.index + match[0].trimEnd().length,
      rules: names.split(/[\s,，、]+/).filter((name) => name !== ''),
      reason: at < 0 ? '' : written.slice(at + 2).trim(),
    };
  });
}

function explainIncomplete({ rules: named }: SuppressionComment): string {
  if (named.length === 0)
    return '没有写要忽略哪条规则，请写成“# lawreport-disable-next-line 规则编号 -- 理由”';
  return `忽略“${named.join('、')}”没有写理由，请在后面写“-- 理由”`;
}

function explainUnused(rule: string): string {
  if (!rules.some(({ id }) => matchesRule(rule, id))) return explainUnknownRule(rule);
  return `下一行没有“${rule}”的问题可以忽略，请删去这行注释`;
}
