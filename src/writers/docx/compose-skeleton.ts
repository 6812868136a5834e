import { DocumentGridType, Document as Package, Packer, Paragraph, TextRun } from 'docx';
import { pageGeometry } from '../../layout/page-geometry.js';
import type { Style } from '../../layout/style.js';
import { writeFontTablePart } from './font-table-part.js';
import { footerDistance, writePageNumbers } from './page-number.js';
import { writeSettingsPart } from './settings-part.js';
import { mainPart, type Skeleton } from './skeleton.js';
import { writeStylesPart } from './styles-part.js';

/** Stands where the body will. */
const mark = '▇';
const end = '</w:p>';

export function composeSkeleton(style: Style): Skeleton {
  const { [mainPart]: main, ...parts } = compileParts(
    new Package({
      evenAndOddHeaderAndFooters: true,
      sections: [
        {
          properties: { page: pageProperties(style), grid: gridProperties(style) },
          footers: writePageNumbers(style),
          children: [new Paragraph({ children: [new TextRun(mark)] })],
        },
      ],
    }),
  );
  const at = main!.indexOf(mark);
  return {
    parts: {
      ...parts,
      'word/styles.xml': writeStylesPart(style),
      'word/settings.xml': writeSettingsPart(),
      'word/fontTable.xml': writeFontTablePart(style),
    },
    before: main!.slice(0, main!.lastIndexOf('<w:p>', at)),
    after: main!.slice(main!.indexOf(end, at) + end.length),
  };
}

/**
 * The parts that `docx` writes, before it zips them. The compiler is not among what `docx` documents; the version is
 * exact, and tests hold its parts.
 */
function compileParts(file: Package): Record<string, string> {
  const { compiler } = Packer as unknown as { compiler: { compile(file: Package): Map<string, string> } };
  return Object.fromEntries(compiler.compile(file));
}

function pageProperties(style: Style) {
  const { width, height, margin } = pageGeometry(style);
  return {
    size: { width, height },
    margin: { ...margin, header: Math.round(margin.top / 2), footer: footerDistance(style), gutter: 0 },
  };
}

/** A grid without a type is none: Word, WPS and LibreOffice then agree on lines and characters. */
function gridProperties(style: Style) {
  const { linePitch, textWidth } = pageGeometry(style);
  if (style.page.grid === 'none') return { linePitch };
  const spacing = textWidth / style.page.charactersPerLine / 20 - style.elements.body.size;
  return { linePitch, charSpace: Math.floor(spacing * 4096), type: DocumentGridType.LINES_AND_CHARS };
}
