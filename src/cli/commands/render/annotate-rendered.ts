import { documentTexts } from '../../../document/document-texts.js';
import type { Document, SourcedText } from '../../../document/model.js';
import { sliceSourced } from '../../../document/sourced-text.js';
import type { Finding, Position, SourceRange } from '../../../finding/finding.js';
import { sealPackage } from '../../../ooxml/package-parts.js';
import { type DocxReading, readDocx } from '../../../readers/docx/read-docx.js';
import { indexLines, type LineIndex } from '../../../text/line-index.js';
import type { Host } from '../../host.js';
import { createConfigLoader } from '../../load/load-config.js';
import type { LoadedReport } from '../../load/load-report.js';
import { lintFile } from '../lint/lint-file.js';
import { loadLintSettings } from '../lint/lint-settings.js';
import { annotate } from '../lint/word-copies.js';

/** Checks reports and writes what is found as comments into the file that was rendered from each. */
export function createAnnotator(host: Host, options: { templates?: string }) {
  const settings = loadLintSettings(options, host);
  const loadConfig = createConfigLoader(host);
  return async (
    loaded: LoadedReport,
    bytes: Uint8Array,
  ): Promise<{ bytes: Uint8Array; comments: number }> => {
    const { findings } = await lintFile(loaded.file, host, loadConfig, settings);
    const reading = readDocx(bytes, { keepPunctuation: true }).value;
    if (!reading) throw new Error('a rendered file cannot be read');
    const relocate = createRelocator(loaded, reading);
    return {
      bytes: sealPackage(annotate({ bytes, reading }, findings.map(relocate), {})),
      comments: findings.length,
    };
  };
}

/** Characters `from`..`to` of the report file were printed as `start`..`end` of the rendered file's text. */
type Stretch = { path: string; from: number; to: number; start: number; end: number };

/** Turns places of the report file into places of the text of the rendered file; none where nothing was printed. */
function createRelocator(loaded: LoadedReport, reading: DocxReading): (finding: Finding) => Finding {
  const written = indexLines(loaded.text);
  const printed = indexLines(reading.source);
  const pairs = pairTexts(loaded.document, reading.document);
  const stretches = [...pairs].flatMap(([composed, read]) => listStretches(composed, read, loaded));
  const headings = new Map(
    loaded.document.blocks.flatMap((block) =>
      block.kind === 'heading' && block.path !== undefined ? [[block.path, block.content] as const] : [],
    ),
  );
  const findWords = (range: SourceRange) => {
    const [start, end] = [range.start, range.end].map((position) => offsetOf(written, position)) as [
      number,
      number,
    ];
    return stretches.filter(({ from, to }) => from < Math.max(end, start + 1) && start < to);
  };
  const findText = (path: string) => {
    const named = stretches.find((stretch) => isAtOrBelow(stretch.path, path));
    const read = pairs.get(headings.get(path) ?? empty);
    if (read && read.segments.length > 0)
      return read.segments.map(({ from, to }) => ({ start: from, end: to }));
    return named ? stretches.filter((stretch) => stretch.path === named.path) : [];
  };
  return ({ range, ...finding }) => {
    const words = range ? findWords(range) : [];
    const found = words.length > 0 || !finding.path ? words : findText(finding.path);
    if (found.length === 0) return finding;
    const start = Math.min(...found.map((stretch) => stretch.start));
    const end = Math.max(...found.map((stretch) => stretch.end));
    return { ...finding, range: printed.range(start, end) };
  };
}

/** `成效[1].正文` lies below `成效[1]`, `成效[12]` does not. */
function isAtOrBelow(path: string, above: string): boolean {
  return path.startsWith(above) && /^(?:$|[.[])/.test(path.slice(above.length));
}

const empty: SourcedText = { text: '', segments: [] };

/** Both documents hold the same texts in the same order. */
function pairTexts(composed: Document, read: Document): Map<SourcedText, SourcedText> {
  const pairs = new Map<SourcedText, SourcedText>();
  const others = documentTexts(read);
  let next = 0;
  for (const text of documentTexts(composed)) {
    const index = others.findIndex((other, at) => at >= next && other.text === text.text);
    if (index < 0 || text.text === '') continue;
    pairs.set(text, others[index]!);
    next = index + 1;
  }
  return pairs;
}

/** Character by character where the report's words were printed as they are, a reference as a whole. */
function listStretches(composed: SourcedText, read: SourcedText, { source }: LoadedReport): Stretch[] {
  return composed.segments.flatMap(({ start, end, path, from, to }): Stretch[] => {
    if (path === undefined) return [];
    const isVerbatim = end - start === to - from;
    const steps = isVerbatim ? Array.from({ length: end - start }, (_, index) => index) : [0];
    return steps.flatMap((step) => {
      const [first, last] = isVerbatim ? [start + step, start + step + 1] : [start, end];
      const place = source.textOffsets(path, from + step, isVerbatim ? from + step + 1 : to);
      const words = sliceSourced(read, first, last).segments;
      const [lead] = words;
      if (!place || !lead) return [];
      return [{ path, from: place.start, to: place.end, start: lead.from, end: words.at(-1)!.to }];
    });
  });
}

function offsetOf(lines: LineIndex, { line, column }: Position): number {
  return lines.lineStart(line) + column - 1;
}
