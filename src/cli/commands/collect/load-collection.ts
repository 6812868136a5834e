import { type AskedUnit, listAsked } from '../../../collect/asked.js';
import type { SourceMap } from '../../../data/source-map.js';
import type { Report } from '../../../report/model.js';
import { readReport } from '../../../report/read-report.js';
import type { Library } from '../../../template/library.js';
import { type DecodedText, decodeText } from '../../../text/file/decode-text.js';
import type { Host } from '../../host.js';
import { unusable } from '../../input-error.js';
import { loadLibrary } from '../../load/load-library.js';
import { readInputBytes } from '../../load/read-input.js';
import { templateFolders } from '../../load/template-folders.js';

/** The report that figures are collected for, and who is asked for what. */
export type Collection = {
  file: string;
  decoded: DecodedText;
  report: Report;
  source: SourceMap;
  library: Library;
  folders: string[];
  asked: AskedUnit[];
};

export function loadCollection(file: string, { templates }: { templates?: string }, host: Host): Collection {
  const { value: decoded, findings } = decodeText(readInputBytes(file, host));
  if (!decoded) throw unusable({ file, findings });
  const read = readReport(decoded.text);
  if (!read.value) throw unusable({ file, source: decoded.text, findings: read.findings });
  const { report, source } = read.value;
  const folders = templateFolders(host, { report: file, directory: templates });
  const library = loadLibrary(folders, host);
  const asked = listAsked(report, library);
  if (!asked.value)
    throw unusable({
      file,
      source: decoded.text,
      findings: asked.findings.map((finding) => ({ ...finding, range: source.valueRange(finding.path!) })),
    });
  return { file, decoded, report, source, library, folders, asked: asked.value };
}
