import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { packagedLevels, packagedTemplates } from '../../src/cli/load/packaged.js';
import { listSources, type SyntaxNode, walkTree } from './support/list-sources.js';

const src = fileURLToPath(new URL('../../src', import.meta.url));

const folders = ['', ...listFolders('')];

function listFolders(folder: string): string[] {
  return readdirSync(join(src, folder), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name }) => [join(folder, name), ...listFolders(join(folder, name))])
    .map((name) => name.replaceAll('\\', '/'));
}

function countFiles(folder: string): number {
  return readdirSync(join(src, folder), { withFileTypes: true }).filter((entry) => entry.isFile()).length;
}

describe('the folders', () => {
  it('are found at all', () => {
    expect(folders.length).toBeGreaterThan(30);
  });

  it('hold at most 25 files each; a group of rules holds as many as it has rules', () => {
    const crowded = folders
      .filter((folder) => !folder.startsWith('lint/rules/'))
      .map((folder) => ({ folder, files: countFiles(folder) }))
      .filter(({ files }) => files > 25);
    expect(crowded).toEqual([]);
  });

  it('leave at most 12 files loose in cli; a command has a folder with a file of its name', () => {
    expect(countFiles('cli')).toBeLessThanOrEqual(12);
    for (const name of readdirSync(join(src, 'cli', 'commands')))
      expect(existsSync(join(src, 'cli', 'commands', name, `${name}.ts`)), name).toBe(true);
  });
});

describe('levels of government', () => {
  const levels = packagedLevels().levels.map(({ id }) => id);
  const names = new Set([...levels, ...Object.keys(packagedTemplates())]);

  it('are named in templates/ only: no text of the program holds the id of a level or a template', () => {
    expect(names.size).toBeGreaterThan(5);
    const breaches = listSources().flatMap(({ file, tree }) =>
      [...walkTree(tree)].flatMap((node) =>
        textsOf(node)
          .filter((text) => [...names].some((name) => new RegExp(`(?<![\\w-])${name}(?![\\w-])`).test(text)))
          .map((text) => `${file}: ${text}`),
      ),
    );
    expect(breaches).toEqual([]);
  });
});

/** The strings that a node holds itself. */
function textsOf(node: SyntaxNode): string[] {
  if (node.type === 'Literal' && typeof node.value === 'string') return [node.value];
  if (node.type === 'TemplateElement') return [(node.value as { raw: string }).raw];
  return [];
}
