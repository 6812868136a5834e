import { withValue } from '../../comparison/edit-value.js';
import type { YamlValue } from '../../comparison/format-yaml.js';
import { joinPath } from '../../data/source-map.js';

/** Somebody has read a place that came from last year's report, and it holds for this year: 去年原文 goes. */
export function confirmUnchanged(value: YamlValue, place: string): { value: YamlValue; focus: string } {
  return { value: withValue(value, joinPath(place, '去年原文'), undefined), focus: place };
}
