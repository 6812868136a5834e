import { Paragraph, TabStopType } from 'docx';
import type { Document } from '../../document/model.js';
import { pageGeometry } from '../../layout/page-geometry.js';
import {
  type PlacedLine,
  type PlacedText,
  placeSignature,
  respaceBlank,
} from '../../layout/place-signature.js';
import type { Style } from '../../layout/style.js';
import type { Twip } from '../../layout/units.js';
import { exactly } from './blocks.js';
import { textRuns } from './runs.js';
import { paragraphStyles } from './style-ids.js';

/** 署名, 成文日期 and 附注, held together on one page; GB/T 9704-2012, 7.3.5 and 7.3.6. */
export function writeSignature(document: Document, style: Style, linePitch?: Twip): Paragraph[] {
  const placed = placeSignature(document, style);
  const usual = pageGeometry(style).linePitch;
  return placed.map(
    (line, index) =>
      new Paragraph({
        style: paragraphStyles[line.element].id,
        keepNext: index < placed.length - 1 || undefined,
        spacing: {
          before: respaceBlank(line, { linePitch: linePitch ?? usual, usual }),
          ...exactly(linePitch),
        },
        ...position(line),
      }),
  );
}

/** Whether anything stands below the body that may not be alone on its page. */
export function hasSignature({ signature, dateOfIssue, note }: Document): boolean {
  return signature.length > 0 || dateOfIssue !== undefined || note !== undefined;
}

/** Names that share a middle with a date stand on centred tab stops, so that no font can part them. */
function position({ parts }: PlacedLine) {
  const [first] = parts;
  if (first && 'left' in first) {
    // A date may end right of the type area, where a font is wider than reckoned; it is never wrapped.
    return { indent: { left: first.left, right: -300 }, children: partRuns(first, '') };
  }
  return {
    alignment: 'left' as const,
    tabStops: parts.flatMap((part) =>
      'centre' in part ? [{ type: TabStopType.CENTER, position: part.centre }] : [],
    ),
    children: parts.flatMap((part) => partRuns(part, '\t')),
  };
}

function partRuns({ lines, scale }: PlacedText, before: string) {
  return textRuns(lines.map((line) => before + line).join('\n'), scale < 1 ? { scale } : {});
}
