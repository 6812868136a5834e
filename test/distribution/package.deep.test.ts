import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeFolder, runCli } from '../support/run-cli.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const example = join(root, 'examples', 'yunling-county-2025.yaml');
const page = readFileSync(join(root, 'docs', 'install.md'), 'utf8');
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Record<string, unknown>;

/** What fits on any memory stick and installs at once; a package that comes in by mistake exceeds it. */
const mostPackedBytes = 5_500_000;
const mostUnpackedBytes = 11_000_000;

type Packed = { filename: string; size: number; unpackedSize: number; files: { path: string }[] };

let outer: string;
let packed: Packed;

beforeAll(() => {
  outer = makeFolder();
  const words = ['pack', '--ignore-scripts', '--json', '--pack-destination', outer];
  const output = execFileSync('npm', words, {
    cwd: root,
    env: awayFromNetwork(outer),
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  packed = (JSON.parse(output.toString()) as Packed[])[0]!;
});
afterAll(() => rmSync(outer, { recursive: true, force: true }));

describe('the package', () => {
  it('holds what was reviewed, and of the build nothing but bundles and their code caches', async () => {
    const paths = packed.files.map(({ path }) => path);
    const bundles = paths.filter((path) => /^dist\/[\w-]+\.cjs$/.test(path));
    expect(bundles).toContain('dist/main.cjs');
    const rest = paths.filter(
      (path) => !bundles.includes(path.replace(/^dist\/cache-[^/]+\/(.+)\.cache$/, 'dist/$1')),
    );
    await expect(`${rest.sort().join('\n')}\n`).toMatchFileSnapshot('golden/package-files.txt');
  });

  it('is small', () => {
    expect(packed.size).toBeLessThan(mostPackedBytes);
    expect(packed.unpackedSize).toBeLessThan(mostUnpackedBytes);
  });

  it('needs no other package, and runs nothing when it is installed', () => {
    for (const key of ['dependencies', 'optionalDependencies', 'peerDependencies', 'bundleDependencies'])
      expect(manifest[key], key).toBeUndefined();
    for (const script of ['preinstall', 'install', 'postinstall', 'prepare'])
      expect(manifest.scripts, script).not.toHaveProperty(script);
  });
});

describe.skipIf(process.platform === 'win32')('the package installed where there is no network', () => {
  let home: string;
  let folder: string;

  /** By the line that the page gives for machines of one's own. */
  beforeAll(() => {
    home = join(outer, '云岭县 软件');
    folder = join(outer, '云岭县 报告');
    for (const path of [home, folder]) mkdirSync(path);
    const line = /^ +(npm install -g --offline --prefix ~\/\.local .*)$/m.exec(page)![1]!;
    execFileSync('sh', ['-c', line], { cwd: outer, env: awayFromNetwork(home), stdio: 'ignore' });
  });

  const run = (...words: string[]) =>
    spawnSync(join(home, '.local', 'bin', 'lawreport'), words, {
      cwd: folder,
      encoding: 'utf8',
      env: awayFromNetwork(home),
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
    expect(run('doctor').stdout).toContain('~/.local/lib/node_modules/lawreport');
  });
});

describe('docs/install.md', () => {
  it('names the files and the scripts that there are', () => {
    const named = new Set(page.match(/lawreport-[\d.]+\.tgz/g));
    expect([...named]).toEqual([packed.filename]);
    for (const [, script] of page.matchAll(/npm run ([\w:]+)/g))
      expect(manifest.scripts).toHaveProperty(script!);
  });

  it('installs the completion as the help says', async () => {
    const { stdout } = await runCli(outer, ['completion', '--help']);
    const lines = page.match(/^ +(?:lawreport completion|echo 'source).*$/gm)!.map((line) => line.trim());
    expect(lines).toHaveLength(2);
    for (const line of lines) expect(stdout).toContain(line);
  });
});

/** A home of one's own, and a registry that nobody answers at. */
function awayFromNetwork(home: string): NodeJS.ProcessEnv {
  return {
    PATH: process.env.PATH,
    HOME: home,
    npm_config_cache: join(home, 'npm-cache'),
    npm_config_registry: 'http://127.0.0.1:9',
  };
}
