import { Inflate } from 'fflate';
import type { Finding, Result } from '../finding/finding.js';
import { adviseSaving, type OfficeKind } from './office-kind.js';
import { refuseContainer, refuseLocked } from './refuse-container.js';
import { checksum } from './zip.js';
import { readZipDirectory, type ZipEntry } from './zip-directory.js';

/** The XML parts of an Office Open XML package by name, as bytes. */
export type Package = { names: readonly string[]; parts: ReadonlyMap<string, Uint8Array> };

/** A report has a few dozen parts of at most some megabytes; whatever is far beyond was made to do harm. */
export const packageLimits = {
  entries: 2000,
  partBytes: 32 * 1024 * 1024,
  allBytes: 96 * 1024 * 1024,
  /** Unpacked to packed, asked of parts over `ratioFrom` bytes. */
  ratio: 250,
  ratioFrom: 1024 * 1024,
} as const;

/** Unpacks the XML parts; pictures and other contents stay packed, and nothing outside is ever looked for. */
export function openPackage(bytes: Uint8Array, kind: OfficeKind): Result<Package> {
  const refusal = refuseContainer(bytes, kind);
  if (refusal) return refuse(refusal);
  const entries = readZipDirectory(bytes);
  if (!entries) return refuse(refuseDamaged(kind));
  if (entries.length > packageLimits.entries)
    return refuse(bomb(kind, `里面有${entries.length}个部件，超过了${packageLimits.entries}个`));
  const names = entries.map(({ name }) => name);
  if (entries.some(({ encrypted }) => encrypted)) return refuse(refuseLocked(kind));

  const parts = new Map<string, Uint8Array>();
  let total = 0;
  for (const entry of entries) {
    if (!/\.(?:xml|rels)$/i.test(entry.name) || /^(?:customXml|docProps)\//.test(entry.name)) {
      if (!isIntact(entry)) return refuse(refuseDamaged(kind));
      continue;
    }
    const unpacked = unpack(entry, packageLimits.allBytes - total);
    if (typeof unpacked === 'string') return refuse(bomb(kind, unpacked));
    // Whoever writes the package anew goes by the size and the checksum that it names.
    if (!unpacked || unpacked.length !== entry.size || checksum(unpacked) !== entry.crc)
      return refuse(refuseDamaged(kind));
    total += unpacked.length;
    parts.set(entry.name, unpacked);
  }
  return { value: { names, parts }, findings: [] };
}

/** Whether a part that nobody reads is as it was packed; what is too large to be unpacked is not looked into. */
function isIntact(entry: ZipEntry): boolean {
  if (entry.size > packageLimits.partBytes) return true;
  const unpacked = unpack(entry, packageLimits.partBytes, Number.POSITIVE_INFINITY);
  return typeof unpacked === 'string' || (unpacked !== undefined && checksum(unpacked) === entry.crc);
}

/**
 * What an entry says of its size is not believed: unpacking stops where a limit is passed, and which one is told
 * in words; undefined where the data are damaged.
 */
function unpack(
  { name, method, data }: ZipEntry,
  left: number,
  ratio: number = packageLimits.ratio,
): Uint8Array | string | undefined {
  const tooMuch = `解开以后一共超过了${megabytes(packageLimits.allBytes)}兆`;
  if (method === 0) return data.length > left ? tooMuch : data;
  if (method !== 8) return undefined;
  const chunks: Uint8Array[] = [];
  let size = 0;
  let isComplete = false;
  const inflate = new Inflate((chunk, isLast) => {
    chunks.push(chunk);
    size += chunk.length;
    isComplete ||= isLast;
  });
  for (let start = 0; start < data.length; start += slice) {
    try {
      inflate.push(data.subarray(start, start + slice), start + slice >= data.length);
    } catch {
      // fflate tells by an exception that the data are none.
      return undefined;
    }
    if (size > packageLimits.partBytes)
      return `其中的“${name}”解开以后超过了${megabytes(packageLimits.partBytes)}兆`;
    if (size > left) return tooMuch;
    if (size > packageLimits.ratioFrom && size > data.length * ratio)
      return `其中的“${name}”压缩得异常厉害，超过了${packageLimits.ratio}倍`;
  }
  return isComplete ? concatenate(chunks, size) : undefined;
}

function megabytes(bytes: number): number {
  return bytes / 1024 / 1024;
}

/** Packed bytes that are unpacked between two looks at the limits. */
const slice = 4096;

function concatenate(chunks: readonly Uint8Array[], size: number): Uint8Array {
  const whole = new Uint8Array(size);
  let offset = 0;
  for (const chunk of chunks) {
    whole.set(chunk, offset);
    offset += chunk.length;
  }
  return whole;
}

type Refusal = { rule: string; message: string };

export function refuseDamaged(kind: OfficeKind): Refusal {
  return {
    rule: 'file/damaged',
    message: `文件不完整或者已经损坏；请重新拷贝一份，或者${adviseSaving(kind, '打开修复，')}`,
  };
}

function bomb({ content }: OfficeKind, what: string): Refusal {
  return { rule: 'file/too-large', message: `文件不像是${content}：${what}；没有读取` };
}

export function refuse({ rule, message }: Refusal): { value: undefined; findings: Finding[] } {
  return { value: undefined, findings: [{ rule, severity: 'error', message }] };
}
