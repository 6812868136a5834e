import { type BigIntStats, fstatSync, realpathSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Host } from '../host.js';

/**
 * Keeps in mind a file that a run reads, or has been told to read, so that it becomes no output of the same run.
 * `-` is standard input, which may be a file as well.
 */
export function noteInput(file: string, host: Host): void {
  const known = inputs.get(host) ?? { unidentified: [], byIdentity: new Map<string, string>() };
  inputs.set(host, known);
  known.unidentified.push(file);
}

/** The name under which the run reads the file at that path: by whatever link, spelling or way it was reached. */
export function findInput(path: string, host: Host): string | undefined {
  const known = inputs.get(host);
  if (!known) return undefined;
  for (const file of known.unidentified.splice(0))
    for (const identity of identify(file, host)) known.byIdentity.set(identity, file);
  return identify(path, host)
    .map((identity) => known.byIdentity.get(identity))
    .find((name) => name !== undefined);
}

/** Ten thousand reports need not be looked at before there is an output that might be one of them. */
type Inputs = { unidentified: string[]; byIdentity: Map<string, string> };

/** By run: a host stands for the world of one. */
const inputs = new WeakMap<Host, Inputs>();

/** Device and number of the file; on a file system without numbers, the path behind all links. */
function identify(file: string, host: Host): string[] {
  try {
    if (file === '-') return host.stdin === process.stdin ? numberOf(fstatSync(0, { bigint: true })) : [];
    const path = resolve(host.folder, file);
    return [realpathSync.native(path), ...numberOf(statSync(path, { bigint: true }))];
  } catch {
    // What is not there is told of by whoever reads it.
    return [];
  }
}

function numberOf(status: BigIntStats): string[] {
  return status.isFile() && status.ino !== 0n ? [`${status.dev}:${status.ino}`] : [];
}
