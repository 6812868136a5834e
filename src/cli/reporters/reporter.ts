import type { Finding } from '../../finding/finding.js';

/** What was found in one file; `source` lets a reporter show the words. */
export type FileFindings = {
  file: string;
  source?: string;
  findings: readonly Finding[];
  /** A Word file: nobody can count its paragraphs, so places are told by part and heading. */
  isWord?: boolean;
};

type ReporterOptions = {
  /** Whether the output is a terminal that shows colours. */
  colour: boolean;
  /** At most so many findings are shown; all count in the summary. */
  most?: number;
  version: string;
};

/** Findings → the text to print. */
export type Reporter = (results: readonly FileFindings[], options: ReporterOptions) => string;

export type Counts = { files: number; errors: number; warnings: number; infos: number };

export function countFindings(results: readonly FileFindings[]): Counts {
  const severities = results.flatMap(({ findings }) => findings.map(({ severity }) => severity));
  const count = (wanted: string) => severities.filter((severity) => severity === wanted).length;
  return { files: results.length, errors: count('error'), warnings: count('warning'), infos: count('info') };
}

/** The first `most` findings over all files, in order. */
export function limitFindings(
  results: readonly FileFindings[],
  most = Number.POSITIVE_INFINITY,
): FileFindings[] {
  let left = most;
  return results.map((result) => {
    const findings = result.findings.slice(0, left);
    left -= findings.length;
    return { ...result, findings };
  });
}
