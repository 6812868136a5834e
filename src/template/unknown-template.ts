import { suggestName } from '../text/nearest-name.js';

/** Words for a template that does not exist. */
export function explainUnknownTemplate(id: string, ids: readonly string[]): string {
  return `没有“${id}”这个模板，${suggestName(id, ids, '')}可用的有：${ids.join('、')}`;
}
