import { publicEdition } from '../../../document/public-edition.js';
import { sealMarkup } from '../../../text/file/seal-markup.js';
import { writeDocx } from '../../../writers/docx/write-docx.js';
import { collectMetadata } from '../../../writers/publication/publication-metadata.js';
import { catalogueEntries, writeMetadataTable } from '../../../writers/publication/write-metadata-table.js';
import { writePublicPage } from '../../../writers/publication/write-public-page.js';
import { writePublicText } from '../../../writers/publication/write-public-text.js';
import type { OutputKind } from '../../disk/output-kinds.js';
import type { Host } from '../../host.js';
import { findSkeleton } from '../../load/find-skeleton.js';
import { createConfigLoader } from '../../load/load-config.js';
import type { LoadedDocument } from '../../load/load-document.js';
import { loadStyle } from '../../load/load-style.js';
import { templateFolders } from '../../load/template-folders.js';
import type { Gate } from './check-gate.js';
import type { PublishOptions } from './publish-options.js';

export type PublicFile = { name: string; kind: OutputKind; content: string | Uint8Array };

/** The files of the public edition, and which entries of its catalogue nobody has filled in. */
export type PublicationFiles = { files: PublicFile[]; missing: string[] };

export async function composePublication(
  loaded: LoadedDocument,
  { document, publication }: Pick<Gate, 'document' | 'publication'>,
  { options, host }: { options: PublishOptions; host: Host },
): Promise<PublicationFiles> {
  const { file } = loaded;
  const folders = templateFolders(host, { report: file, directory: options.templates });
  const template = loaded.kind === 'report' ? loaded.template.style : 'gbt9704-2012';
  const style = loadStyle(options.style ?? template, options, folders, host);
  const { config } = createConfigLoader(host)(file);
  const metadata = collectMetadata(document, publication, host.today());
  const edition = publicEdition(document);
  return {
    files: [
      {
        name: '报告.html',
        kind: 'html',
        content: sealMarkup(writePublicPage(edition, { metadata, style, site: config.site })),
      },
      { name: '报告.txt', kind: 'text', content: toWindows(writePublicText(edition)) },
      { name: '元数据.csv', kind: 'csv', content: writeMetadataTable(metadata) },
      { name: '报告.docx', kind: 'docx', content: await writeDocx(edition, style, findSkeleton(style)) },
    ],
    missing: Object.entries(catalogueEntries).flatMap(([name, key]) => (metadata[key] === '' ? [name] : [])),
  };
}

/** Line ends and a mark by which the editors of older Windows know the encoding. */
function toWindows(text: string): string {
  return `\ufeff${text.replaceAll('\n', '\r\n')}`;
}
