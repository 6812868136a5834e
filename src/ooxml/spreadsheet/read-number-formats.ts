import { childElements, findChild } from '../parse-xml.js';
import type { Part } from '../read-package.js';
import { builtinFormats, type NumberFormat, parseNumberFormat } from './number-format.js';

/** The number format of a cell by its `s`, an index of `cellXfs` in the styles part (ECMA-376-1, 18.8.10). */
export type FormatOf = (style: string | undefined) => NumberFormat;

export function readNumberFormats(styles: Part | undefined): FormatOf {
  const own = new Map(
    childElements(findChild(styles?.root, 'x:numFmts')).map(({ attributes }) => [
      attributes.numFmtId,
      attributes.formatCode ?? '',
    ]),
  );
  const ids = childElements(findChild(styles?.root, 'x:cellXfs')).map(
    ({ attributes }) => attributes.numFmtId ?? '0',
  );
  const parsed = new Map<string, NumberFormat>();
  return (style = '0') => {
    const id = ids[Number(style)] ?? '0';
    const known = parsed.get(id);
    if (known) return known;
    const format = parseNumberFormat(own.get(id) ?? builtinFormats[Number(id)] ?? 'General');
    parsed.set(id, format);
    return format;
  };
}
