import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Host } from '../host.js';

/** The name of a file of knowledge that lies beside a report. */
export const knowledgeName = 'lawreport-knowledge.yaml';

/** Files of an office's own knowledge: the installed one, then the one in the report's folder, which goes before it. */
export function listOwnKnowledge(folder: string, host: Host): string[] {
  const installed = userFolder(host);
  return [...(installed === undefined ? [] : [installed]), folder]
    .map((place) => join(place, knowledgeName))
    .filter((file, index, all) => all.indexOf(file) === index && existsSync(file));
}

/** Where a user's own data stand; undefined where the machine names no such folder. */
export function userFolder({ environment }: Host): string | undefined {
  const { APPDATA, XDG_DATA_HOME, HOME } = environment;
  if (APPDATA) return join(APPDATA, 'lawreport');
  const data = XDG_DATA_HOME || (HOME && join(HOME, '.local', 'share'));
  return data ? join(data, 'lawreport') : undefined;
}
