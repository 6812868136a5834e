import type { Host } from '../host.js';
import { InputError } from '../input-error.js';
import { findLibreOffice } from './find-libreoffice.js';
import { runLibreOffice } from './run-libreoffice.js';

/** The .docx as LibreOffice prints it; `file` is the PDF that is wanted. */
export function convertToPdf(file: string, docx: Uint8Array, host: Host): Uint8Array {
  const program = findLibreOffice(host);
  if (program === undefined)
    throw new InputError(
      '这台机器上没有LibreOffice，不能写出PDF；请写出.docx，用Word、WPS另存为PDF，或者写出.html，用浏览器打印成PDF',
      { file },
    );
  const pdf = runLibreOffice(program, { bytes: docx, extension: '.docx', format: 'pdf' }, host);
  if (!pdf) throw new InputError('LibreOffice没有写出PDF；请关闭正在运行的LibreOffice，再运行一次', { file });
  return pdf;
}
