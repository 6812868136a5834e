/** An entry of a zip archive; `data` as packed, `method` 0 stored or 8 deflated; `size` and `crc` are those of its contents. */
export type ZipEntry = {
  name: string;
  method: number;
  encrypted: boolean;
  data: Uint8Array;
  size: number;
  crc: number;
};

/**
 * The entries of a zip archive in the order of its central directory (PKWARE APPNOTE 6.3, 4.3); undefined
 * where the directory is not there, points outside the file, names a part twice, or lets parts share their bytes.
 */
export function readZipDirectory(bytes: Uint8Array): ZipEntry[] | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end === undefined) return undefined;
  const count = view.getUint16(end + 10, true);
  let offset = view.getUint32(end + 16, true);
  const entries: ZipEntry[] = [];
  const names = new Set<string>();
  let packed = 0;
  for (let index = 0; index < count; index++) {
    if (offset + directoryHeader > end || view.getUint32(offset, true) !== 0x02014b50) return undefined;
    const nameLength = view.getUint16(offset + 28, true);
    const name = decodeName(bytes.subarray(offset + directoryHeader, offset + directoryHeader + nameLength));
    const data = readData(view, bytes, view.getUint32(offset + 42, true), view.getUint32(offset + 20, true));
    packed += data?.length ?? 0;
    if (!data || names.has(name) || packed > bytes.length) return undefined;
    names.add(name);
    const encrypted = (view.getUint16(offset + 8, true) & 1) === 1;
    entries.push({
      name,
      method: view.getUint16(offset + 10, true),
      encrypted,
      data,
      size: view.getUint32(offset + 24, true),
      crc: view.getUint32(offset + 16, true),
    });
    offset +=
      directoryHeader + nameLength + view.getUint16(offset + 30, true) + view.getUint16(offset + 32, true);
  }
  return entries;
}

const directoryHeader = 46;
const localHeader = 30;
const endRecord = 22;

/** The end record stands last, before a comment of at most 65535 bytes. */
function findEnd(view: DataView): number | undefined {
  const last = view.byteLength - endRecord;
  for (let offset = last; offset >= Math.max(0, last - 0xffff); offset--)
    if (view.getUint32(offset, true) === 0x06054b50) return offset;
  return undefined;
}

/** The packed size stands in the directory; local headers may leave it to a descriptor behind the data. */
function readData(view: DataView, bytes: Uint8Array, offset: number, size: number): Uint8Array | undefined {
  if (offset + localHeader > bytes.length || view.getUint32(offset, true) !== 0x04034b50) return undefined;
  const start = offset + localHeader + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  return start + size > bytes.length ? undefined : bytes.subarray(start, start + size);
}

function decodeName(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes).replaceAll('\\', '/');
}
