import { blockTexts, documentTexts } from '../../../document/document-texts.js';
import type { Document } from '../../../document/model.js';
import type { Style } from '../../../layout/style.js';
import { explainFirstPage } from '../../../lint/rules/format/first-page.js';
import { countCharacters, displayWidth } from '../../../text/characters.js';
import { findGaps } from '../../../text/gaps/find-gaps.js';

/** A full page holds 22 lines of 28 characters (GB/T 9704-2012, 5.2.3). */
const charactersPerPage = 22 * 28;

/** What is said after a report was rendered: the file, the length of each part, and gaps. */
export function formatRenderSummary(output: string, document: Document, style: Style): string {
  const lines = [`已写出 ${output}`];
  const sections = measureSections(document);
  const width = Math.max(...sections.map(({ name }) => displayWidth(name)), 0);
  for (const { name, characters } of sections)
    lines.push(
      `  ${name}${' '.repeat(width - displayWidth(name))}  ${String(characters).padStart(6)}字  ${formatPages(characters)}`,
    );
  const total = countBody(document);
  lines.push(
    `  合计${' '.repeat(Math.max(width - 4, 0))}  ${String(total).padStart(6)}字  ${formatPages(total)}（按每页22行、每行28字折算）`,
  );
  const gaps = documentTexts(document).flatMap(({ text }) => findGaps(text));
  if (gaps.length > 0)
    lines.push(`  还有${gaps.length}处没有填写，已用黄色标出；定稿时加 --final，没有填完就不写出`);
  const crowded = explainFirstPage(document, style);
  if (crowded !== undefined) lines.push(`  ${crowded}`);
  return `${lines.join('\n')}\n`;
}

/** Characters of the body with its headings and their numbers. */
export function countBody(document: Document): number {
  return measureSections(document).reduce((sum, { characters }) => sum + characters, 0);
}

/** Names the fonts that the documents ask for and this machine lacks; nothing where it has them all. */
export function formatMissingFonts(fonts: readonly string[]): string {
  if (fonts.length === 0) return '';
  return `这台机器上没有：${fonts.join('、')}。在装有这些字体的机器上打开即可，也可以用 --fonts 换一套字体\n`;
}

function measureSections(document: Document): { name: string; characters: number }[] {
  const sections = [{ name: '开头', characters: 0 }];
  for (const block of document.blocks) {
    if (block.kind === 'heading' && block.level === 1)
      sections.push({ name: `${block.label}${shorten(block.content.text)}`, characters: 0 });
    const label = block.kind === 'heading' ? block.label : '';
    sections.at(-1)!.characters += countCharacters(
      label +
        blockTexts(block)
          .map(({ text }) => text)
          .join(''),
    );
  }
  return sections.filter(({ characters }) => characters > 0);
}

function shorten(text: string): string {
  return text.length > 16 ? `${text.slice(0, 16)}…` : text;
}

function formatPages(characters: number): string {
  const pages = characters / charactersPerPage;
  return pages < 0.1 ? '不到0.1页' : `约${pages.toFixed(1)}页`;
}
