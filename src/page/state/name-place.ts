import type { OutlineNode } from './outline.js';

/**
 * What the outline calls a place: `成效[0].要点[1].正文` → 以述促责, with what is meant of it where that is not its text.
 * What the report file calls it where the outline has no such line.
 */
export function namePlace(
  path: string,
  outline: readonly Pick<OutlineNode, 'path' | 'number' | 'label'>[],
): string {
  const node = outline
    .filter((line) => path.startsWith(line.path) && /^(?:$|[.[])/.test(path.slice(line.path.length)))
    .sort((a, b) => b.path.length - a.path.length)[0];
  if (!node) return inWords(path);
  const rest = inWords(path.slice(node.path.length).replace(/^\./, ''));
  const name = `${node.number}${node.label.replace(/。$/, '')}`;
  return rest === '' || rest === '正文' || rest === '导语' ? name : `${name}，${rest}`;
}

/** `表格.行[2][1]` → 表格第3行第2格, `主送机关[1]` → 主送机关第2个: people count from one. */
function inWords(path: string): string {
  return path
    .replace(/\.?行\[(\d+)\]\[(\d+)\]/, (_, row, column) => `第${Number(row) + 1}行第${Number(column) + 1}格`)
    .replaceAll(/\[(\d+)\]/g, (_, index) => `第${Number(index) + 1}个`);
}
