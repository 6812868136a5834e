import type { Place } from './grid.js';

/** What one file of a unit brought back. */
export type Return = {
  file: string;
  unit?: string;
  year?: number;
  /** 截止日期 and 填报日期, as days: `2026-01-15`. */
  due?: string;
  filledOn?: string;
  answers: Answer[];
  texts: ReturnedText[];
  /** What is not understood, with its place; nothing of it is taken. */
  troubles: Trouble[];
};

/** A row of the form; without a value nothing was filled in, or nothing that can be taken. */
export type Answer = {
  id: string;
  place: Place;
  value?: string;
  measure: string;
  lastYear?: string;
  remark?: string;
};

export type ReturnedText = { topic: string; place: Place; text: string };

export type Trouble = { place: Place; message: string };
