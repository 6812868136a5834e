import type { Mention } from './mention.js';

/**
 * A statement of a text about how its numbers hang together. `holds` and `fails` are arithmetic; `asks` means
 * that the numbers do not fit, but the text leaves open whether they should; `open` means that the text names
 * nothing to compare with.
 */
export type Claim = { verdict: Verdict; judged: Mention } & (
  | RateClaim
  | PartsClaim
  | TotalClaim
  | GrowthClaim
  | SharesClaim
  | AverageClaim
  | { kind: 'attendance'; people: Mention; attendances: Mention }
  /** 应出庭24件，实际出庭26件. */
  | { kind: 'expected'; expected: Mention }
  | { kind: 'limit'; percentage: Mention }
);

export type Verdict = 'holds' | 'fails' | 'asks' | 'open';

/** 纠错率为26.7%, 占29.8%: `part` of `whole` is the percentage judged. */
export type RateClaim = {
  kind: 'rate';
  /** The words of the rate: 纠错率; 占 for a share. */
  name: string;
  part?: Mention;
  whole?: Mention;
  /** Whether counts stand in the same sentence. */
  hasCounts: boolean;
};

/** 286项，其中甲118项、乙133项: the parts make up the whole, or at least none of them exceeds it. */
export type PartsClaim = {
  kind: 'parts';
  whole: Mention;
  parts: readonly Mention[];
  /** The items that 、 joins, whether or not they were added up. */
  list: readonly Mention[];
  /** Whether only commas join them, so that some may tell of something else. */
  isLoose?: boolean;
  problem?: 'exceeds' | 'sum';
};

/** 建议110件、提案149件，合计259件. */
type TotalClaim = { kind: 'total'; total: Mention; items: readonly Mention[] };

/** 由4160次减至2912次，下降30%; the judged mention is the change, or the later value where its direction is wrong. */
export type GrowthClaim = {
  kind: 'growth';
  direction: 'up' | 'down';
  /** The word used: 增长, 减至. */
  word: string;
  from?: Mention;
  to?: Mention;
  /** Absolute change, where the text gives one beside the rate: 增加6件，增长15%. */
  change?: Mention;
  problem?: 'direction' | 'amount' | 'overfall' | 'points';
};

/** 10个乡镇平均每个办理20件，共办理200件: `count` times `each`, or of a year its twelve months or four quarters. */
export type AverageClaim = {
  kind: 'average';
  count?: Mention;
  periods?: number;
  each: Mention;
  total: Mention;
};

/** Percentages of one whole: 分别占30%、45%、25%. */
type SharesClaim = { kind: 'shares'; percentages: readonly Mention[] };
