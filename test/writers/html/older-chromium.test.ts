import { describe, expect, it } from 'vitest';
import { writeHtml } from '../../../src/writers/html/write-html.js';
import { collectMetadata } from '../../../src/writers/publication/publication-metadata.js';
import { writePublicPage } from '../../../src/writers/publication/write-public-page.js';
import { packagedStyle } from '../docx/packaged-style.js';
import { publicSample } from '../publication/public-sample.js';

/** What Chromium 86 knows, the oldest on 麒麟/统信 machines in use; each was there by the version named by caniuse. */
const known = new Set(
  `background border border-bottom border-collapse border-top border-width bottom box-shadow box-sizing break-after
  break-before break-inside color content display font font-family font-kerning font-size font-variant-ligatures
  font-weight height justify-content align-items left letter-spacing line-height margin margin-bottom margin-left
  margin-right margin-top max-width min-width overflow overflow-wrap overflow-x padding padding-left padding-right
  position right size src table-layout text-align text-align-last text-indent text-orientation text-rendering top
  transform transform-origin unicode-range user-select -webkit-user-select -webkit-text-size-adjust vertical-align
  white-space width word-break writing-mode`.split(/\s+/),
);
/** Without them it is as readable: lines of a title differ more, justified gaps stand between words as well. */
const dispensable = new Set(['text-wrap', 'text-justify']);

const style = packagedStyle();
const document = publicSample();
const metadata = collectMetadata(document, {}, { year: 2026, month: 2, day: 20 });

describe.each([
  ['render', writeHtml(document, style)],
  ['publish', writePublicPage(document, { metadata, style })],
])('the page that %s writes', (_, html) => {
  const css = [
    ...[...html.matchAll(/<style>([\s\S]*?)<\/style>/g)].map(([, rules]) => rules!),
    ...[...html.matchAll(/ style="([^"]*)"/g)].map(([, declarations]) => `{${declarations}}`),
  ].join('\n');

  it('asks of Chromium 86 nothing that it does not know', () => {
    const names = [...css.matchAll(/[{;]\s*(-?[a-z][a-z-]*|--[a-z]+)\s*:/g)].map(([, name]) => name!);
    const own = names.filter((name) => !name.startsWith('--') && !dispensable.has(name));
    expect(own.length).toBeGreaterThan(50);
    expect([...new Set(own)].filter((name) => !known.has(name))).toEqual([]);
    // Functions, selectors and units of later years.
    expect(css).not.toMatch(
      /:(?:has|is|where)\(|\b(?:clamp|color-mix)\(|@(?:layer|container|supports)|\d(?:dvh|cqw|lh)\b/,
    );
  });

  it('runs nothing and fetches nothing', () => {
    expect(html).not.toMatch(/<script|<link|<img|<iframe|\son\w+=|url\(|@import|https?:\/\/(?!www\.example)/);
    expect(html).toContain(`content="default-src 'none'; style-src 'unsafe-inline'"`);
  });
});
