import { deflateSync, Zip, type ZipInputFile, ZipPassThrough } from 'fflate';

/** An entry of a zip archive as packed; `method` 0 stored or 8 deflated, `size` unpacked. */
export type PackedPart = { name: string; method: number; data: Uint8Array; size: number; crc: number };

export function packPart(name: string, bytes: Uint8Array): PackedPart {
  return {
    name,
    method: 8,
    data: deflateSync(bytes, { level: 9 }),
    size: bytes.length,
    crc: checksum(bytes),
  };
}

/** CRC-32 of the contents of an entry. */
export function checksum(bytes: Uint8Array): number {
  const counter = new ZipPassThrough('');
  counter.ondata = () => {};
  counter.push(bytes, true);
  return counter.crc >>> 0;
}

/** An archive whose entries carry one fixed time, so that equal parts give equal bytes. */
export function writeZip(parts: readonly PackedPart[]): Uint8Array {
  const chunks: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    chunks.push(chunk);
  });
  const mtime = earliestTime();
  for (const { name, method, data, size, crc } of parts) {
    const file: ZipInputFile = { filename: name, compression: method, size, crc, mtime };
    zip.add(file);
    // The archive takes the array over, and a part may be wanted again.
    file.ondata!(null, data.slice(), true);
  }
  zip.end();
  return joinChunks(chunks);
}

/** The first moment that a zip archive can name. It counts local time, so this is asked anew for every archive. */
function earliestTime(): Date {
  return new Date(1980, 0, 1);
}

function joinChunks(chunks: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
  let offset = 0;
  for (const chunk of chunks) {
    whole.set(chunk, offset);
    offset += chunk.length;
  }
  return whole;
}
