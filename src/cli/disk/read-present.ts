import { inflateRawSync } from 'node:zlib';
import { readSeal, sealPart } from '../../ooxml/seal.js';
import { readZipDirectory } from '../../ooxml/zip-directory.js';
import { isReportText } from '../../report/is-report-text.js';
import { decodeText } from '../../text/file/decode-text.js';
import { readMarkupSeal, type SealState } from '../../text/file/seal-markup.js';
import { readRegularFile } from './read-regular-file.js';

/** What stands at the name of an output already. */
export type Present = { kind: 'report' } | { kind: 'ours'; state: SealState } | { kind: 'other' };

export function readPresent(path: string): Present {
  const bytes = readWhole(path);
  if (!bytes) return { kind: 'other' };
  const state = bytes[0] === 0x50 && bytes[1] === 0x4b ? readPackageSeal(bytes) : readTextSeal(bytes);
  if (state) return { kind: 'ours', state };
  const text = decodeText(bytes).value?.text ?? new TextDecoder().decode(bytes);
  return { kind: isReportText(text.slice(0, 4000)) ? 'report' : 'other' };
}

/** What cannot be read, and what is larger than any file of ours, is somebody else's. */
function readWhole(path: string): Uint8Array | undefined {
  try {
    return readRegularFile(path);
  } catch {
    return undefined;
  }
}

function readPackageSeal(bytes: Uint8Array): SealState | undefined {
  const entries = readZipDirectory(bytes);
  const part = entries?.find(({ name }) => name === sealPart);
  if (!entries || !part) return undefined;
  try {
    const properties =
      part.method === 0 ? part.data : inflateRawSync(part.data, { maxOutputLength: mostPropertyBytes });
    return readSeal(entries, new TextDecoder().decode(properties));
  } catch {
    // Damaged, or larger than properties are: not as we wrote it.
    return undefined;
  }
}

const mostPropertyBytes = 1024 * 1024;

function readTextSeal(bytes: Uint8Array): SealState | undefined {
  return readMarkupSeal(new TextDecoder().decode(bytes));
}
