import type { Parts } from '../../ooxml/package-parts.js';

/** All of a .docx but its body, which documents of one style share: plain data, so that it can be made beforehand. */
export type Skeleton = {
  /** Without the main part. */
  parts: Record<string, string>;
  /** The main part, word/document.xml, as far as the body and from there on. */
  before: string;
  after: string;
};

export const mainPart = 'word/document.xml';

/** The skeleton with a body in it; the body is the XML of paragraphs and tables. */
export function fillSkeleton({ parts, before, after }: Skeleton, body: string): Parts {
  return { ...parts, [mainPart]: before + body + after };
}
