/** One number of a report, as those who supply the numbers have to look at it. */
export type FigureRow = {
  number: number;
  /** 数据项: `行政复议.受理`, or the words that name it in its sentence. */
  item: string;
  /** As printed, without its unit. */
  value: string;
  unit: string;
  /** Sentence or row of a table; empty where the text does not cite the figure. */
  sentence: string;
  /** Where the number stands in the sentence. */
  offset?: number;
  part: string;
  heading: string;
  /** 来源: the departments that supplied it. */
  source: string;
  scope: string;
  result: CheckResult;
  /** What it was checked with, or what is wrong. */
  note: string;
  line?: number;
  column?: number;
  /** What a report file writes between the braces: `行政复议.受理`, `率 行政复议.纠错 行政复议.审结`. */
  reference?: string;
};

export type CheckResult = 'holds' | 'fails' | 'asks' | 'unchecked';

export const resultNames = {
  holds: '相符',
  fails: '不符',
  asks: '存疑',
  unchecked: '未核对',
} as const satisfies Record<CheckResult, string>;
