import type { Identity } from './identity.js';

/** The catalogue of figures that reports cite, by group and name: `templates/indicators.yaml`. */
export type Indicators = Readonly<Record<string, IndicatorGroup>>;

export type IndicatorGroup = {
  figures: Record<string, Indicator>;
  identities: Identity[];
  /** Rates of the group by name: 纠错率. */
  rates: Record<string, IndicatorRate>;
};

export type Indicator = {
  unit: string;
  meaning: string;
  example: number;
  /** Other names that files give it. */
  aliases: string[];
};

export type IndicatorRate = {
  numerator: string;
  /** The usual denominator first; others are in use, so that a report has to state which it took. */
  denominators: string[];
  /** What to state, and what else to mind. */
  note?: string;
};
