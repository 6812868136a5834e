import type { PageNumberPlace, SectionLayout } from '../../document/file-layout.js';
import { childElements, findAll, findChild, type XmlElement } from '../../ooxml/parse-xml.js';
import { readPageNumber } from './read-page-number.js';
import type { WordParts } from './read-parts.js';
import { isOn, readTwips } from './styled/formats.js';
import type { Styles } from './styled/read-styles.js';

/** The pages of each section; a section without footers of its own has those of the one before (17.10.5). */
export function readSections({ document, settings, furniture }: WordParts, styles: Styles): SectionLayout[] {
  const facing = findChild(settings?.root, 'w:evenAndOddHeaders');
  const isFacing = facing !== undefined && isOn(facing);
  const footers: { default?: XmlElement; even?: XmlElement } = {};
  return findAll(document.root, 'w:sectPr').map((section) => {
    for (const { name, attributes } of childElements(section)) {
      const type = attributes['w:type'];
      const footer = furniture.get(attributes['r:id'] ?? '')?.root;
      if (name === 'w:footerReference' && footer && (type === 'default' || type === 'even'))
        footers[type] = footer;
    }
    const odd = place(footers.default, 'odd');
    return {
      ...readPage(section),
      oddPageNumber: odd,
      evenPageNumber: isFacing ? place(footers.even, 'even') : place(footers.default, 'even'),
    };
  });

  function place(footer: XmlElement | undefined, side: 'odd' | 'even'): PageNumberPlace {
    return footer ? readPageNumber(footer, side, styles) : 'none';
  }
}

/** Word's own defaults where a file says nothing: Letter paper, margins of an inch. */
function readPage(section: XmlElement): Omit<SectionLayout, 'oddPageNumber' | 'evenPageNumber'> {
  const page = findChild(section, 'w:pgSz')?.attributes ?? {};
  const margins = findChild(section, 'w:pgMar')?.attributes ?? {};
  const grid = findChild(section, 'w:docGrid')?.attributes ?? {};
  const length = (value: string | undefined, missing: number) =>
    ((readTwips(value ?? '') ?? missing) * 25.4) / 1440;
  const pitch = Number(grid['w:linePitch']);
  const isSnapping = (grid['w:type'] ?? 'default') !== 'default' && pitch > 0;
  return {
    width: length(page['w:w'], 12240),
    height: length(page['w:h'], 15840),
    // Word writes a negative margin where headers may not push the text down.
    top: Math.abs(length(margins['w:top'], 1440)),
    bottom: Math.abs(length(margins['w:bottom'], 1440)),
    left: length(margins['w:left'], 1440) + length(margins['w:gutter'], 0),
    right: length(margins['w:right'], 1440),
    isLandscape: page['w:orient'] === 'landscape',
    gridPitch: isSnapping ? pitch / 20 : undefined,
  };
}
