import { strFromU8, unzipSync } from 'fflate';

export type DocxParagraph = { style: string; text: string; runs: DocxRun[] };
type DocxRun = { style?: string; highlight?: string; text: string };

/** The paragraphs of a .docx in order, those of tables included; line breaks are `\n`, tabs `\t`. */
export function readDocxText(bytes: Uint8Array): string[] {
  return readDocxParagraphs(bytes).map((paragraph) => paragraph.text);
}

/** The same with styles and runs. Reads the markup by itself: it shares nothing with the writer. */
export function readDocxParagraphs(bytes: Uint8Array): DocxParagraph[] {
  const xml = readDocxPart(bytes, 'word/document.xml');
  const paragraphs: DocxParagraph[] = [];
  let run: DocxRun | undefined;
  let isText = false;
  for (const [, tag, characters] of xml.matchAll(/(<[^>]*>)|([^<]+)/g)) {
    const paragraph = paragraphs.at(-1);
    if (characters !== undefined) {
      if (isText && run) run.text += decodeEntities(characters);
      continue;
    }
    const name = /^<\/?([\w:]+)/.exec(tag!)?.[1];
    const isEnd = tag!.startsWith('</');
    const value = / w:val="([^"]*)"/.exec(tag!)?.[1];
    if (name === 'w:p' && !isEnd) paragraphs.push({ style: '', text: '', runs: [] });
    if (name === 'w:pStyle') paragraph!.style = value!;
    if (name === 'w:r' && !isEnd) {
      run = { text: '' };
      paragraph!.runs.push(run);
    }
    if (name === 'w:rStyle' && run) run.style = value!;
    if (name === 'w:highlight' && run) run.highlight = value!;
    if (name === 'w:t') isText = !isEnd && !tag!.endsWith('/>');
    if (name === 'w:br' && run) run.text += '\n';
    // A tab stop's definition has the same name as a tab; it stands outside of runs.
    if (name === 'w:tab' && run) run.text += '\t';
    if (name === 'w:r' && isEnd) run = undefined;
  }
  for (const paragraph of paragraphs) paragraph.text = paragraph.runs.map(({ text }) => text).join('');
  return paragraphs;
}

export function readDocxPart(bytes: Uint8Array, name: string): string {
  const part = unzipSync(bytes)[name];
  if (!part) throw new Error(`no part ${name} in the package`);
  return strFromU8(part);
}

/** Names of styles by id. */
export function readDocxStyleNames(bytes: Uint8Array): Map<string, string> {
  const xml = readDocxPart(bytes, 'word/styles.xml');
  const styles = xml.matchAll(/<w:style [^>]*w:styleId="([^"]*)"[^>]*><w:name w:val="([^"]*)"/g);
  return new Map([...styles].map(([, id, name]) => [id!, name!]));
}

function decodeEntities(text: string): string {
  const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
  return text.replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (whole, hexadecimal, decimal, name) => {
    if (hexadecimal) return String.fromCodePoint(Number.parseInt(hexadecimal, 16));
    return decimal ? String.fromCodePoint(Number(decimal)) : (named[name] ?? whole);
  });
}
