import { execFileSync } from 'node:child_process';
import { typeArea } from './measure-page.js';

/** What pdftoppm draws of a page, for lengths that only ink tells. */
export type PageImage = { pixelsPerMillimetre: number; width: number; height: number; isInk: InkTest };
type InkTest = (x: number, y: number, color?: InkColor) => boolean;
export type InkColor = 'any' | 'red';

/** In millimetres from the page's upper left corner. */
export type Box = { left: number; right: number; top: number; bottom: number };

export function drawPage(pdf: string, page: number, dotsPerInch = 300): PageImage {
  const options = ['-r', String(dotsPerInch), '-f', String(page), '-l', String(page)];
  const bytes = execFileSync('pdftoppm', [...options, pdf], { maxBuffer: 1 << 30 });
  const header = /^P6\s+(\d+)\s+(\d+)\s+255\s/.exec(bytes.subarray(0, 40).toString('latin1'));
  if (!header) throw new Error('pdftoppm drew no PPM picture');
  const [width, height] = [Number(header[1]), Number(header[2])];
  const pixels = bytes.subarray(header[0].length);
  return {
    pixelsPerMillimetre: dotsPerInch / 25.4,
    width,
    height,
    isInk: (x, y, color = 'any') => {
      const at = (y * width + x) * 3;
      const [red, green, blue] = [pixels[at]!, pixels[at + 1]!, pixels[at + 2]!];
      return color === 'red' ? red > 180 && green < 128 && blue < 128 : red + green + blue < 384;
    },
  };
}

/** The box around all ink within `area`; undefined where it is blank. */
export function inkBox(image: PageImage, area: Partial<Box> = {}, color: InkColor = 'any'): Box | undefined {
  const { x0, x1, y0, y1 } = toPixels(image, area);
  const found = { left: x1, right: x0 - 1, top: y1, bottom: y0 - 1 };
  for (let y = y0; y < y1; y++)
    for (let x = x0; x < x1; x++) {
      if (!image.isInk(x, y, color)) continue;
      found.left = Math.min(found.left, x);
      found.right = Math.max(found.right, x);
      found.top = Math.min(found.top, y);
      found.bottom = y;
    }
  if (found.bottom < y0) return undefined;
  return toMillimetres(image, found);
}

/** The dash (一字线) before the page number. */
export function pageNumberDash(image: PageImage): Box {
  const belowText = { top: typeArea.bottom + 3 };
  const number = inkBox(image, belowText);
  const dash = number && inkBox(image, { ...belowText, left: number.left, right: number.left + 2 });
  if (!dash) throw new Error('no page number below the type area');
  return dash;
}

/** Straight horizontal lines at least `minWidth` millimetres wide, from top to bottom. */
export function findRules(image: PageImage, minWidth = 100, color: InkColor = 'any'): Box[] {
  const rules: { left: number; right: number; top: number; bottom: number }[] = [];
  const minPixels = minWidth * image.pixelsPerMillimetre;
  for (let y = 0; y < image.height; y++) {
    const run = longestRun(image, y, color);
    if (run.right - run.left < minPixels) continue;
    const above = rules.at(-1);
    if (above && above.bottom === y - 1) above.bottom = y;
    else rules.push({ ...run, top: y, bottom: y });
  }
  return rules.map((rule) => toMillimetres(image, rule));
}

function longestRun(image: PageImage, y: number, color: InkColor) {
  let longest = { left: 0, right: -1 };
  let start = -1;
  for (let x = 0; x <= image.width; x++) {
    if (x < image.width && image.isInk(x, y, color)) {
      if (start < 0) start = x;
      continue;
    }
    if (start >= 0 && x - start > longest.right - longest.left) longest = { left: start, right: x - 1 };
    start = -1;
  }
  return longest;
}

function toPixels(image: PageImage, { left, right, top, bottom }: Partial<Box>) {
  const scale = (length: number) => Math.round(length * image.pixelsPerMillimetre);
  return {
    x0: scale(left ?? 0),
    x1: right === undefined ? image.width : scale(right),
    y0: scale(top ?? 0),
    y1: bottom === undefined ? image.height : scale(bottom),
  };
}

function toMillimetres({ pixelsPerMillimetre: scale }: PageImage, box: Box): Box {
  return {
    left: box.left / scale,
    right: (box.right + 1) / scale,
    top: box.top / scale,
    bottom: (box.bottom + 1) / scale,
  };
}
