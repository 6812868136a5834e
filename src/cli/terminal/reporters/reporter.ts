import type { Finding, Position } from '../../../finding/finding.js';

/** What was found in one file; `source` lets a reporter show the words. */
export type FileFindings = {
  file: string;
  source?: string;
  findings: readonly ShownFinding[];
  /** A Word file: nobody can count its paragraphs, so places are told by part and heading. */
  isWord?: boolean;
  /** Whether it could not be read, or something that it rests on: nothing was checked. */
  failed?: boolean;
  /** No report, but what several of them rest on: a configuration, a template. */
  isShared?: boolean;
};

/** A finding as it is shown: results that were written and read again know no offsets. */
export type ShownFinding = Omit<Finding, 'range' | 'repeats'> & {
  range?: ShownRange;
  repeats?: ShownPlace[];
};

export type ShownPlace = Pick<ShownFinding, 'range' | 'path' | 'quote'>;

export type ShownRange = { start: ShownPosition; end: ShownPosition };

type ShownPosition = Pick<Position, 'line' | 'column'>;

export type ReporterOptions = {
  /** Whether the output is a terminal that shows colours. */
  colour: boolean;
  /** At most so many findings are shown; all count in the summary. */
  most?: number;
  /** Columns of the terminal; absent where the output goes elsewhere. */
  columns?: number | undefined;
  version: string;
};

/**
 * That the results are those of the share `index` (from 1) of `count` of a run over `total` reports, and what it
 * has found out about configurations that only all shares together can judge.
 */
export type ShareNote = { index: number; count: number; total: number; configs: ConfigNote[] };

export type ConfigNote = { file: string; reach: number; checked: number; unused: readonly ShownFinding[] };

/**
 * Findings → the text to print, in pieces: what each file adds in the order of the files, and what closes it.
 * So nothing of a file has to be kept once it was reported.
 */
export type Reporter = (options: ReporterOptions) => Reporting;

export type Reporting = {
  add(result: FileFindings): string;
  /** Results for programs note the share; people are told of it otherwise. */
  end(share?: ShareNote): string;
};

type Counts = { files: number; errors: number; warnings: number; infos: number };

export type Tally = {
  counts: Counts;
  /** Of all findings, those that can be mended by --fix, and those that were not shown. */
  fixable: number;
  hidden: number;
};

/**
 * Counts the findings of one file after the other; `count` gives those that are to be shown. `others` are counted too,
 * and told in another way.
 */
export function createTally(most = Number.POSITIVE_INFINITY): {
  tally: Tally;
  count(findings: readonly ShownFinding[], others?: readonly ShownFinding[]): readonly ShownFinding[];
} {
  const counts: Counts = { files: 0, errors: 0, warnings: 0, infos: 0 };
  const tally: Tally = { counts, fixable: 0, hidden: 0 };
  let left = most;
  return {
    tally,
    count: (findings, others = []) => {
      counts.files++;
      for (const { severity, fix } of [...findings, ...others]) {
        counts[severityCounts[severity]]++;
        if (fix) tally.fixable++;
      }
      const shown = findings.slice(0, left);
      left -= shown.length;
      tally.hidden += findings.length - shown.length;
      return shown;
    },
  };
}

const severityCounts = { error: 'errors', warning: 'warnings', info: 'infos' } as const;
