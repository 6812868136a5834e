import { childElements, findAll, findChild } from '../../ooxml/parse-xml.js';
import { createBlockReader } from './block-reader.js';
import type { RevisionCounts, RevisionView, WordBlock } from './body.js';
import { createNumbering } from './number-labels.js';
import type { WordParts } from './read-parts.js';
import { countRevisions } from './revisions.js';
import type { Styles } from './styled/read-styles.js';

export type Body = { blocks: WordBlock[]; revisions: RevisionCounts; footnotes: number };

/** The text of the main document with its text boxes and footnotes; headers and footers are no part of it. */
export function readBody(parts: WordParts, styles: Styles, view: RevisionView): Body {
  let footnotes = 0;
  const waiting = new Map<string, () => WordBlock[]>();
  const { diagrams } = parts;
  const options = { styles, view, diagrams, label: createNumbering(parts.numbering?.root, styles), readNote };
  for (const kind of ['footnote', 'endnote'] as const) {
    const part = parts[`${kind}s`];
    if (!part) continue;
    const readBlocks = createBlockReader(part, options);
    for (const note of findAll(part.root, `w:${kind}`))
      waiting.set(`${kind} ${note.attributes['w:id']}`, () => readBlocks(childElements(note), false));
  }

  /** A note stands below the paragraph that refers to it, the first time. */
  function readNote(key: string): WordBlock[] {
    const read = waiting.get(key);
    if (!read) return [];
    waiting.delete(key);
    const label = `注${++footnotes}：`;
    return read().map((block, index) =>
      block.kind === 'paragraph' && index === 0 ? { ...block, label } : block,
    );
  }

  const body = findChild(parts.document.root, 'w:body');
  const blocks = createBlockReader(parts.document, options)(childElements(body), false);
  return { blocks, revisions: countRevisions(body), footnotes };
}
