import type { PublicationMetadata } from './publication-metadata.js';

/** The entries of a website's catalogue, with their names there, in the order in which they usually stand. */
export const catalogueEntries = {
  索引号: 'indexNumber',
  主题分类: 'subject',
  发布机构: 'publisher',
  生成日期: 'createdOn',
  文号: 'documentNumber',
  有效性: 'validity',
  公开方式: 'disclosure',
} as const satisfies Record<string, keyof PublicationMetadata>;

/** Two columns, name and value, as a table of comma-separated values (RFC 4180); spreadsheets read it by its BOM. */
export function writeMetadataTable(metadata: PublicationMetadata): string {
  const rows = Object.entries(catalogueEntries).map(([name, key]) => `${name},${writeCell(metadata[key])}`);
  return `\ufeff${rows.join('\r\n')}\r\n`;
}

/** A spreadsheet takes what begins like a formula for one; an apostrophe before it says that it is text. */
function writeCell(text: string): string {
  const plain = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}
