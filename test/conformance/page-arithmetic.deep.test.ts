import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import type { Document } from '../../src/document/model.js';
import { layOutDocument } from '../../src/layout/pages/lay-out-document.js';
import { writeDocx } from '../../src/writers/docx/write-docx.js';
import { composeFile } from '../support/compose-file.js';
import { hasSharedCases, sharedCasePath } from '../support/shared-cases.js';
import { packagedStyle } from '../writers/docx/packaged-style.js';
import { describePages } from './support/describe-pages.js';

const listReports = (folder: string) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => join(folder, name));
const examples = listReports(fileURLToPath(new URL('../../examples', import.meta.url)));
const cases = hasSharedCases ? listReports(sharedCasePath('layout')) : [];
const files = [...examples, ...cases];
const nameOf = (file: string) => basename(file, '.yaml');
const documents = new Map<string, Document>(files.map((file) => [nameOf(file), composeFile(file)]));
const style = packagedStyle('gbt9704-2012', 'open');
const laidOut = (name: string) => layOutDocument(documents.get(name)!, style);

describePages(
  'pages are as computed',
  async () =>
    Object.fromEntries(
      await Promise.all(
        [...documents].map(async ([name, document]) => [name, await writeDocx(document, style)] as const),
      ),
    ),
  (printed) => {
    it.each(files.map(nameOf))('%s: every line stands on the page that the arithmetic says', (name) => {
      const { pages } = printed(name);
      const computed = laidOut(name).pages;
      expect(computed.length).toBe(pages.length);
      // Lines of pages that lie across share their heights with the turned page number.
      for (const page of computed.filter(({ isLandscape }) => !isLandscape)) {
        const lines = new Set(pages[page.number - 1]!.lines.map((line) => line.text));
        const texts = page.pieces
          .filter(({ item }) => item.measure !== undefined)
          .flatMap(({ item, from, to }) =>
            item.lines.slice(from, to).map(({ start, end }) => item.text.slice(start, end)),
          );
        for (const text of texts) expect(lines, `第${page.number}页`).toContain(text.replace(/\s/gu, ''));
      }
    });

    it.each(files.map(nameOf))(
      '%s: signature and date stand on one page with two lines of the body',
      (name) => {
        const { pages } = printed(name);
        const { signature, dateOfIssue } = documents.get(name)!;
        const body = pages.filter((page) => page.lines.some(({ text }) => text.includes(dateOfIssue!.text)));
        const page = body.find(({ lines }) => lines.some(({ text }) => text.endsWith(dateOfIssue!.text)))!;
        const whole = page.lines.map(({ text }) => text).join('');
        expect(whole).toContain(signature.at(-1)!.text);
        const computed = laidOut(name).pages[page.number - 1]!;
        const above = computed.pieces.filter(({ item }) => item.origin.kind === 'block');
        const lines = above.reduce((all, { from, to }) => all + to - from, 0);
        expect(lines, '与署名同一页的正文行数').toBeGreaterThanOrEqual(2);
      },
    );

    it.each(examples.map(nameOf))('%s: no page of the body but its last has fewer than 20 lines', (name) => {
      const { pages } = printed(name);
      const computed = laidOut(name).pages;
      const last = computed.findIndex(({ pieces }) => pieces.some(({ item }) => item.origin.kind === 'date'));
      for (const page of computed.slice(1, last)) {
        const least = computed[page.number]!.pieces[0]!.item.element.startsWith('heading') ? 21 : 20;
        expect(pages[page.number - 1]!.lines.length, `第${page.number}页`).toBeGreaterThanOrEqual(least);
      }
    });
  },
);
