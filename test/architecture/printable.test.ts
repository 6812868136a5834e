import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { listOutsideGbk } from '../support/gbk.js';
import { listSources, type SyntaxNode, walkTree } from './support/list-sources.js';

const templates = fileURLToPath(new URL('../../templates', import.meta.url));

describe('what the program shows', () => {
  it('can be shown by a console of code page 936, in its messages', () => {
    const found = listSources()
      .filter(({ file }) => !recognisers.some((folder) => file.startsWith(folder)))
      .flatMap(({ file, tree }) =>
        [...walkTree(tree)].flatMap(readWords).flatMap((words) => {
          // A byte order mark stands at the beginning of files, never on a screen.
          const odd = listOutsideGbk(words.replaceAll('\ufeff', ''));
          return odd.length > 0 ? [`${file}: ${odd.join('')}`] : [];
        }),
      );
    expect(found).toEqual([]);
  });

  it('can be shown by a console of code page 936, in the packaged data', () => {
    const files = readdirSync(templates, { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.yaml'),
    );
    expect(files.length).toBeGreaterThan(5);
    for (const file of files)
      expect({ file, odd: listOutsideGbk(readFileSync(join(templates, file), 'utf8')) }).toEqual({
        file,
        odd: [],
      });
  });
});

/** Their words are compared with a text, or stand in golden files, and are never shown. */
const recognisers = [
  'readers/',
  'document/format-outline.ts',
  'text/mask-names.ts',
  'text/strange-characters.ts',
  'report/parse-blocks.ts',
  'layout/pages/break-lines.ts',
  // Their examples are of such characters; what shows them writes a question mark for what it cannot.
  'lint/rules/characters/',
];

function readWords({ type, value }: SyntaxNode): string[] {
  if (type === 'Literal' && typeof value === 'string') return [value];
  if (type === 'TemplateElement') return [(value as { cooked: string }).cooked];
  return [];
}
