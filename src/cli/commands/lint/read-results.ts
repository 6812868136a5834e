import { z } from 'zod';
import { decodeText } from '../../../text/file/decode-text.js';
import type { Host } from '../../host.js';
import { InputError, unusable } from '../../input-error.js';
import { readInputBytes } from '../../load/read-input.js';
import {
  createTally,
  type FileFindings,
  type ShareNote,
  type ShownFinding,
  type ShownPlace,
} from '../../terminal/reporters/reporter.js';

/** What `lawreport lint --format json` has written. */
export type LintResults = { file: string; files: FileFindings[]; shard?: ShareNote | undefined };

/** A share of a nation's reports; JavaScript holds no text over 512 MB. */
const limit = 256 * 1024 * 1024;

/** Reads results again; what somebody has changed in them, or cut off, is refused. */
export function readResults(file: string, host: Host): LintResults {
  const { value: decoded, findings } = decodeText(readInputBytes(file, host, { limit }));
  if (!decoded) throw unusable({ file, findings });
  const json = parseJson(decoded.text, file);
  const parsed = resultsSchema.safeParse(json);
  if (!parsed.success) throw new InputError(explainMismatch(json, parsed.error), { file });
  const { files: rows, shard, summary } = parsed.data;
  const files = rows.map((row) => toFileFindings(row));
  const { tally, count } = createTally();
  for (const result of files) count(result.findings);
  if (JSON.stringify(tally.counts) !== JSON.stringify(summary))
    throw new InputError(
      '结果里的问题与它的合计对不上，可能是用 --max-findings 检查的，请不加 --max-findings 再检查一次',
      { file },
    );
  return { file, files, shard: shard && { ...shard, configs: shard.configs.map(toConfigNote) } };
}

const count = z.int().min(0);
const place = z.int().min(1);
const text = z.string();

const range = { line: place, column: place, endLine: place, endColumn: place };
const placeKeys = { path: text.optional(), quote: text.optional() };
const placeSchema = z.union([z.strictObject({ ...placeKeys, ...range }), z.strictObject(placeKeys)]);

const findingSchema = z.union([z.strictObject({ ...commonKeys(), ...range }), z.strictObject(commonKeys())]);

function commonKeys() {
  return {
    rule: text,
    severity: z.enum(['error', 'warning', 'info']),
    ...placeKeys,
    message: text,
    basis: z
      .strictObject({
        kind: z.enum(['法规', '国标', '标准', '政策文件', '实务']),
        source: text,
        clause: text.optional(),
      })
      .optional(),
    fixable: z.boolean(),
    repeats: z.array(placeSchema).optional(),
  };
}

const fileSchema = z.strictObject({
  file: text.min(1),
  shared: z.literal(true).optional(),
  failed: z.literal(true).optional(),
  findings: z.array(findingSchema),
});

const resultsSchema = z.strictObject({
  version: z.literal(1),
  files: z.array(fileSchema),
  summary: z.strictObject({ files: count, errors: count, warnings: count, infos: count }),
  shard: z
    .strictObject({
      index: place,
      count: place.max(999_999),
      total: count,
      configs: z.array(
        z.strictObject({ file: text.min(1), reach: count, checked: count, unused: z.array(findingSchema) }),
      ),
    })
    .refine(({ index, count: of }) => index <= of)
    .optional(),
});

type Row = z.output<typeof findingSchema>;
type FileRow = z.output<typeof fileSchema>;
type ConfigRow = { file: string; reach: number; checked: number; unused: Row[] };

function toFileFindings({ file, shared, failed, findings }: FileRow): FileFindings {
  return {
    file,
    failed,
    findings: findings.map(toFinding),
    isShared: shared,
    // In a Word file, and only there, the place is told in words although it has a line.
    isWord: !/^-$|\.ya?ml$/i.test(file) || undefined,
  };
}

function toConfigNote({ unused, ...config }: ConfigRow) {
  return { ...config, unused: unused.map(toFinding) };
}

/** The results name no edits of a fix, only that there is one. */
function toFinding({ rule, severity, message, basis, fixable, repeats, ...where }: Row): ShownFinding {
  return {
    rule,
    severity,
    message,
    ...toPlace(where),
    basis,
    fix: fixable ? [] : undefined,
    repeats: repeats?.map(toPlace),
  };
}

function toPlace({ path, quote, ...range }: z.output<typeof placeSchema>): ShownPlace {
  return {
    path,
    quote,
    range:
      'line' in range
        ? {
            start: { line: range.line, column: range.column },
            end: { line: range.endLine, column: range.endColumn },
          }
        : undefined,
  };
}

function parseJson(written: string, file: string): unknown {
  try {
    return JSON.parse(written);
  } catch {
    throw new InputError(
      /^\s*\{\s*"version"/.test(written)
        ? '检查的结果不完整，可能没有检查完就停了，请重新检查这一份'
        : notResults,
      { file },
    );
  }
}

const notResults = '不是检查的结果；请写 lawreport lint --format json 输出的文件';

function explainMismatch(json: unknown, { issues }: z.ZodError): string {
  const { version } = Object(json) as { version?: unknown };
  if (typeof version !== 'number') return notResults;
  if (version !== 1) return '是另一个版本的lawreport写的结果；请用同一个版本检查和合并';
  const at = issues[0]?.path.join('.') ?? '';
  return `检查的结果被改动过，或者是别的程序写的${at === '' ? '' : `（看不懂${at}）`}；请重新检查这一份`;
}
