import type { FileLayout } from '../../document/file-layout.js';
import type { ElementStandard, LayoutElement, LayoutStandard } from '../../layout/layout-standard.js';
import { pageGeometry } from '../../layout/page-geometry.js';
import { type ElementName, elementKeys, type FontPreset, fontRoles, type Style } from '../../layout/style.js';
import { isNear } from '../../text/lengths.js';
import type { Host } from '../host.js';
import { listStyles, loadFontPresets, loadStyle } from './load-style.js';
import { templateFolders } from './template-folders.js';

/** The packaged and local page layouts as what a Word file is compared with, the usual one first. */
export function loadLayoutStandards(host: Host, options: { templates?: string }): LayoutStandard[] {
  const folders = templateFolders(
    host,
    options.templates === undefined ? {} : { directory: options.templates },
  );
  const presets = loadFontPresets(folders, host);
  const names = [usual, ...listStyles(folders).filter((name) => name !== usual)];
  return names.map((name) => toLayoutStandard(loadStyle(name, {}, folders, host), presets));
}

const usual = 'gbt9704-2012';

/** The standard that has the upper margin of the file; the usual one where none has it. */
export function chooseLayoutStandard(
  { sections }: FileLayout,
  standards: readonly LayoutStandard[],
): LayoutStandard | undefined {
  const top = sections[0]?.top ?? 0;
  return standards.find(({ page }) => isNear(top, page.top - page.compensation, 0.5)) ?? standards[0];
}

export function toLayoutStandard(style: Style, presets: readonly FontPreset[]): LayoutStandard {
  const { page, elements } = style;
  const element = (name: ElementName): ElementStandard => {
    const { font, size, firstLine, grounds } = elements[name];
    const fonts = [...presets, style.fonts].map((preset) => preset.fonts[font]);
    return {
      name: elementKeys[name],
      fontKind: fontRoles[font],
      fonts: fonts.flatMap(({ name: own, substitute }) =>
        substitute === undefined ? [own] : [own, substitute],
      ),
      size,
      firstLine,
      grounds,
    };
  };
  const compared = ['title', 'addressee', 'heading1', 'heading2', 'heading3', 'heading4', 'body'] as const;
  return {
    name: style.name,
    page: {
      width: page.width,
      height: page.height,
      top: page.top,
      left: page.left,
      typeArea: page.typeArea,
      compensation: page.compensation,
      linesPerPage: page.linesPerPage,
      line: pageGeometry(style).linePitch / 20,
    },
    elements: Object.fromEntries(compared.map((name) => [name, element(name)])) as Record<
      LayoutElement,
      ElementStandard
    >,
  };
}
