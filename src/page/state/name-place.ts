import type { OutlineNode } from './outline.js';

/**
 * What the outline calls a place: `成效[0].要点[1].正文` → 以述促责, with what is meant of it where that is not its text.
 * The path itself where the outline has no such line.
 */
export function namePlace(
  path: string,
  outline: readonly Pick<OutlineNode, 'path' | 'number' | 'label'>[],
): string {
  const node = outline
    .filter((line) => path.startsWith(line.path) && /^(?:$|[.[])/.test(path.slice(line.path.length)))
    .sort((a, b) => b.path.length - a.path.length)[0];
  if (!node) return path;
  const rest = path.slice(node.path.length).replace(/^\./, '');
  const name = `${node.number}${node.label}`;
  return rest === '' || rest === '正文' || rest === '导语' ? name : `${name}，${rest}`;
}
