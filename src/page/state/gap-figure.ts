import type { Figures } from '../../report/model.js';
import { listReferences, parseReferences } from '../../report/reference-tree.js';

/** The figure that a printed gap waits for, 【待填：组.名】 or one that is computed from several; undefined for other words. */
export function figureOfGap(quote: string, figures: Figures): string | undefined {
  const [, words] = /^【待填：([^【】{}\n]{1,200})】$/.exec(quote) ?? [];
  if (words === undefined) return undefined;
  const names = listReferences(parseReferences(`{{${words}}}`)).map(({ name }) => name);
  const held = names.flatMap((name) => {
    const [group = '', own = ''] = name.split('.');
    const figure = figures[group]?.[own];
    return figure ? [{ name, isGap: figure.value === undefined }] : [];
  });
  return (held.find(({ isGap }) => isGap) ?? held[0])?.name;
}
