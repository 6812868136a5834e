/** Adds a remark on what was assumed, moved or could not be known; `what` completes the rule `import/…`. */
export type Note = (what: string, message: string, quote?: string) => void;
