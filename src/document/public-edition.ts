import type { Document } from './model.js';

/**
 * What a government puts before the public: the document without its letterhead (版头) and imprint (版记), which
 * serve the offices that send and receive it; not a word of its text differs.
 */
export function publicEdition({
  letterhead: _letterhead,
  imprint: _imprint,
  ...edition
}: Document): Document {
  return { ...edition, sealed: false };
}
