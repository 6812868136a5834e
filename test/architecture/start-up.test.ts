import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const packagesOf = JSON.parse(readFileSync(join(root, 'build', 'bundles.json'), 'utf8')) as Record<
  string,
  string[]
>;
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'lawreport-'));
  cpSync(join(root, 'examples', 'yunling-county-2025.yaml'), join(folder, 'report.yaml'));
  loadFor(['render', '-o', 'report.docx']);
});

afterAll(() => rmSync(folder, { recursive: true }));

/** The bundles that a command line loads, as the program itself loads them, and how many schemas zod makes for it. */
function loadFor(words: readonly string[]): { paths: string[]; schemas: number } {
  const script = `
    const { defineProperty } = Object;
    let schemas = 0;
    Object.defineProperty = (object, key, descriptor) => {
      if (key === '_zod') schemas++;
      return defineProperty(object, key, descriptor);
    };
    const { loadUncached } = require(${JSON.stringify(join(root, 'bin', 'load-program.js'))});
    const { program, scripts } = loadUncached('main.cjs');
    program.main(${JSON.stringify(words)}).then((code) => {
      require('node:fs').writeSync(3, JSON.stringify({ code, schemas, paths: scripts().map(({ path }) => path) }));
    });`;
  const run = spawnSync(process.execPath, ['-e', script], {
    cwd: folder,
    encoding: 'utf8',
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
  });
  const { code, paths, schemas } = JSON.parse(run.output[3]!) as {
    code: number;
    paths: string[];
    schemas: number;
  };
  expect(code, run.stderr).toBe(0);
  return { paths, schemas };
}

/*
 * What starts a command costs more than most commands do. The budgets leave about a tenth above what was loaded when
 * they were last set; whoever needs more has measured it with bench/start-up.js.
 */
type Budget = { words: string[]; bundles: number; kilobytes: number; schemas: number; packages: string[] };
const budgets: Budget[] = [
  {
    words: ['--version'],
    bundles: 8,
    kilobytes: 65,
    schemas: 0,
    packages: ['commander', 'fastest-levenshtein'],
  },
  {
    words: ['--help'],
    bundles: 8,
    kilobytes: 65,
    schemas: 0,
    packages: ['commander', 'fastest-levenshtein'],
  },
  {
    words: ['lint'],
    // The first page of a report is laid out, for format/first-page.
    bundles: 73,
    kilobytes: 1250,
    schemas: 720,
    packages: ['chalk', 'commander', 'fastest-levenshtein', 'handlebars', 'js-yaml', 'zod'],
  },
  {
    words: ['lint', 'report.docx'],
    bundles: 85,
    kilobytes: 1370,
    schemas: 510,
    packages: [
      'chalk',
      'commander',
      'fastest-levenshtein',
      'fflate',
      'handlebars',
      'js-yaml',
      'saxes',
      'xmlchars',
      'zod',
    ],
  },
  {
    words: ['render', '-o', 'report.docx', '--force'],
    bundles: 54,
    kilobytes: 1090,
    schemas: 550,
    packages: ['commander', 'docx', 'fastest-levenshtein', 'fflate', 'handlebars', 'js-yaml', 'zod'],
  },
  {
    words: ['import', 'report.docx', '-o', 'again.yaml'],
    bundles: 57,
    kilobytes: 650,
    schemas: 520,
    packages: [
      'commander',
      'diff',
      'fastest-levenshtein',
      'fflate',
      'handlebars',
      'js-yaml',
      'saxes',
      'xmlchars',
      'zod',
    ],
  },
  {
    words: ['figures'],
    bundles: 53,
    kilobytes: 1010,
    schemas: 630,
    packages: ['commander', 'fastest-levenshtein', 'handlebars', 'js-yaml', 'zod'],
  },
  {
    words: ['templates'],
    bundles: 28,
    kilobytes: 650,
    schemas: 95,
    packages: ['commander', 'fastest-levenshtein', 'handlebars', 'js-yaml', 'zod'],
  },
  {
    words: ['rules'],
    bundles: 26,
    kilobytes: 390,
    schemas: 0,
    packages: ['commander', 'fastest-levenshtein'],
  },
  {
    words: ['schema'],
    bundles: 37,
    kilobytes: 670,
    schemas: 500,
    packages: ['commander', 'fastest-levenshtein', 'js-yaml', 'zod'],
  },
  {
    words: ['diff', 'report.yaml', 'report.docx'],
    bundles: 40,
    kilobytes: 580,
    schemas: 420,
    packages: [
      'commander',
      'diff',
      'fastest-levenshtein',
      'fflate',
      'handlebars',
      'js-yaml',
      'saxes',
      'xmlchars',
      'zod',
    ],
  },
  {
    words: ['doctor'],
    bundles: 20,
    kilobytes: 110,
    schemas: 0,
    packages: ['commander', 'fastest-levenshtein'],
  },
  {
    words: ['new', '--level', 'county', '--yes', '-o', 'new.yaml'],
    bundles: 73,
    kilobytes: 1290,
    schemas: 750,
    packages: ['commander', 'fastest-levenshtein', 'handlebars', 'js-yaml', 'zod'],
  },
];

/** How many regular expressions V8 has compiled for a command, to bytecode and to machine code, each in both widths. */
function countCompiled(words: readonly string[]): number {
  return traceCommand('--trace-regexp-tier-up', words).match(/(?:bytecode|native code) size:/g)!.length;
}

/** What V8 tells of a command. */
function traceCommand(flag: string, words: readonly string[]): string {
  const program = join(root, 'bin', 'lawreport.js');
  const run = spawnSync(process.execPath, [flag, program, ...words], {
    cwd: folder,
    encoding: 'utf8',
    env: { PATH: process.env.PATH },
    maxBuffer: 64 * 1024 * 1024,
  });
  expect(run.status, run.stderr).toBe(0);
  return run.stdout;
}

describe('the start of a command', () => {
  it.each([
    { words: ['--version'], most: 30 },
    { words: ['lint', 'report.yaml'], most: 930 },
    { words: ['render', 'report.yaml', '-o', 'report.docx', '--force'], most: 210 },
  ])('$words has V8 compile at most $most regular expressions', ({ words, most }) => {
    expect(countCompiled(words)).toBeLessThanOrEqual(most);
  });

  it('has V8 optimise what works on many reports, and nothing for a single one', () => {
    const many = join(folder, 'many');
    for (let copy = 0; copy < 6; copy++)
      cpSync(join(folder, 'report.yaml'), join(many, `${copy}.yaml`), { recursive: true });
    const countOptimised = (words: string[]) =>
      traceCommand('--trace-opt', words).split('[completed optimizing').length - 1;
    expect(countOptimised(['lint', 'report.yaml'])).toBe(0);
    expect(countOptimised(['render', 'report.yaml', '-o', 'report.docx', '--force'])).toBe(0);
    expect(countOptimised(['lint', 'many', '--jobs', '1'])).toBeGreaterThan(20);
    expect(countOptimised(['lint', 'many', '--jobs', '2'])).toBeGreaterThan(20);
  });

  it.each(budgets)(
    '$words loads its own bundles only',
    ({ words, bundles, kilobytes, schemas: most, packages }) => {
      const { paths, schemas } = loadFor(words);
      const names = paths.map((path) => basename(path));
      const loaded = names.flatMap((name) =>
        packagesOf[name]!.map((path) => path.split('node_modules/').at(-1)!),
      );
      expect([...new Set(loaded)].sort()).toEqual(packages);
      expect(names.length).toBeLessThanOrEqual(bundles);
      expect(schemas).toBeLessThanOrEqual(most);
      const size = paths.reduce((sum, path) => sum + statSync(path).size, 0);
      expect(Math.round(size / 1000)).toBeLessThanOrEqual(kilobytes);
    },
  );
});
