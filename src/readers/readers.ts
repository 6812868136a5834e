import type { Result } from '../finding/finding.js';
import type { DecodedText } from '../text/file/decode-text.js';
import { recognizeFileKind } from '../text/file/file-kind.js';
import type { RevisionView } from './docx/body.js';
import type { DocxReading } from './docx/read-docx.js';
import { readText } from './text/read-text.js';
import type { TextReading } from './text/reading.js';

/**
 * Every kind of file in which a report is written without this program. A reader is its folder and its entry here; the
 * first that recognises a file reads it.
 */
export const readers: readonly Reader[] = [
  {
    kind: 'word',
    extensions: ['.docx'],
    form: 'bytes',
    recognizes: (file, bytes) => recognizeFileKind(bytes)?.isWord === true || /\.do[ct][xm]$/i.test(file),
    read: async (bytes, options) => {
      const { readDocx } = await import('./docx/read-docx.js');
      const { value: reading, findings } = readDocx(bytes, options);
      if (!reading) return { value: undefined, findings };
      return { value: { kind: 'word', text: reading.source, bytes, reading }, findings };
    },
  },
  {
    kind: 'text',
    extensions: ['.txt'],
    form: 'text',
    recognizes: () => true,
    read: (decoded, options) => {
      const isKept = decide(options.keepPunctuation, decoded.text);
      return { kind: 'text', ...decoded, reading: readText(decoded.text, { keepPunctuation: isKept }) };
    },
  },
];

/** A file is read from its bytes, or, where it is a text in whatever encoding, from that. */
export type Reader = {
  kind: ReadFile['kind'];
  /** The endings that its files usually have. */
  extensions: readonly string[];
} & (
  | {
      form: 'bytes';
      recognizes(file: string, bytes: Uint8Array): boolean;
      read(bytes: Uint8Array, options: ReadOptions): Promise<Result<WordFile>>;
    }
  | {
      form: 'text';
      recognizes(file: string, text: string): boolean;
      read(decoded: DecodedText, options: ReadOptions): TextFile;
    }
);

export type ReadOptions = {
  /** Which side of the tracked changes of a Word file. */
  view?: RevisionView;
  /** Leaves half-width punctuation as typed; a function decides by the text. */
  keepPunctuation?: boolean | ((text: string) => boolean);
};

/** What was read; offsets in `reading` refer to `text`, that of a Word file with a paragraph a line. */
type ReadFile = TextFile | WordFile;

export type TextFile = { kind: 'text'; reading: TextReading } & DecodedText;

export type WordFile = { kind: 'word'; text: string; bytes: Uint8Array; reading: DocxReading };

/** The reader of a file that is no text; undefined where it has to be decoded first. */
export function findBytesReader(file: string, bytes: Uint8Array) {
  return readers.find(
    (reader): reader is Reader & { form: 'bytes' } =>
      reader.form === 'bytes' && reader.recognizes(file, bytes),
  );
}

/** The last of these readers takes whatever is a text. */
export function findTextReader(file: string, text: string) {
  return readers.find(
    (reader): reader is Reader & { form: 'text' } => reader.form === 'text' && reader.recognizes(file, text),
  )!;
}

function decide(kept: ReadOptions['keepPunctuation'] = false, text: string): boolean {
  return typeof kept === 'function' ? kept(text) : kept;
}
