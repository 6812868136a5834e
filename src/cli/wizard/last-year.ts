/** What last year's report gives to this year's. */
export type LastYear = {
  template?: string;
  place?: string;
  issuers?: string[];
  addressees?: string[];
  /** Group → name → the number as it was printed. */
  figures: Record<string, Record<string, string>>;
};
