import type { PartKey } from '../document/model.js';
import type { HigherGovernment, ReportingLevel } from '../document/reporting-level.js';
import type { Indicators } from '../report/indicators.js';

/** The facts that several templates share: `templates/*.yaml` and `templates/topics/*.yaml`. */
export type Library = {
  levels: ReportingLevel[];
  above: HigherGovernment[];
  /** Group → its figures and the relations between them. */
  indicators: Indicators;
  topics: Topic[];
  documents: GuidingDocument[];
};

/** One thing to write about; a template names the topics of its parts. */
export type Topic = {
  id: string;
  name: string;
  part: PartKey;
  title: string;
  hint: string;
  basis?: string;
  /** First and last year reported on that it suits. */
  since?: number;
  until?: number;
  /** Whether the part is incomplete without it. */
  required: boolean;
  body: string;
  /** Clauses of one sentence; a clause is left out where one of its figures is. */
  sentence: string[];
  /** 原因, with a shortcoming. */
  cause?: string;
  /** What next year's plan proposes against a shortcoming. */
  measure?: Measure;
};

export type Measure = { title: string; body: string };

/** A document that is replaced from time to time, in its editions. */
export type GuidingDocument = { word: string; name: string; editions: Edition[] };

export type Edition = {
  from: number;
  to: number;
  name: string;
  /** Its themes, and the topics that touch them. */
  themes: { name: string; topics: string[] }[];
};

export function findEdition(library: Library, word: string, year: number): Edition | undefined {
  const document = library.documents.find((candidate) => candidate.word === word);
  return document?.editions.find((edition) => edition.from <= year && year <= edition.to);
}
