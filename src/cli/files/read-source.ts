import { type DecodedText, decodeText } from '../../text/decode-text.js';
import type { Host } from '../host.js';
import { InputError } from '../input-error.js';
import { readInputBytes } from './read-input.js';

/** The text of a file, or of standard input for `-`, with its encoding, so that it can be written back. */
export async function readSource(file: string, host: Host): Promise<DecodedText> {
  const bytes = file === '-' ? await readStandardInput(host) : readInputBytes(file, host);
  const { value, findings } = decodeText(bytes);
  if (!value) throw new InputError('', { file, findings });
  return value;
}

async function readStandardInput(host: Host): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of host.stdin)
    chunks.push(typeof chunk === 'string' ? new TextEncoder().encode(chunk) : chunk);
  return Buffer.concat(chunks);
}
