import type { Indicators } from '../../report/indicators.js';
import { readIndicators } from '../../template/read-indicators.js';
import type { Host } from '../host.js';
import { unusable } from '../input-error.js';
import { packagedIndicators } from './packaged.js';
import { readInputText } from './read-input.js';
import { findOwnFile } from './template-folders.js';

export const catalogue = 'indicators.yaml';

/** The nearest catalogue of indicators, without the rest of the library. */
export function loadIndicators(folders: readonly string[], host: Host): Indicators {
  const file = findOwnFile(catalogue, folders);
  if (file === undefined) return packagedIndicators();
  const source = readInputText(file, host);
  const { value, findings } = readIndicators(source);
  if (!value) throw unusable({ file, source, findings });
  return value;
}
