/**
 * One remark about a report: what is wrong, where, and on what that judgement rests.
 * Bad input is reported with findings, never with exceptions.
 */
export type Finding = {
  /** `<group>/<what-is-wrong>`, for instance `figures/rate-mismatch`. */
  rule: string;
  severity: Severity;
  /** One Chinese sentence: what is wrong, the words quoted, what to write instead. */
  message: string;
  /** What the judgement rests on; absent where the file simply cannot be read. */
  basis?: Basis;
  range?: SourceRange;
  /** The place in the report as its author knows it: `成效[3].要点[1].正文`. */
  path?: string;
  /** The words complained of. */
  quote?: string;
  /** Edits of the source text that mend it: marks and spaces only, so they are made without asking. */
  fix?: TextEdit[];
  /** Edits that put the only possible word in the place of a wrong one; a person decides on each. */
  suggestion?: TextEdit[];
  /** The other places of which the same is true, in their order; the finding stands at the first one. */
  repeats?: FindingPlace[];
};

/** Where a finding stands, and what mends it there. */
export type FindingPlace = Pick<Finding, 'range' | 'path' | 'quote' | 'fix' | 'suggestion'>;

export type Severity = 'error' | 'warning' | 'info';

export const severityNames: Record<Severity, string> = { error: '错误', warning: '警告', info: '提示' };

/** The kind of source decides how a finding may speak: only law and standards "规定". */
export type Basis = {
  kind: '法规' | '国标' | '标准' | '政策文件' | '实务';
  source: string;
  clause?: string;
};

export function formatBasis({ kind, source, clause }: Basis): string {
  return `${kind}：${source}${clause === undefined ? '' : ` ${clause}`}`;
}

/** 1-based line and column, and the same place as an offset into the source; both count UTF-16 code units. */
export type Position = { line: number; column: number; offset: number };

/** `end` is exclusive. */
export type SourceRange = { start: Position; end: Position };

/** Replaces the characters `start`..`end` (UTF-16 offsets into the source text) by `text`. */
export type TextEdit = { start: number; end: number; text: string };

/** The value asked for, or what is wrong with the input; findings may also accompany a value. */
export type Result<T> = { value: T; findings: Finding[] } | { value: undefined; findings: Finding[] };

export function hasErrors(findings: readonly Finding[]): boolean {
  return findings.some((finding) => finding.severity === 'error');
}
