import { yesOrNo } from '../data/yes-or-no.js';
import type { Document, Table } from '../document/model.js';

/** What is set differently in two reports though their words are the same; both values as people say them. */
export type SettingChange = { name: string; before: string; after: string };

type Setting = { name: string; value: string };

/** For report files alone: a text or Word file does not say all of it. */
export function compareSettings(before: Document, after: Document): SettingChange[] {
  const later = new Map(listSettings(after).map(({ name, value }) => [name, value]));
  return listSettings(before).flatMap(({ name, value }) => {
    const now = later.get(name);
    return now === undefined || now === value ? [] : [{ name, before: value, after: now }];
  });
}

function listSettings({ letterhead, imprint, sealed, blocks, attachments }: Document): Setting[] {
  const anyOrNone = (value: unknown) => (value ? '有' : '没有');
  const tables = [...blocks, ...attachments.flatMap((attachment) => attachment.blocks)].filter(
    (block) => block.kind === 'table',
  );
  return [
    { name: '用印', value: yesOrNo.encode(sealed) },
    { name: '版头', value: anyOrNone(letterhead) },
    ...(letterhead
      ? [{ name: '发文机关标志加“文件”', value: yesOrNo.encode(letterhead.markSuffix !== '') }]
      : []),
    { name: '版记', value: anyOrNone(imprint) },
    ...(imprint ? [{ name: '版记放在偶数页', value: yesOrNo.encode(imprint.onEvenPage === true) }] : []),
    ...tables.flatMap((table, index) => listColumns(table, nameTable(table, tables.slice(0, index)))),
  ];
}

function listColumns({ widths, alignments }: Table, name: string): Setting[] {
  const sides = { left: '左', center: '居中', right: '右' };
  return [
    { name: `${name}的列宽`, value: widths?.join('、') ?? '没有写' },
    {
      name: `${name}的对齐`,
      value: alignments?.map((side) => (side ? sides[side] : '没有写')).join('、') ?? '没有写',
    },
  ];
}

/** By caption or header, so that a table is known again after another was put before it; equal ones are counted. */
function nameTable(table: Table, earlier: readonly Table[]): string {
  const words = wordsOf(table);
  const same = earlier.filter((other) => wordsOf(other) === words).length;
  return `表“${words}”${same > 0 ? `（第${same + 1}个）` : ''}`;
}

function wordsOf({ caption, header }: Table): string {
  const words = caption?.text || header.map(({ text }) => text).join('、');
  return words.length > longest ? `${words.slice(0, longest)}…` : words;
}

const longest = 24;
