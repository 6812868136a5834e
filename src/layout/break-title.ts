import { landscapeGeometry, pageGeometry } from './page-geometry.js';
import type { Style } from './style.js';
import { splitTitle, type TitleAtom, titleWidth } from './title-atoms.js';

export type TitleLimits = {
  /** Widest line, in characters of the title's size. */
  maxWidth: number;
  /** Names of organs that stay in one line where they fit. */
  organs?: readonly string[];
};

/**
 * Breaks a title into lines that keep words whole and form a trapezoid or a diamond (GB/T 9704-2012, 7.3.1:
 * 回行时做到词意完整，排列对称，长短适宜，间距恰当). Line breaks in the text are the author's own and win.
 * Nothing is lost but white space at a break.
 */
export function breakTitle(text: string, { maxWidth, organs = [] }: TitleLimits): string[] {
  if (/[\r\n]/.test(text)) {
    const lines = text.split(/[\r\n]+/).map((line) => line.trim());
    return lines.filter((line) => line !== '');
  }
  const title = text.trim();
  if (titleWidth(title) <= comfortableWidth(maxWidth)) return [title];
  const atoms = splitTitle(title, { maxWidth, organs });
  const fewest = Math.ceil(titleWidth(title) / maxWidth);
  const candidates = fewest > 6 || atoms.length > 60 ? [] : arrange(atoms, fewest + 1, maxWidth);
  const best = candidates.reduce<Arrangement | undefined>(
    (least, candidate) => (least && least.cost <= candidate.cost ? least : candidate),
    undefined,
  );
  return best?.lines ?? fillLines(atoms, maxWidth);
}

/** Characters of a title's size that fill a line. */
export function titleWidthLimit(
  element: 'title' | 'attachmentTitle',
  style: Style,
  isLandscape = false,
): number {
  const { textWidth } = isLandscape ? landscapeGeometry(style) : pageGeometry(style);
  return Math.floor(textWidth / (style.elements[element].size * 20));
}

/** A line that touches both edges of the type area looks cramped. */
function comfortableWidth(maxWidth: number): number {
  return Math.max(2, maxWidth - 2);
}

type Arrangement = { lines: string[]; cost: number };

/** Every way of setting the atoms in at most `maxLines` lines that fit. */
function arrange(atoms: readonly TitleAtom[], maxLines: number, maxWidth: number): Arrangement[] {
  const found: Arrangement[] = [];
  const left = atoms.map((_, at) => titleWidth(joinAtoms(atoms.slice(at))));
  const extend = (start: number, lines: readonly string[], cost: number) => {
    if (start === atoms.length) {
      found.push({ lines: [...lines], cost: cost + shapeCost(lines.map(titleWidth), maxWidth) });
      return;
    }
    if (left[start]! > (maxLines - lines.length) * maxWidth) return;
    for (let end = start + 1; end <= atoms.length; end++) {
      const line = joinAtoms(atoms.slice(start, end));
      if (titleWidth(line) > maxWidth) break;
      extend(end, [...lines, line], cost + (end < atoms.length ? atoms[end - 1]!.breakCost : 0));
    }
  };
  extend(0, [], 0);
  return found;
}

/** A trapezoid or a diamond costs nothing, an hourglass or a stub much; each line more costs something. */
function shapeCost(widths: readonly number[], maxWidth: number): number {
  const longest = Math.max(...widths);
  const shortest = Math.min(...widths);
  const balance = (longest - shortest) / longest;
  const stub = shortest / longest < 0.34 ? 4 : 0;
  const rectangle = longest - shortest < 0.5 && widths.length > 1 ? 0.4 : 0;
  const cramped = longest > comfortableWidth(maxWidth) ? 3.5 : 0;
  return widths.length * 1.5 + 2 * balance + cramped + stub + rectangle + (isHourglass(widths) ? 5 : 0);
}

/** Whether a line is shorter than one above it and one below it (沙漏形), or the outline wavers. */
function isHourglass(widths: readonly number[]): boolean {
  return widths.some(
    (width, index) =>
      widths.slice(0, index).some((above) => above > width) &&
      widths.slice(index + 1).some((below) => below > width),
  );
}

function joinAtoms(atoms: readonly TitleAtom[]): string {
  return atoms
    .map((atom) => atom.text)
    .join('')
    .trim();
}

function fillLines(atoms: readonly TitleAtom[], maxWidth: number): string[] {
  const lines: TitleAtom[][] = [[]];
  for (const atom of atoms) {
    if (lines.at(-1)!.length > 0 && titleWidth(joinAtoms([...lines.at(-1)!, atom])) > maxWidth)
      lines.push([]);
    lines.at(-1)!.push(atom);
  }
  return lines.map(joinAtoms);
}
