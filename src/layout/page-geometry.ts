import type { Style } from './style.js';
import type { Millimetre, Twip } from './units.js';

/** What the page's figures give in twips, rounded down so that the promised lines and characters fit. */
export type PageGeometry = {
  width: Twip;
  height: Twip;
  margin: { top: Twip; bottom: Twip; left: Twip; right: Twip };
  textWidth: Twip;
  /** Exact height of a line of body text (行). */
  linePitch: Twip;
  /** Added to every character of body text so that a line holds the number asked for; a grid does it by itself. */
  characterSpacing: Twip;
  compensation: Twip;
};

export function pageGeometry({ page, elements }: Style): PageGeometry {
  const twips = (length: Millimetre) => (length * 1440) / 25.4;
  const margin = {
    top: Math.round(twips(page.top - page.compensation)),
    bottom: Math.round(twips(page.height - page.top - page.typeArea.height - page.compensation)),
    left: Math.round(twips(page.left)),
    right: Math.round(twips(page.width - page.left - page.typeArea.width)),
  };
  const width = Math.round(twips(page.width));
  const height = Math.round(twips(page.height));
  const textWidth = width - margin.left - margin.right;
  return {
    width,
    height,
    margin,
    textWidth,
    linePitch: Math.floor((height - margin.top - margin.bottom) / page.linesPerPage),
    characterSpacing:
      page.grid === 'none' ? Math.floor(textWidth / page.charactersPerLine) - elements.body.size * 20 : 0,
    compensation: Math.round(twips(page.compensation)),
  };
}

/** Width and height for text on a page that lies across: the upright page turned, its left edge on top. */
export function landscapeGeometry(style: Style) {
  const { width, height, margin, textWidth } = pageGeometry(style);
  return {
    width: height,
    height: width,
    margin: { top: margin.left, right: margin.top, bottom: margin.right, left: margin.bottom },
    textWidth: height - margin.top - margin.bottom,
    textHeight: textWidth,
  };
}
