import { afterAll, beforeAll, describe, it } from 'vitest';
import { type MeasuredPage, measurePage } from './measure-page.js';
import { drawPage, type PageImage } from './page-image.js';
import { hasProgram, type Rendering, renderPages } from './render-pages.js';

/** A document on its pages; pictures are drawn when they are first asked for. */
export type Printed = { pages: MeasuredPage[]; draw(page: number, dotsPerInch?: number): PageImage };

/**
 * Renders the documents once and hands them to the tests. Without LibreOffice the tests are skipped;
 * under CI=true that is a failure.
 */
export function describePages<Name extends string>(
  title: string,
  writeDocuments: () => Promise<Record<Name, Uint8Array>>,
  define: (printed: (name: Name) => Printed) => void,
): void {
  const missing = [
    ['soffice', 'LibreOffice'],
    ['pdftotext', 'poppler-utils'],
  ].find(([program]) => !hasProgram(program!));
  if (missing) {
    it(title, ({ skip }) => {
      if (process.env.CI === 'true') throw new Error(`${missing[1]} not found, and CI may not skip`);
      skip(`skipped: ${missing[1]} not found`);
    });
    return;
  }
  describe(title, () => {
    let rendering: Rendering<Name>;
    const printed = new Map<Name, Printed>();
    beforeAll(async () => {
      rendering = renderPages(await writeDocuments());
    });
    afterAll(() => rendering?.close());
    define((name) => {
      const known = printed.get(name);
      if (known) return known;
      const { pdf, pages } = rendering.documents[name];
      const images = new Map<string, PageImage>();
      const draw = (page: number, dotsPerInch = 300) => {
        const key = `${page}@${dotsPerInch}`;
        const image = images.get(key) ?? drawPage(pdf, page, dotsPerInch);
        images.set(key, image);
        return image;
      };
      const result = { pages: pages.map(measurePage), draw };
      printed.set(name, result);
      return result;
    });
  });
}
