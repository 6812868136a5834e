import type { Change } from '../../../comparison/compare-documents.js';
import type { SettingChange } from '../../../comparison/compare-settings.js';
import { type Hunk, joinHunks } from '../../../comparison/diff-words.js';

/** The changes for people, those of figures first; each passage by its place, with the words that differ. */
export function formatChanges(changes: readonly Change[]): string {
  return groups
    .flatMap(({ name, holds }) => {
      const held = changes.filter(holds);
      return held.length === 0 ? [] : [`${name}（${held.length}处）`, ...held.flatMap(formatChange), ''];
    })
    .map((line) => `${line}\n`)
    .join('');
}

/** What is set otherwise, in the words of the report file. */
export function formatSettings(changes: readonly SettingChange[]): string {
  const lines = changes.map(({ name, before, after }) => `  ${name}：${before} → ${after}\n`);
  return `设置有变化（${changes.length}处）\n${lines.join('')}\n`;
}

/** `数字2处、改写6处、删去1处` */
export function countChanges(changes: readonly Change[]): string {
  return groups
    .flatMap(({ name, holds }) => {
      const count = changes.filter(holds).length;
      return count === 0 ? [] : [`${name}${count}处`];
    })
    .join('、');
}

const groups: readonly { name: string; holds: (change: Change) => boolean }[] = [
  { name: '数字有变化', holds: (change) => change.kind === 'reworded' && change.hasFigures },
  { name: '改写', holds: (change) => change.kind === 'reworded' && !change.hasFigures },
  { name: '新增', holds: ({ kind }) => kind === 'added' },
  { name: '删去', holds: ({ kind }) => kind === 'removed' },
  { name: '移动', holds: ({ kind }) => kind === 'moved' },
];

export function formatChange(change: Change): string[] {
  switch (change.kind) {
    case 'added':
      return [`  ${change.after.place}`, `    ＋ ${shorten(change.after.content.text)}`];
    case 'removed':
      return [`  ${change.before.place}`, `    － ${shorten(change.before.content.text)}`];
    case 'moved':
      return [
        `  ${change.after.place}（原在 ${change.before.place}）`,
        `    ${shorten(change.after.content.text)}`,
      ];
    case 'reworded': {
      const { before, after, hunks, isMoved } = change;
      const text = before.content.text;
      return [
        `  ${after.place}${isMoved ? `（原在 ${before.place}）` : ''}`,
        ...joinHunks(hunks, text).map((hunk) => `    ${formatHunk(hunk, text)}`),
      ];
    }
  }
}

const context = 12;
const longest = 60;

/** `…全年办件［7315→7320］件，为老年人…`; ［＋…］ is new, ［－…］ is gone. */
function formatHunk({ start, end, before, text }: Hunk, whole: string): string {
  const lead = whole.slice(Math.max(0, start - context), start);
  const rest = whole.slice(end, end + context);
  const words =
    before === ''
      ? `＋${shorten(text)}`
      : text === ''
        ? `－${shorten(before)}`
        : `${shorten(before)}→${shorten(text)}`;
  const line = `${start > context ? '…' : ''}${lead}［${words}］${rest}${end + context < whole.length ? '…' : ''}`;
  return line.replace(/\s+/g, ' ');
}

function shorten(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length > longest ? `${line.slice(0, longest)}…` : line;
}
