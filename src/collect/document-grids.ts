import type { Block, Document, SourcedText } from '../document/model.js';
import type { Grid, GridRow } from './grid.js';

/** The tables of a Word file, for who copies the form there; what stands above them in lines of its own comes first. */
export function gridsOfDocument({ title, blocks, attachments }: Document): Grid[] {
  const all = [...blocks, ...attachments.flatMap((attachment) => attachment.blocks)];
  const lines = [title, ...all.flatMap((block) => (block.kind === 'table' ? [] : [block.content]))];
  const tables = all.filter((block): block is Extract<Block, { kind: 'table' }> => block.kind === 'table');
  return [
    { name: '', rows: lines.map(({ text }, index) => toRow(index + 1, splitLine(text))) },
    ...tables.map(({ caption, header, rows }, index) => ({
      name: `第${index + 1}个表格`,
      needsName: true,
      rows: [...(caption ? [[caption]] : []), header, ...rows].map((cells, at) =>
        toRow(caption ? at : at + 1, cells.map(textOf)),
      ),
    })),
  ];
}

const textOf = ({ text }: SourcedText) => text;

function toRow(number: number, texts: readonly string[]): GridRow {
  return {
    number,
    cells: texts.flatMap((text, index) => (text === '' ? [] : [{ column: `第${index + 1}列`, text }])),
  };
}

/** 填报单位：县司法局　　年度：2025 */
function splitLine(text: string): string[] {
  return text.split(/[：:]|[\s　]{2,}/).map((word) => word.trim());
}
