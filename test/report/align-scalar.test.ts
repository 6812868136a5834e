import { describe, expect, it } from 'vitest';
import { readYaml } from '../../src/data/read-yaml.js';

const alphabet = [...'全年受理46 ，“\'"\\{}:#-𬺓👍a'];
const escapes = (character: string) => `\\U${character.codePointAt(0)!.toString(16).padStart(8, '0')}`;

type Notation = { write(text: string, newline: string): string; read?(written: string): string };

const notations: Record<string, Notation> = {
  'a literal block': { write: (text, newline) => `键: |${newline}${indent(text, newline)}` },
  'a literal block without its last break': {
    write: (text, newline) => `键: |-${newline}${indent(text, newline)}`,
  },
  'single quotes': {
    write: (text) => `键: '${text.replaceAll('\n', '').replaceAll("'", "''")}'`,
    read: (written) => written.replace("''", "'"),
  },
  'double quotes': {
    write: (text) => `键: ${JSON.stringify(text)}`,
    read: (written) => JSON.parse(`"${written}"`) as string,
  },
  'double quotes with nothing but escapes': {
    write: (text) => `键: "${[...text].map(escapes).join('')}"`,
    read: (written) => String.fromCodePoint(Number.parseInt(written.slice(2), 16)),
  },
};

describe('the place of every character of a scalar', () => {
  for (const [name, { write, read = (written: string) => written }] of Object.entries(notations)) {
    for (const newline of ['\n', '\r\n']) {
      it(`is where it is written, in ${name} with ${JSON.stringify(newline)}`, () => {
        const random = createRandom(20260220);
        for (let round = 0; round < 200; round++) {
          const source = `${write(randomText(random), newline)}${newline}`;
          const { value, source: map } = readYaml(source).value!;
          const decoded = (value as { 键: string }).键;
          for (const { 0: character, index } of decoded.matchAll(/[^\n]/gu)) {
            const { start, end } = map.textOffsets('键', index, index + character.length)!;
            expect(read(source.slice(start, end)), `${character} in ${source}`).toBe(character);
          }
        }
      });
    }
  }
});

function indent(text: string, newline: string): string {
  return text
    .split('\n')
    .map((row) => (row === '' ? row : `  ${row}`))
    .join(newline);
}

/** One to three lines that begin and end with a Chinese character. */
function randomText(random: () => number): string {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  const line = () =>
    `始${Array.from({ length: 1 + Math.floor(random() * 12) }, () => pick(alphabet)).join('')}终`;
  return Array.from({ length: 1 + Math.floor(random() * 3) }, line).join(pick(['\n', '\n\n']));
}

/** A small generator of our own, so that every run sees the same texts. */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return state / 0x7fffffff;
  };
}
