import { requestedFonts, type Style } from '../../../layout/style.js';
import { sealMarkup } from '../../../text/file/seal-markup.js';
import { writeDocx } from '../../../writers/docx/write-docx.js';
import type { Task } from '../../bulk/task.js';
import { formatKept } from '../../disk/keep-backup.js';
import { checkOutput, writeWhole } from '../../disk/write-whole.js';
import type { Host } from '../../host.js';
import { type InputComplaint, InputError } from '../../input-error.js';
import { findSkeleton } from '../../load/find-skeleton.js';
import { type LoadedReport, loadReport } from '../../load/load-report.js';
import { loadStyle } from '../../load/load-style.js';
import { templateFolders } from '../../load/template-folders.js';
import { formatRenderSummary } from './render-summary.js';

export type RenderTaskOptions = {
  fonts?: string;
  latinFont?: string;
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
    ? (await import('./create-annotator.js')).createAnnotator(host, options)
    : undefined;
  const render = async ({ file, output }: RenderItem): Promise<RenderOutcome> => {
    const kind = renderedKind(output);
    // Only edits of a .docx can be taken back.
    const written = {
      kind,
      from: file,
      report: kind === 'docx' ? file : undefined,
      force: options.force,
    };
    if (options.annotate && kind !== 'docx')
      throw new InputError(
        '批注只能写在Word文件里；请把 -o 后面的文件名改成以 .docx 结尾，或者去掉 --annotate',
        {
          file: output,
        },
      );
    const loaded = loadReport(file, host, options);
    const folders = templateFolders(host, {
      report: file,
      directory: options.templates,
    });
    const style = loadStyle(options.style ?? loaded.template.style, options, folders, host);
    checkOutput(output, host, written);
    if (options.final) {
      const { explainUnfilled } = await import('./explain-unfilled.js');
      const unfilled = explainUnfilled(loaded, host.today());
      if (unfilled !== undefined) throw new InputError(unfilled, { file });
    }
    const { content, comments } = await renderAs(kind, { loaded, style, output });
    const kept = writeWhole(output, content, host, written);
    return {
      kind: 'written',
      summary:
        formatRenderSummary(output + formatKept(kept), loaded.document, style) +
        (comments === undefined ? '' : `  批注${comments}条\n`),
      fonts: requestedFonts(style),
    };
  };
  const renderAs = async (kind: RenderedKind, { loaded, style, output }: Rendering): Promise<Rendered> => {
    const { document } = loaded;
    if (kind === 'html') {
      const { writeHtml } = await import('../../../writers/html/write-html.js');
      return { content: sealMarkup(writeHtml(document, style)) };
    }
    const bytes = await writeDocx(document, style, findSkeleton(style));
    if (kind === 'pdf') {
      const { convertToPdf } = await import('../../machine/convert-to-pdf.js');
      return { content: convertToPdf(output, bytes, host) };
    }
    const annotated = await annotate?.(loaded, bytes);
    return { content: annotated?.bytes ?? bytes, comments: annotated?.comments };
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

type RenderedKind = 'docx' | 'html' | 'pdf';
type Rendering = { loaded: LoadedReport; style: Style; output: string };
type Rendered = { content: string | Uint8Array; comments?: number };

/** By the name of the file that is wanted; a name that fits nothing is refused where it is written. */
function renderedKind(output: string): RenderedKind {
  if (/\.html?$/i.test(output)) return 'html';
  return /\.pdf$/i.test(output) ? 'pdf' : 'docx';
}
