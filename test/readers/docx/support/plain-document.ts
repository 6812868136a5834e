import type { Document } from '../../../../src/document/model.js';

/** A document without its origins: what is printed, and how. */
export function plainDocument(document: Document): unknown {
  return JSON.parse(
    JSON.stringify(document, (key, value) => {
      if (key === 'path' || key === 'part') return undefined;
      return value !== null && typeof value === 'object' && 'segments' in value ? value.text : value;
    }),
  );
}
