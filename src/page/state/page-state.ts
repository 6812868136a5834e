import type { Document } from '../../document/model.js';
import type { Severity } from '../../finding/finding.js';
import type { Config } from '../../lint/config.js';
import type { Report } from '../../report/model.js';
import type { Collected } from './collect.js';
import { emptyHistory, type History } from './history.js';

/** All that the page shows follows from this one value and from what `analyse` makes of its text. */
export type PageState = {
  report?: OpenReport;
  lastYear?: LastYearReport;
  /** The departments' returns that have come in. */
  collected?: Collected;
  config: Config;
  view: View;
  side: Side;
  /** Findings of these weights are shown. */
  weights: readonly Severity[];
  notice?: Notice;
};

export type View = 'pages' | 'form' | 'source';
export type Side = 'findings' | 'figures' | 'topics' | 'collect';

export type OpenReport = {
  /** Under which it is kept in the browser. */
  id: string;
  /** Of its file: report.yaml. */
  name: string;
  text: string;
  /** What the file holds; absent before it is saved for the first time. */
  savedText?: string;
  history: History;
  /** The path that is worked at; '' is the report as a whole. */
  focus: string;
  /** The scalar that is being edited on the page of paper. */
  editing?: string;
  /** Another tab has gone on with it. */
  isReadOnly?: boolean;
  /** What another program has written meanwhile, where it cannot be joined with ours. */
  conflict?: { theirs: string };
};

export type LastYearReport = { name: string; document: Document; report?: Report };

export type Notice = { tone: 'said' | 'failed'; text: string; details?: readonly string[] };

export const allWeights: readonly Severity[] = ['error', 'warning', 'info'];

export function startState(config: Config): PageState {
  return { config, view: 'pages', side: 'findings', weights: allWeights };
}

export type ReportFile = { id: string; name: string; text: string; savedText?: string };

export function openReport(file: ReportFile): OpenReport {
  return { ...file, history: emptyHistory, focus: '' };
}

export function isUnsaved({ text, savedText }: OpenReport): boolean {
  return text !== savedText;
}
