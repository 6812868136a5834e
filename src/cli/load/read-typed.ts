import { type DocxReading, type ReadDocxOptions, readDocx } from '../../readers/docx/read-docx.js';
import { readText } from '../../readers/text/read-text.js';
import type { TextReading } from '../../readers/text/reading.js';
import { decodeText } from '../../text/decode-text.js';
import { readOfficeBytes } from '../disk/read-office.js';
import type { Host } from '../host.js';
import { InputError, unusable } from '../input-error.js';
import { isReportText } from './is-report-text.js';
import { isWordFile } from './is-word-file.js';

export type ReadTypedOptions = Pick<ReadDocxOptions, 'view'> & {
  keepPunctuation?: boolean;
  /** Lets LibreOffice save an old office document as a Word file first. */
  convert?: boolean;
};

/** A report that was written without this program: a Word file, or a text. */
export async function readTyped(
  file: string,
  host: Host,
  { view = 'accepted', keepPunctuation = false, convert = false }: ReadTypedOptions = {},
): Promise<TextReading | DocxReading> {
  const bytes = await readOfficeBytes(file, host, { convert });
  if (isWordFile(file, bytes)) {
    const { value: reading, findings } = readDocx(bytes, { view, keepPunctuation });
    if (!reading) throw unusable({ file, findings });
    return reading;
  }
  const { value: decoded, findings } = decodeText(bytes);
  if (!decoded) throw unusable({ file, findings });
  if (isReportText(decoded.text))
    throw new InputError('这已经是本程序的报告文件，不用转换，可以直接检查和排版', { file });
  return readText(decoded.text, { keepPunctuation });
}
