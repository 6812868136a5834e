import type { Letterhead, SourcedText } from '../../document/model.js';
import { type MarkType, suffixGap } from '../../layout/fit-mark.js';
import { blankAboveMark, letterheadHeight } from '../../layout/letterhead-height.js';
import { type NumberPart, placeNumberRows } from '../../layout/place-number-rows.js';
import type { Style } from '../../layout/style.js';
import { textWidth, tightLine } from '../../layout/type-metrics.js';
import { points } from './lengths.js';
import { escapeHtml, tag } from './markup.js';
import { sourcePath } from './source-path.js';
import { writeSourced } from './text-runs.js';

/** 版头: everything down to the red line, over the height that the layout gives it. */
export function writeLetterhead(letterhead: Letterhead, type: MarkType, style: Style): string {
  const top = (['serialNumber', 'classification', 'urgency'] as const).flatMap((name) => {
    const text = letterhead[name];
    return text ? [tag('p', { class: name, 'data-path': sourcePath(text) }, writeSourced(text))] : [];
  });
  const rows = placeNumberRows(letterhead, type.size, style).map(({ before, parts }) =>
    tag(
      'p',
      { class: 'row documentNumber', style: `margin-top:${points(before)}` },
      parts.map((part) => writePart(part, letterhead)),
    ),
  );
  const height = points(letterheadHeight(letterhead, type, style));
  return tag('header', { class: 'letterhead', style: `height:${height}` }, [
    ...top,
    writeMark(letterhead, type, style),
    ...rows,
  ]);
}

/** One organ with what follows it; several below each other in one width, what follows to their right. */
function writeMark(letterhead: Letterhead, type: MarkType, style: Style): string {
  const { mark, markSuffix } = letterhead;
  const { size, scale } = type;
  const line = tightLine(size);
  const width = Math.max(...mark.map((organ) => textWidth(organ.text, style.fonts)));
  const isJoint = mark.length > 1;
  const names = mark.map((organ) =>
    tag(
      'span',
      { class: 'organ', 'data-path': sourcePath(organ), style: isJoint ? `width:${width}em` : undefined },
      writeSourced(organ),
    ),
  );
  const suffix = markSuffix
    ? tag(
        'span',
        { class: 'suffix', style: isJoint ? `margin-left:${suffixGap}em` : undefined },
        escapeHtml(markSuffix),
      )
    : '';
  const css = [
    `margin-top:${points(blankAboveMark(letterhead, type, style))}`,
    `height:${points(Math.max(1, mark.length) * line)}`,
    `font-size:${size}pt`,
    `line-height:${points(line)}`,
    ...(scale < 1 ? [`transform:scaleX(${scale})`] : []),
  ];
  return tag('p', { class: 'mark', style: css.join(';') }, tag('span', { class: 'organs' }, names) + suffix);
}

function writePart(part: NumberPart, letterhead: Letterhead): string {
  const isCentred = part.left === 'centre';
  const attributes = {
    class: `part ${part.kind === 'name' ? 'signatoryName' : ''}${isCentred ? 'middle' : ''}`.trim(),
    style: isCentred ? undefined : `left:${points(Number(part.left))}`,
    'data-path': sourcePath(findSource(part, letterhead)),
  };
  return tag('span', attributes, escapeHtml(part.text));
}

function findSource({ kind, text }: NumberPart, letterhead: Letterhead): SourcedText | undefined {
  if (kind === 'label') return undefined;
  return kind === 'number'
    ? letterhead.documentNumber
    : letterhead.signatories.find((signatory) => signatory.text === text);
}
