import type { PageNumberPlace } from '../../document/file-layout.js';
import { childElements, childValue, findAll, findChild, type XmlElement } from '../../ooxml/parse-xml.js';
import { overlayParagraph, readParagraphFormat } from './styled/formats.js';
import type { Styles } from './styled/read-styles.js';

/** Where a footer places the page number: by alignment, by a frame (WPS, older Word) or by a text box (WPS). */
export function readPageNumber(footer: XmlElement, side: 'odd' | 'even', styles: Styles): PageNumberPlace {
  const anchored = findAll(footer, 'w:drawing').find(holdsPageField);
  if (anchored) return readAnchor(anchored, side);
  const paragraph = findAll(footer, 'w:p').find(holdsPageField);
  if (!paragraph) return 'none';
  const properties = findChild(paragraph, 'w:pPr');
  const frame = findChild(properties, 'w:framePr')?.attributes['w:xAlign'];
  if (frame !== undefined) return onSide(frame, side);
  if (findAll(paragraph, 'w:tab').length > findAll(properties, 'w:tab').length) return 'unknown';
  const style = styles.style(childValue(properties, 'w:pStyle')) ?? styles.paragraphDefault;
  const own = readParagraphFormat(properties);
  const { align } = style ? overlayParagraph(style.paragraph, own) : own;
  return onSide(align ?? styles.defaults.paragraph.align ?? 'left', side);
}

function holdsPageField(element: XmlElement): boolean {
  const codes = findAll(element, 'w:instrText').map((code) =>
    code.children.map((child) => (child.kind === 'text' ? child.text : '')).join(''),
  );
  const simple = findAll(element, 'w:fldSimple').map(({ attributes }) => attributes['w:instr'] ?? '');
  return /(?:^|\s)PAGE(?:\s|$)/.test([...codes, ...simple].join(' '));
}

/** The horizontal alignment of a drawing; one that is placed by a distance cannot be told. */
function readAnchor(drawing: XmlElement, side: 'odd' | 'even'): PageNumberPlace {
  for (const anchor of childElements(drawing))
    for (const position of childElements(anchor)) {
      if (position.name !== 'wp:positionH') continue;
      const [align] = findChild(position, 'wp:align')?.children ?? [];
      return align?.kind === 'text' ? onSide(align.text.trim(), side) : 'unknown';
    }
  return 'unknown';
}

/** The outer edge is right on odd pages and left on even ones. */
function onSide(align: string, side: 'odd' | 'even'): PageNumberPlace {
  if (align === 'outside') return side === 'odd' ? 'right' : 'left';
  if (align === 'inside') return side === 'odd' ? 'left' : 'right';
  if (align === 'center') return 'center';
  return align === 'right' || align === 'end' ? 'right' : 'left';
}
