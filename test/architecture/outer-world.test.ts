import { spawnSync } from 'node:child_process';
import { cpSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeFolder } from '../support/run-cli.js';
import { listSources, walkTree } from './support/list-sources.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const sources = listSources();

/** Who starts another program, and which. */
const starters = {
  'cli/commands/doctor/examine-libreoffice.ts': 'LibreOffice, for its version',
  'cli/commands/new/edit-in-editor.ts': 'the editor that the drafter has set',
  'cli/commands/open/start-browser.ts': 'the default browser, for lawreport open',
  'cli/machine/run-libreoffice.ts': 'LibreOffice, with --convert and for a .pdf',
};

/** The server of `lawreport open`, which listens on the loopback address alone; test/cli/open.test.ts tries to get in. */
const server = ['cli/commands/open/guard-request.ts', 'cli/commands/open/listen.ts'];
/** The page that it serves asks nobody but it; a page that was double-clicked may ask nobody (its policy). */
const client = 'page/browser/server.ts';

/** Modules of Node that reach neither the network nor other programs. */
const harmless =
  /^node:(?:fs|os|path|process|readline|sea|timers\/promises|url|util|v8|worker_threads|zlib)$/;

describe('the source', () => {
  const specifiers = sources.flatMap(({ file, tree }) =>
    [...walkTree(tree)].flatMap(({ type, source }) =>
      /^(?:Import|Export)/.test(type) && source
        ? [{ file, name: String((source as { value?: unknown }).value) }]
        : [],
    ),
  );

  it('imports no module that reaches the network', () => {
    const others = specifiers.filter(
      ({ file, name }) =>
        name.startsWith('node:') &&
        !harmless.test(name) &&
        !(server.includes(file) && /^node:(?:http|crypto)$/.test(name)),
    );
    expect(others.filter(({ name }) => name !== 'node:child_process')).toEqual([]);
    expect(others.map(({ file }) => file).sort()).toEqual(Object.keys(starters));
  });

  it('starts the programs that the user asked for without a shell', () => {
    for (const file of Object.keys(starters)) {
      const { tree, code } = sources.find((source) => source.file === file)!;
      const calls = [...walkTree(tree)].filter(
        ({ type, callee }) =>
          type === 'CallExpression' && /^(?:spawn|exec|fork)/.test((callee as { name?: string }).name ?? ''),
      );
      expect(calls.map(({ callee }) => (callee as { name?: string }).name)).toEqual([
        expect.stringMatching(/^spawn(?:Sync)?$/),
      ]);
      expect(code).not.toContain('shell: true');
    }
  });

  it('runs no text as a program and knows no other way out', () => {
    const forbidden = ['eval', 'Function', 'fetch', 'WebSocket', 'EventSource', 'XMLHttpRequest'];
    const uses = sources.flatMap(({ file, tree }) =>
      [...walkTree(tree)].flatMap(({ type, callee }) => {
        const name = (callee as { name?: string } | undefined)?.name ?? '';
        const isAllowed = file === client && /^(?:fetch|EventSource)$/.test(name);
        return /^(?:Call|New)Expression$/.test(type) && forbidden.includes(name) && !isAllowed
          ? [`${file}: ${name}`]
          : [];
      }),
    );
    expect(uses).toEqual([]);
  });
});

describe('what is shipped', () => {
  it('asks for no module of the network', () => {
    const network =
      /require\(["'`](?:node:)?(?:net|tls|http|https|http2|dns|dgram|inspector|cluster|vm)(?:\/\w+)?["'`]\)/g;
    const bundles = readdirSync(join(root, 'dist')).filter((name) => name.endsWith('.cjs'));
    expect(bundles.length).toBeGreaterThan(5);
    expect(
      bundles.flatMap((name) => readFileSync(join(root, 'dist', name), 'utf8').match(network) ?? []),
    ).toEqual(['require("node:http")']);
  });

  it('listens only in the bundle of lawreport open', () => {
    const listening = readdirSync(join(root, 'dist')).filter(
      (name) => name.endsWith('.cjs') && readFileSync(join(root, 'dist', name), 'utf8').includes('node:http'),
    );
    expect(listening).toEqual([expect.stringMatching(/^open/)]);
  });
});

/** Ends the process, and so the test, where anything in it reaches out. */
const trap = `
const reach = (what) => () => { process.stderr.write('reached out: ' + what + '\\n'); process.exit(99); };
require('node:net').Socket.prototype.connect = reach('net');
require('node:dgram').Socket.prototype.send = reach('dgram');
for (const name of ['lookup', 'resolve']) require('node:dns')[name] = reach('dns');
for (const name of ['spawn', 'spawnSync', 'exec', 'execSync', 'execFile', 'execFileSync', 'fork'])
  require('node:child_process')[name] = reach('child_process');
globalThis.fetch = reach('fetch');
require('node:module').syncBuiltinESMExports();
`;

describe('a running command', () => {
  let folder: string;
  const run = (flags: string[], words: string[]) =>
    spawnSync(process.execPath, [...flags, join(root, 'bin', 'lawreport.js'), ...words], {
      cwd: folder,
      encoding: 'utf8',
      timeout: 60_000,
    });

  beforeAll(() => {
    folder = realpathSync(makeFolder());
    cpSync(join(root, 'examples'), folder, { recursive: true });
    cpSync(join(folder, 'yunling-county-2025.yaml'), join(folder, 'report.yaml'));
    writeFileSync(join(folder, 'typed.txt'), '云岭县2024年法治政府建设情况报告\n一、主要工作\n受理46件。\n');
    writeFileSync(join(folder, 'trap.cjs'), trap);
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const commands = [
    ['lint', 'report.yaml'],
    ['lint', '.', '--jobs', '2', '--summary', 'table.csv', '--force'],
    ['render', 'report.yaml', '--annotate', '--force'],
    ['figures', 'report.yaml', '-o', 'sheet.docx', '--force'],
    ['import', 'typed.txt', '-o', 'imported.yaml', '--force'],
    ['diff', 'report.yaml', 'typed.txt'],
    [
      'new',
      '--yes',
      '--level',
      'county',
      '--place',
      '云岭县',
      '--from',
      'typed.txt',
      '-o',
      'new.yaml',
      '--force',
    ],
    ['templates', 'county'],
    ['rules'],
    ['schema'],
  ];

  it.each(commands)('reaches neither the network nor another program: lawreport %s %s %s', (...words) => {
    const { status, stderr } = run(['--require', join(folder, 'trap.cjs')], words);
    expect(stderr).not.toContain('reached out');
    expect([0, 1]).toContain(status);
  });

  it('would be caught by the trap', () => {
    writeFileSync(join(folder, 'old.doc'), Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1));
    const { stderr } = spawnSync(
      process.execPath,
      [
        '--require',
        join(folder, 'trap.cjs'),
        join(root, 'bin', 'lawreport.js'),
        'import',
        'old.doc',
        '-o',
        'old.yaml',
        '--convert',
      ],
      { cwd: folder, encoding: 'utf8', env: { ...process.env, LAWREPORT_SOFFICE: process.execPath } },
    );
    expect(stderr).toContain('reached out: child_process');
  });
});
