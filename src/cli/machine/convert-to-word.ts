import { extname } from 'node:path';
import type { FileKind } from '../../text/file/file-kind.js';
import type { Host } from '../host.js';
import { InputError } from '../input-error.js';
import { findLibreOffice } from './find-libreoffice.js';
import { runLibreOffice } from './run-libreoffice.js';

/** The bytes of an old office document or a PDF as LibreOffice saves it as a .docx. */
export function convertToWord(file: string, bytes: Uint8Array, kind: FileKind, host: Host): Uint8Array {
  const program = findLibreOffice(host);
  if (program === undefined)
    throw new InputError(`这台机器上没有LibreOffice，不能转换${kind.name}；${kind.advice}`, { file });
  const converted = runLibreOffice(
    program,
    {
      bytes,
      extension: extname(file) || '.doc',
      format: 'docx:MS Word 2007 XML',
      options: kind.convertible === 'pdf' ? ['--infilter=writer_pdf_import'] : [],
    },
    host,
  );
  if (!converted) throw new InputError(`LibreOffice没有转换成这份${kind.name}；${kind.advice}`, { file });
  return converted;
}
