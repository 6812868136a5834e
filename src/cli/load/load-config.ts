import { existsSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import type { SourceMap } from '../../data/source-map.js';
import type { Finding } from '../../finding/finding.js';
import { type Config, defaultConfig } from '../../lint/config.js';
import { readConfig } from '../../lint/read-config.js';
import type { Host } from '../host.js';
import { unusable } from '../input-error.js';
import { readInputText } from './read-input.js';

const fileName = 'lawreport.config.yaml';

export type LoadedConfig = {
  config: Config;
  /** Absent where no configuration file applies. */
  origin?: { file: string; text: string; source: SourceMap; findings: readonly Finding[] };
};

/** Finds the configuration of a report: in its folder, else in the nearest folder above. Each file is read once. */
export function createConfigLoader(host: Host): (report: string) => LoadedConfig {
  const byFolder = new Map<string, LoadedConfig>();
  const load = (folder: string): LoadedConfig => {
    const known = byFolder.get(folder);
    if (known) return known;
    const path = join(folder, fileName);
    const above = dirname(folder);
    const loaded = existsSync(path)
      ? readConfigFile(path, host)
      : above === folder
        ? { config: defaultConfig }
        : load(above);
    byFolder.set(folder, loaded);
    return loaded;
  };
  return (report) => load(report === '-' ? host.folder : dirname(resolve(host.folder, report)));
}

/** The configuration in a file of whatever name. */
export function readConfigFile(path: string, host: Host): LoadedConfig {
  const file = relative(host.folder, path);
  const text = readInputText(path, host);
  const { value, findings } = readConfig(text);
  if (!value) throw unusable({ file, source: text, findings });
  return { config: value.config, origin: { file, text, source: value.source, findings } };
}
