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

/** The bundles that a command line loads, as the program itself loads them. */
function loadFor(words: readonly string[]): string[] {
  const script = `
    const { loadUncached } = require(${JSON.stringify(join(root, 'bin', 'load-program.js'))});
    const { program, scripts } = loadUncached('main.cjs');
    program.main(${JSON.stringify(words)}).then((code) => {
      require('node:fs').writeSync(3, JSON.stringify({ code, paths: scripts().map(({ path }) => path) }));
    });`;
  const run = spawnSync(process.execPath, ['-e', script], {
    cwd: folder,
    encoding: 'utf8',
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
  });
  const { code, paths } = JSON.parse(run.output[3]!) as { code: number; paths: string[] };
  expect(code, run.stderr).toBe(0);
  return paths;
}

/*
 * What starts a command costs more than most commands do. The budgets leave about a tenth above what was loaded when
 * they were last set; whoever needs more has measured it with bench/start-up.js.
 */
const budgets: { words: string[]; bundles: number; kilobytes: number; packages: string[] }[] = [
  { words: ['--version'], bundles: 13, kilobytes: 70, packages: ['commander', 'fastest-levenshtein'] },
  { words: ['--help'], bundles: 13, kilobytes: 70, packages: ['commander', 'fastest-levenshtein'] },
  {
    words: ['lint'],
    bundles: 58,
    kilobytes: 940,
    packages: ['chalk', 'commander', 'fastest-levenshtein', 'handlebars', 'js-yaml', 'zod'],
  },
  {
    words: ['lint', 'report.docx'],
    bundles: 76,
    kilobytes: 1200,
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
    bundles: 45,
    kilobytes: 1070,
    packages: ['commander', 'docx', 'fastest-levenshtein', 'fflate', 'handlebars', 'js-yaml', 'zod'],
  },
  {
    words: ['import', 'report.docx', '-o', 'again.yaml'],
    bundles: 46,
    kilobytes: 690,
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
    bundles: 43,
    kilobytes: 940,
    packages: ['commander', 'fastest-levenshtein', 'handlebars', 'js-yaml', 'zod'],
  },
  {
    words: ['templates'],
    bundles: 28,
    kilobytes: 690,
    packages: ['commander', 'fastest-levenshtein', 'handlebars', 'js-yaml', 'zod'],
  },
  { words: ['rules'], bundles: 23, kilobytes: 330, packages: ['commander', 'fastest-levenshtein'] },
  {
    words: ['schema'],
    bundles: 31,
    kilobytes: 610,
    packages: ['commander', 'fastest-levenshtein', 'js-yaml', 'zod'],
  },
  {
    words: ['diff', 'report.yaml', 'report.docx'],
    bundles: 34,
    kilobytes: 630,
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
  { words: ['doctor'], bundles: 25, kilobytes: 120, packages: ['commander', 'fastest-levenshtein'] },
  {
    words: ['new', '--level', 'county', '--yes', '-o', 'new.yaml'],
    bundles: 56,
    kilobytes: 1070,
    packages: ['commander', 'fastest-levenshtein', 'handlebars', 'js-yaml', 'zod'],
  },
];

describe('the start of a command', () => {
  it.each(budgets)('$words loads its own bundles only', ({ words, bundles, kilobytes, packages }) => {
    const paths = loadFor(words);
    const names = paths.map((path) => basename(path));
    const loaded = names.flatMap((name) =>
      packagesOf[name]!.map((path) => path.split('node_modules/').at(-1)!),
    );
    expect([...new Set(loaded)].sort()).toEqual(packages);
    expect(names.length).toBeLessThanOrEqual(bundles);
    const size = paths.reduce((sum, path) => sum + statSync(path).size, 0);
    expect(Math.round(size / 1000)).toBeLessThanOrEqual(kilobytes);
  });
});
