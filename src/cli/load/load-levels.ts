import type { Levels } from '../../document/reporting-level.js';
import { readLevels } from '../../template/read-levels.js';
import type { Host } from '../host.js';
import { unusable } from '../input-error.js';
import { packagedLevels } from './packaged.js';
import { readInputText } from './read-input.js';
import { findOwnFile } from './template-folders.js';

const levelsFile = 'levels.yaml';

/** The nearest levels, without the rest of the library. */
export function loadLevels(folders: readonly string[], host: Host): Levels {
  const file = findOwnFile(levelsFile, folders);
  if (file === undefined) return packagedLevels();
  const source = readInputText(file, host);
  const { value, findings } = readLevels(source);
  if (!value) throw unusable({ file, source, findings });
  return value;
}
