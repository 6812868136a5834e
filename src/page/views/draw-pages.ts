import type { Block, Document, SourcedText } from '../../document/model.js';
import type { Style } from '../../layout/style.js';

/** Pages as HTML, and the rules of their layout. */
export type DrawnPages = { pages: readonly string[]; css: string };

export function drawPages(document: Document, _style: Style): DrawnPages {
  const html = [
    line('h1', document.title),
    ...document.addressees.map((text) => line('p', text)),
    ...document.blocks.map(drawBlock),
    ...document.signature.map((text) => line('p', text)),
    ...(document.dateOfIssue ? [line('p', document.dateOfIssue)] : []),
  ];
  return {
    pages: [`<section class="sheet">${html.join('')}</section>`],
    css: '.sheet{width:210mm;box-sizing:border-box;padding:35mm 27mm;background:#fff;font:16pt/28pt FangSong,serif}p{text-indent:2em;margin:0}h1{font-size:22pt;text-align:center}',
  };
}

function drawBlock(block: Block): string {
  if (block.kind === 'table') return '';
  return line(
    block.kind === 'heading' ? 'h2' : 'p',
    block.content,
    block.kind === 'heading' ? block.label : '',
  );
}

function line(tag: string, { text, segments }: SourcedText, label = ''): string {
  const path = segments.find((segment) => segment.path !== undefined)?.path;
  return `<${tag}${path === undefined ? '' : ` data-path="${escape(path)}"`}>${label}${escape(text)}</${tag}>`;
}

function escape(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
