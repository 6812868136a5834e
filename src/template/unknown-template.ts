import { nameStrangeCharacters } from '../data/name-strange-characters.js';
import type { SourceMap } from '../data/source-map.js';
import type { Finding } from '../finding/finding.js';
import { suggestName } from '../text/nearest-name.js';

/** Words for a template that does not exist. */
export function explainUnknownTemplate(id: string, ids: readonly string[]): string {
  return `没有“${id}”这个模板，${suggestName(id, ids, '')}可用的有：${ids.join('、')}`;
}

/** A report names a template that does not exist. */
export function refuseTemplate(id: string, ids: readonly string[], source: SourceMap): Finding {
  return {
    rule: 'report/unknown-template',
    severity: 'error',
    message: nameStrangeCharacters(explainUnknownTemplate(id, ids)),
    path: '模板',
    range: source.valueRange('模板'),
  };
}
