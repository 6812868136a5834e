import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** A document as LibreOffice prints it. */
type RenderedDocument = { pdf: string; pages: TextPage[] };

/** The words of one page; lengths in millimetres from its upper left corner. */
export type TextPage = { number: number; words: Word[] };
export type Word = { text: string; left: number; right: number; top: number; bottom: number };

export type Rendering<Name extends string> = {
  documents: Record<Name, RenderedDocument>;
  /** Removes what was written. */
  close(): void;
};

/** Converts all documents in one run of LibreOffice, or a few, with a profile of its own, and reads their words. */
export function renderPages<Name extends string>(documents: Record<Name, Uint8Array>): Rendering<Name> {
  const folder = mkdtempSync(join(tmpdir(), 'lawreport-conformance-'));
  const names = Object.keys(documents) as Name[];
  for (const name of names) writeFileSync(join(folder, `${name}.docx`), documents[name]);
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile'))}`;
  const files = names.map((name) => join(folder, `${name}.docx`));
  for (let at = 0; at < files.length; at += filesPerRun) {
    const some = files.slice(at, at + filesPerRun);
    execFileSync('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, ...some], {
      stdio: 'ignore',
    });
  }
  const rendered = names.map((name) => {
    const pdf = join(folder, `${name}.pdf`);
    return [name, { pdf, pages: readPages(pdf) }] as const;
  });
  return {
    documents: Object.fromEntries(rendered) as Record<Name, RenderedDocument>,
    close: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** LibreOffice 7.4 ends by itself after some two hundred files. */
const filesPerRun = 110;

export function hasProgram(program: string): boolean {
  try {
    execFileSync('which', [program], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

const millimetresPerPoint = 25.4 / 72;

export function readPages(pdf: string): TextPage[] {
  const html = execFileSync('pdftotext', ['-bbox', pdf, '-'], { encoding: 'utf8', maxBuffer: 1 << 28 });
  return html
    .split('<page ')
    .slice(1)
    .map((page, index) => ({ number: index + 1, words: [...page.matchAll(wordPattern)].map(readWord) }));
}

const wordPattern = /<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">([^<]*)<\/word>/g;

function readWord([, xMin, yMin, xMax, yMax, text]: RegExpMatchArray): Word {
  const length = (points: string | undefined) => Number(points) * millimetresPerPoint;
  return {
    text: decode(text!),
    left: length(xMin),
    top: length(yMin),
    right: length(xMax),
    bottom: length(yMax),
  };
}

function decode(text: string): string {
  const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
  return text.replace(/&(amp|lt|gt|quot|apos);/g, (_, name: string) => entities[name]!);
}
