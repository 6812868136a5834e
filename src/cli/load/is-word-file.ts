import { extname } from 'node:path';
import { recognizeFileKind } from '../../text/file-kind.js';

/** Whether a file is, or claims to be, a Word document (.docx): its contents, or else its extension, tell. */
export function isWordFile(file: string, bytes: Uint8Array): boolean {
  return recognizeFileKind(bytes)?.isWord === true || /^\.do[ct][xm]$/i.test(extname(file));
}
