import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const src = fileURLToPath(new URL('../../src', import.meta.url));
const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name))
  .map((name) => name.replaceAll('\\', '/'));

const base = ['finding', 'text', 'data'];
const middle = [...base, 'document', 'report'];
const shared = [...middle, 'layout', 'ooxml'];
const core = [
  ...shared,
  'template',
  'lint',
  'readers',
  'writers',
  'comparison',
  'figures',
  'annotation',
  'review',
  'roll-forward',
  'collect',
];

/** What each folder may import, itself apart; nobody imports `cli` or `page`. */
const mayImport: Record<string, string[]> = {
  finding: [],
  text: ['finding'],
  data: ['finding', 'text'],
  document: base,
  report: [...base, 'document'],
  template: middle,
  layout: middle,
  ooxml: base,
  lint: [...middle, 'layout'],
  readers: shared,
  writers: shared,
  comparison: middle,
  figures: [...middle, 'template', 'layout', 'lint'],
  review: [...middle, 'layout', 'lint', 'writers'],
  'roll-forward': [...middle, 'template', 'lint'],
  collect: [...middle, 'ooxml', 'template', 'comparison', 'figures', 'writers'],
  annotation: [...shared, 'lint', 'readers', 'writers'],
  cli: core,
  page: core,
};

/** Each package has one owner; a package that is not listed here is used nowhere. */
const packageOwners: Record<string, string[]> = {
  'js-yaml': ['data/', 'report/'],
  handlebars: ['report/'],
  docx: ['writers/docx/'],
  fflate: ['ooxml/', 'page/unpack.ts'],
  saxes: ['ooxml/'],
  '@inquirer/core': ['cli/terminal/line/'],
  inquirer: ['cli/commands/new/'],
  chalk: ['cli/terminal/reporters/'],
  commander: ['cli/'],
  'cli-progress': ['cli/terminal/progress.ts'],
  tinyglobby: ['cli/disk/'],
  diff: ['comparison/', 'cli/commands/'],
  'fastest-levenshtein': ['text/'],
  preact: ['page/'],
  '@preact/signals': ['page/'],
  '@codemirror/state': ['page/source/'],
  '@codemirror/view': ['page/source/'],
  '@codemirror/commands': ['page/source/'],
  '@codemirror/language': ['page/source/'],
  '@codemirror/lang-yaml': ['page/source/'],
  '@codemirror/autocomplete': ['page/source/'],
  '@codemirror/lint': ['page/source/'],
  zod: ['data/', 'report/', 'template/', 'lint/', 'layout/', 'cli/'],
};

type Import = { file: string; specifier: string };

const imports: Import[] = files.flatMap((file) =>
  [...readFileSync(join(src, file), 'utf8').matchAll(/(?:from|import\()\s*'([^']+)'/g)].map((match) => ({
    file,
    specifier: match[1]!,
  })),
);

const folderOf = (file: string) => file.split('/')[0]!;
const targetOf = ({ file, specifier }: Import) =>
  relative(src, resolve(src, dirname(file), specifier))
    .replaceAll('\\', '/')
    .replace(/\.js$/, '.ts');

describe('the layers of ARCHITECTURE.md', () => {
  it('reads imports at all', () => {
    expect(imports.length).toBeGreaterThan(100);
  });

  it('lets a folder import only what stands below it', () => {
    const breaches = imports
      .filter(({ specifier }) => specifier.startsWith('.'))
      .filter((entry) => {
        const from = folderOf(entry.file);
        const to = folderOf(targetOf(entry));
        return from !== to && !mayImport[from]?.includes(to);
      })
      .map((entry) => `${entry.file} → ${targetOf(entry)}`);
    expect(breaches).toEqual([]);
  });

  it('gives every package one owner', () => {
    const breaches = imports
      .filter(({ specifier }) => !specifier.startsWith('.') && !specifier.startsWith('node:'))
      .filter(
        ({ file, specifier }) =>
          !packageOwners[packageName(specifier)]?.some((owner) => file.startsWith(owner)),
      )
      .map(({ file, specifier }) => `${file} → ${specifier}`);
    expect(breaches).toEqual([]);
  });

  it('keeps the file system, the clock, the network and the environment out of the core', () => {
    const outerWorld =
      /from 'node:|\bprocess\.|\bnew Date\(\)|\bDate\.now\b|\bMath\.random\b|\bfetch\(|\bperformance\.now\b/;
    const breaches = files
      .filter((file) => !/^(?:cli|page\/(?!state\/))/.test(file))
      .filter((file) => outerWorld.test(readFileSync(join(src, file), 'utf8')));
    expect(breaches).toEqual([]);
  });

  it('has no cycle of imports', () => {
    const edges = new Map<string, string[]>();
    for (const entry of imports)
      if (entry.specifier.startsWith('.'))
        edges.set(entry.file, [...(edges.get(entry.file) ?? []), targetOf(entry)]);
    expect(findCycle(edges)).toBeUndefined();
  });
});

function packageName(specifier: string): string {
  const words = specifier.split('/');
  return specifier.startsWith('@') ? words.slice(0, 2).join('/') : words[0]!;
}

function findCycle(edges: ReadonlyMap<string, string[]>): string | undefined {
  const done = new Set<string>();
  const visit = (file: string, trail: string[]): string | undefined => {
    if (trail.includes(file)) return [...trail.slice(trail.indexOf(file)), file].join(' → ');
    if (done.has(file)) return undefined;
    for (const next of edges.get(file) ?? []) {
      const cycle = visit(next, [...trail, file]);
      if (cycle) return cycle;
    }
    done.add(file);
    return undefined;
  };
  for (const file of edges.keys()) {
    const cycle = visit(file, []);
    if (cycle) return cycle;
  }
  return undefined;
}
