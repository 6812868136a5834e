import { documentTexts } from '../../../document/document-texts.js';
import { requestedFonts } from '../../../layout/style.js';
import { findPlaceholders } from '../../../text/placeholder.js';
import { writeDocx } from '../../../writers/docx/write-docx.js';
import type { Task } from '../../bulk/task.js';
import { formatKept } from '../../disk/keep-backup.js';
import { checkOutput, writeWhole } from '../../disk/write-whole.js';
import type { Host } from '../../host.js';
import { type InputComplaint, InputError } from '../../input-error.js';
import { findSkeleton } from '../../load/find-skeleton.js';
import { loadReport } from '../../load/load-report.js';
import { loadStyle } from '../../load/load-style.js';
import { templateFolders } from '../../load/template-folders.js';
import { formatRenderSummary } from './render-summary.js';

export type RenderTaskOptions = {
  fonts?: string;
  style?: string;
  templates?: string;
  force?: boolean;
  final?: boolean;
  annotate?: boolean;
};

export type RenderItem = { file: string; output: string };

/** What came of one report; plain data. */
export type RenderOutcome =
  | { kind: 'written'; summary: string; fonts: string[] }
  | ({ kind: 'failed' } & InputComplaint);

/** Renders one report after the other to the file named with it. */
export async function prepareRender(
  options: RenderTaskOptions,
  host: Host,
): Promise<Task<RenderItem, RenderOutcome>> {
  const annotate = options.annotate
    ? (await import('./annotate-rendered.js')).createAnnotator(host, options)
    : undefined;
  const render = async ({ file, output }: RenderItem): Promise<RenderOutcome> => {
    const written = { kind: 'docx' as const, report: file, force: options.force };
    const loaded = loadReport(file, host, options);
    const folders = templateFolders(host, {
      report: file,
      directory: options.templates,
    });
    const style = loadStyle(options.style ?? loaded.template.style, options.fonts, folders, host);
    checkOutput(output, host, written);
    const gaps = documentTexts(loaded.document).flatMap(({ text }) => findPlaceholders(text));
    if (options.final && gaps.length > 0)
      throw new InputError(
        `还有${gaps.length}处没有填写（${gaps
          .slice(0, 3)
          .map((gap) => gap.text)
          .join('、')}${gaps.length > 3 ? '等' : ''}），定稿没有写出`,
        { file },
      );
    const bytes = await writeDocx(loaded.document, style, findSkeleton(style));
    const annotated = annotate?.(loaded, bytes);
    const kept = writeWhole(output, annotated?.bytes ?? bytes, host, written);
    const comments = annotated ? `  批注${annotated.comments}条\n` : '';
    return {
      kind: 'written',
      summary: formatRenderSummary(output + formatKept(kept), loaded.document) + comments,
      fonts: requestedFonts(style),
    };
  };
  return async (item) => {
    try {
      return await render(item);
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      const { message, file, source, findings } = error;
      return { kind: 'failed', message, file, source, findings };
    }
  };
}
