import { strFromU8, unzipSync } from 'fflate';

/** The parts of an Office file as texts, by their names. */
export function unpackParts(bytes: Uint8Array): Record<string, string> {
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));
}
