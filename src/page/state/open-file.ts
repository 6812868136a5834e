import { formatUnread } from '../../document/format-unread.js';
import type { Document } from '../../document/model.js';
import type { Finding } from '../../finding/finding.js';
import type { Config } from '../../lint/config.js';
import { readConfig } from '../../lint/read-config.js';
import { readDocx } from '../../readers/docx/read-docx.js';
import { markParts } from '../../readers/mark-parts.js';
import { recognizeReport } from '../../readers/recognize-report.js';
import { readText } from '../../readers/text/read-text.js';
import { writeImported } from '../../readers/write-imported.js';
import { isReportText } from '../../report/is-report-text.js';
import type { Report } from '../../report/model.js';
import type { CalendarDate } from '../../text/calendar-date.js';
import { decodeText } from '../../text/file/decode-text.js';
import { recognizeFileKind } from '../../text/file/file-kind.js';
import { isHalfWidth } from '../../text/file/is-half-width.js';
import { analyse } from './analyse.js';
import { defaultSurroundings } from './default-surroundings.js';
import type { Knowledge } from './knowledge.js';

/** What came of a file that was chosen or dropped. */
export type Opened =
  | { kind: 'report'; name: string; text: string; isUtf8: boolean }
  /** A Word file or a text: a report in itself, an edited copy of the open one, or last year's. */
  | {
      kind: 'typed';
      name: string;
      document: Document;
      lines: readonly string[];
      report: Report;
      text: string;
      notes: string[];
    }
  | { kind: 'config'; name: string; config: Config }
  | { kind: 'refused'; name: string; message: string; details: string[] };

/** Larger than any report by far. */
const mostBytes = 20 * 1024 * 1024;

export type OpenOptions = {
  knowledge: Knowledge;
  today: CalendarDate;
  /** Read to start this year's report from it: of the year before, with its marks as they were typed. */
  isLastYear?: boolean;
};

export function openFile(name: string, bytes: Uint8Array, options: OpenOptions): Opened {
  const keeps = (text: string) => options.isLastYear === true && !isHalfWidth(text);
  if (bytes.length > mostBytes)
    return refuse(name, `文件有${Math.ceil(bytes.length / 1024 / 1024)}兆，不像是报告`);
  if (bytes.length === 0) return refuse(name, '文件是空的，里面没有内容');
  const isWord = recognizeFileKind(bytes)?.isWord === true || /\.do[ct][xm]$/i.test(name);
  if (isWord) {
    const { value, findings } = readDocx(bytes, { view: 'accepted', keepPunctuation: keeps });
    if (!value) return refuseBy(name, findings);
    return toTyped(name, { ...value, lines: value.source.split('\n') }, options);
  }
  const { value, findings } = decodeText(bytes);
  if (!value) return refuseBy(name, findings);
  const { text, encoding } = value;
  if (/(?:^|[/\\])lawreport\.config\.ya?ml$/i.test(name)) return openConfig(name, text);
  if (/\.ya?ml$/i.test(name) || isReportText(text))
    return { kind: 'report', name, text, isUtf8: encoding === 'utf-8' };
  return toTyped(
    name,
    { ...readText(text, { keepPunctuation: keeps(text) }), lines: text.split('\n') },
    options,
  );
}

/** Last year's report: only looked at, never written. */
export function readLastYear(
  opened: Extract<Opened, { kind: 'report' | 'typed' }>,
  knowledge: Knowledge,
  today: CalendarDate,
): { name: string; document: Document; report?: Report } | undefined {
  if (opened.kind === 'typed') return { name: opened.name, document: markParts(opened.document) };
  const { readable } = analyse(opened.text, defaultSurroundings(knowledge, today));
  return readable && { name: opened.name, document: readable.document, report: readable.report };
}

/** With the paragraphs of the file as they stand there. */
type Reading = Parameters<typeof recognizeReport>[0] & { lines: readonly string[] };

function toTyped(name: string, reading: Reading, { knowledge, today, isLastYear }: OpenOptions): Opened {
  const { report, notes } = recognizeReport(reading, {
    levels: knowledge.library,
    assumedYear: today.year - (isLastYear ? 2 : 1),
  });
  const { lines } = reading;
  const template = knowledge.templates[report.template];
  const { unread } = reading.document;
  const text = writeImported(report, { template, unread });
  const shown = [
    ...notes.map(({ message }) => message),
    ...(unread ?? []).map((entry) => `没有读进来：${formatUnread(entry)}`),
  ];
  return { kind: 'typed', name, document: reading.document, lines, report, text, notes: shown };
}

function openConfig(name: string, text: string): Opened {
  const { value, findings } = readConfig(text);
  return value ? { kind: 'config', name, config: value.config } : refuseBy(name, findings);
}

function refuse(name: string, message: string, details: string[] = []): Opened {
  return { kind: 'refused', name, message, details };
}

function refuseBy(name: string, [first, ...rest]: readonly Finding[]): Opened {
  return refuse(
    name,
    first?.message ?? '没有读出内容',
    rest.map(({ message }) => message),
  );
}
