import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeFolder } from '../support/run-cli.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const example = join(root, 'examples', 'yunling-county-2025.yaml');

/** What fits on any memory stick and installs at once; a package that comes in by mistake exceeds it. */
const mostPackedBytes = 3_000_000;
const mostUnpackedBytes = 8_000_000;

type Packed = { filename: string; size: number; unpackedSize: number; files: { path: string }[] };

let outer: string;
let packed: Packed;

const npm = (words: readonly string[], cwd: string) =>
  execFileSync('npm', [...words, '--cache', join(outer, 'npm-cache')], {
    cwd,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });

beforeAll(() => {
  outer = makeFolder();
  const words = ['pack', '--ignore-scripts', '--json', '--pack-destination', outer];
  packed = (JSON.parse(npm(words, root)) as Packed[])[0]!;
});
afterAll(() => rmSync(outer, { recursive: true, force: true }));

describe('the package', () => {
  it('holds what was reviewed, and of the build nothing but bundles and their code caches', async () => {
    const paths = packed.files.map(({ path }) => path);
    const bundles = paths.filter((path) => /^dist\/[\w-]+\.cjs$/.test(path));
    expect(bundles).toContain('dist/main.cjs');
    const rest = paths.filter((path) => !bundles.includes(path.replace(/\.cache$/, '')));
    await expect(`${rest.sort().join('\n')}\n`).toMatchFileSnapshot('golden/package-files.txt');
  });

  it('is small', () => {
    expect(packed.size).toBeLessThan(mostPackedBytes);
    expect(packed.unpackedSize).toBeLessThan(mostUnpackedBytes);
  });

  it('needs no other package, and runs nothing when it is installed', () => {
    const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Record<string, unknown>;
    for (const key of ['dependencies', 'optionalDependencies', 'peerDependencies', 'bundleDependencies'])
      expect(manifest[key], key).toBeUndefined();
    for (const script of ['preinstall', 'install', 'postinstall'])
      expect(manifest.scripts, script).not.toHaveProperty(script);
  });
});

describe.skipIf(process.platform === 'win32')('the package installed where there is no network', () => {
  let installed: string;
  let folder: string;

  beforeAll(() => {
    const prefix = join(outer, '云岭县 软件');
    folder = join(outer, '云岭县 报告');
    for (const path of [prefix, folder]) mkdirSync(path);
    const unreachable = ['--offline', '--registry', 'http://127.0.0.1:9'];
    npm(['install', '-g', '--prefix', prefix, ...unreachable, join(outer, packed.filename)], folder);
    installed = join(prefix, 'bin', 'lawreport');
  });

  const run = (...words: string[]) =>
    spawnSync(installed, words, {
      cwd: folder,
      encoding: 'utf8',
      env: { PATH: process.env.PATH, HOME: outer },
    });

  it('writes a report without asking, checks it and renders it', () => {
    expect(run('new', '--yes', '--level', 'county', '--place', '云岭县').status).toBe(0);
    expect(run('lint').status).toBe(0);
    expect(run('render')).toMatchObject({ status: 0, stderr: '' });
    expect(run('import', 'report.docx', '-o', '转回.yaml')).toMatchObject({ status: 0, stderr: '' });
  });

  it('renders the same bytes as the checkout', () => {
    expect(run('render', example, '-o', 'installed.docx')).toMatchObject({ status: 0, stderr: '' });
    const words = [join(root, 'bin', 'lawreport.js'), 'render', example, '-o', 'checkout.docx'];
    expect(spawnSync(process.execPath, words, { cwd: folder }).status).toBe(0);
    const [own, other] = ['installed.docx', 'checkout.docx'].map((name) => readFileSync(join(folder, name)));
    expect(own!.equals(other!)).toBe(true);
  });

  it('says where it is installed', () => {
    expect(run('doctor').stdout).toContain('~/云岭县 软件/lib/node_modules/lawreport');
  });
});
