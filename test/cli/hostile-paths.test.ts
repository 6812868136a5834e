import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { delimiter, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { saveDraft } from '../../src/cli/commands/new/draft-files.js';
import { describeBadName } from '../../src/cli/disk/file-name.js';
import { findProgram } from '../../src/cli/machine/find-program.js';
import { makeFolder, runCli } from '../support/run-cli.js';

const example = readFileSync(new URL('../../examples/yunling-county-2025.yaml', import.meta.url), 'utf8');
const hasLinks = process.platform !== 'win32';

/** What came from elsewhere lies in `folder`; `outside` is none of its business. */
let folder: string;
let outside: string;
const inFolder = (...steps: string[]) => join(folder, ...steps);
const run = (...words: string[]) => runCli(folder, words);
const write = (name: string, text: string) => {
  mkdirSync(join(inFolder(name), '..'), { recursive: true });
  writeFileSync(inFolder(name), text);
};

beforeEach(() => {
  folder = makeFolder();
  outside = makeFolder();
  write('report.yaml', example);
});
afterEach(() => {
  for (const path of [folder, outside]) rmSync(path, { recursive: true, force: true });
});

describe.skipIf(!hasLinks)('a symbolic link', () => {
  it('to a report is read like the report', async () => {
    symlinkSync(inFolder('report.yaml'), inFolder('link.yaml'));
    expect((await run('render', 'link.yaml')).exitCode).toBe(0);
    expect(existsSync(inFolder('link.docx'))).toBe(true);
  });

  it.each([
    ['render', 'report.yaml', '-o', 'out', '--force'],
    ['lint', 'report.yaml', '--summary', 'out', '--force'],
    ['figures', 'report.yaml', '-o', 'out', '--force'],
    ['schema', '-o', 'out', '--force'],
    ['new', '--yes', '--level', 'county', '--place', '云岭县', '-o', 'out', '--force'],
  ])('is not written through, nor replaced: lawreport %s %s %s %s', async (...words) => {
    writeFileSync(join(outside, 'victim'), '原文');
    symlinkSync(join(outside, 'victim'), inFolder('out'));
    const { exitCode, stderr } = await run(...words);
    expect(stderr).toContain('out：这是一个符号链接，没有写入');
    expect(exitCode).toBe(2);
    expect(readFileSync(join(outside, 'victim'), 'utf8')).toBe('原文');
    expect(lstatSync(inFolder('out')).isSymbolicLink()).toBe(true);
  });

  it('that leads nowhere is not filled', async () => {
    symlinkSync(join(outside, 'new.docx'), inFolder('report.docx'));
    expect(await run('render')).toMatchObject({ exitCode: 2, stderr: expect.stringContaining('符号链接') });
    expect(readdirSync(outside)).toEqual([]);
  });

  it('is not mended with --fix', async () => {
    const mendable = example.replace('件，', '件,');
    writeFileSync(join(outside, 'other.yaml'), mendable);
    symlinkSync(join(outside, 'other.yaml'), inFolder('link.yaml'));
    const { exitCode, stdout, stderr } = await run('lint', 'link.yaml', '--fix');
    expect(stdout + stderr).toContain('符号链接');
    expect(exitCode).toBe(2);
    expect(readFileSync(join(outside, 'other.yaml'), 'utf8')).toBe(mendable);
  });

  it('in the place of the folder of drafts is not used', () => {
    symlinkSync(outside, inFolder('.lawreport'));
    const draft = { output: 'report.yaml', options: {}, state: { answers: [], withdrawn: {} } };
    expect(() => saveDraft(draft, { folder } as never)).toThrow('存草稿的文件夹是一个符号链接');
    expect(readdirSync(outside)).toEqual([]);
  });

  it('in the place of report.schema.json is left alone', async () => {
    writeFileSync(join(outside, 'victim'), 'lawreport.invalid');
    symlinkSync(join(outside, 'victim'), inFolder('report.schema.json'));
    write('去年.txt', '云岭县2024年法治政府建设情况报告\n一、主要工作\n受理46件。\n');
    expect((await run('import', '去年.txt', '--force')).exitCode).toBe(0);
    expect(readFileSync(join(outside, 'victim'), 'utf8')).toBe('lawreport.invalid');
  });

  it.each([
    ['templates/county/template.yaml', ['lint', 'report.yaml']],
    ['templates/styles/gbt9704-2012.yaml', ['render', 'report.yaml', '--force']],
    ['templates/styles/fonts.yaml', ['render', 'report.yaml', '--force']],
    ['templates/indicators.yaml', ['figures', '--catalogue']],
    ['templates/levels.yaml', ['templates']],
    ['templates/topics/own.yaml', ['templates']],
  ])('out of a folder of templates is refused: %s', async (name, words) => {
    writeFileSync(join(outside, 'secret.yaml'), '密码: 12345\n');
    write(name, '');
    rmSync(inFolder(name));
    symlinkSync(join(outside, 'secret.yaml'), inFolder(name));
    const { exitCode, stdout, stderr } = await run(...words);
    expect(stdout + stderr).toContain('这是指向模板文件夹以外的链接，没有读取');
    expect(stdout + stderr).not.toContain('12345');
    expect(exitCode).toBe(2);
  });

  it('to a folder above does not make a pattern endless', async () => {
    symlinkSync(folder, inFolder('loop'));
    expect((await run('render', '**/*.yaml', '--force')).stdout).not.toContain('loop');
  });
});

describe.skipIf(!hasLinks)('what is no regular file', () => {
  const pipe = (name: string) => execFileSync('mkfifo', [inFolder(name)]);

  it.each([
    ['lint', 'pipe.yaml'],
    ['render', 'pipe.yaml'],
    ['import', 'pipe.yaml', '-o', 'x.yaml'],
    ['diff', 'report.yaml', 'pipe.yaml'],
    ['lint', 'report.yaml', '--last-year', 'pipe.yaml'],
    ['new', '--answers', 'pipe.yaml', '-o', 'x.yaml'],
  ])('is not waited for: lawreport %s %s', async (...words) => {
    pipe('pipe.yaml');
    const { exitCode, stdout, stderr } = await run(...words);
    expect(stdout + stderr).toContain('这不是普通的文件，是管道或者设备，没有读取');
    expect(exitCode).toBe(2);
  });

  it('is passed over in a folder', async () => {
    pipe('pipe.yaml');
    expect((await run('lint', '.')).exitCode).not.toBe(2);
  });

  it('is refused where it never ends, also behind a link', async () => {
    symlinkSync('/dev/zero', inFolder('zero.yaml'));
    expect((await run('lint', 'zero.yaml')).stdout).toContain('管道或者设备');
  });

  it('is not written to', async () => {
    pipe('out.docx');
    expect(await run('render', '-o', 'out.docx', '--force')).toMatchObject({
      exitCode: 2,
      stderr: expect.stringContaining('是管道或者设备，没有写入'),
    });
  });
});

describe('a name in data', () => {
  const names = ['../evil', '..\\evil', '/etc/evil', 'C:evil', 'C:\\evil', 'evil.yaml', 'styles/x', ''];

  it.each(names)('leads to no template outside: %j', async (name) => {
    write('evil/template.yaml', '密码: 12345\n');
    write('report.yaml', example.replace(/^模板:.*$/m, `模板: ${JSON.stringify(name)}`));
    const { exitCode, stdout } = await run('lint', 'report.yaml');
    expect(exitCode).toBe(name === '' ? exitCode : 2);
    expect(stdout).not.toContain('12345');
    if (name !== '') expect(stdout).toContain('这个模板');
  });

  it.each(names)('leads to no page layout outside: %j', async (name) => {
    const county = readFileSync(new URL('../../templates/county/template.yaml', import.meta.url), 'utf8');
    write('templates/county/template.yaml', county.replace(/^样式:.*$/m, `样式: ${JSON.stringify(name)}`));
    write('evil.yaml', '密码: 12345\n');
    write('templates/evil.yaml', '密码: 12345\n');
    const { exitCode, stderr } = await run('render', '--force');
    expect(exitCode).toBe(2);
    expect(stderr).not.toContain('12345');
    if (name !== '') expect(stderr).toContain(`没有“${name}”这个版式`);
  });
});

describe('a name that the user gives to an output', () => {
  it.each([
    ['报告.docx', 'win32', undefined],
    ['报告 10:30.docx', 'linux', undefined],
    ['报告 10:30.docx', 'win32', '“:”'],
    ['报告.docx:stream', 'win32', '“:”'],
    ['什么?.docx', 'win32', '“?”'],
    ['CON', 'win32', '“CON”在Windows里是设备的名称'],
    ['nul.docx', 'win32', '“nul”'],
    ['com1.yaml', 'win32', '“com1”'],
    ['COM²', 'win32', '“COM²”'],
    ['CONTENT.docx', 'win32', undefined],
    ['COM10.docx', 'win32', undefined],
    ['报告.', 'win32', '不能以点或者空格结尾'],
    ['报告 ', 'win32', '不能以点或者空格结尾'],
    ['报告\u202excod.exe', 'linux', '看不见的字符（U+202E）'],
    ['报告\u001b[2J.docx', 'linux', '看不见的字符（U+001B）'],
    ['报告\n.docx', 'linux', '看不见的字符（U+000A）'],
  ])('%j on %s: %s', (name, platform, problem) => {
    const said = describeBadName(name, platform);
    if (problem === undefined) expect(said).toBeUndefined();
    else expect(said).toContain(problem);
  });

  it('is looked at before anything is written', async () => {
    const { exitCode, stderr } = await run('render', '-o', '报告\u202excod.exe');
    expect(stderr).toContain('看不见的字符');
    expect(exitCode).toBe(2);
  });

  it('may be too long for the disk', async () => {
    expect(await run('render', '-o', `${'长'.repeat(200)}.docx`)).toMatchObject({
      exitCode: 2,
      stderr: expect.stringContaining('文件名太长'),
    });
  });
});

describe('a program that the user has named', () => {
  const plant = (path: string) => {
    writeFileSync(path, '#!/bin/sh\n');
    chmodSync(path, 0o755);
    return path;
  };
  const find = (name: string, path: string[], platform?: string) =>
    findProgram(
      name,
      { folder, environment: { PATH: path.join(platform ? ';' : delimiter) } } as never,
      platform === undefined ? {} : { platform },
    );

  it('is looked for in the folders of PATH', () => {
    const soffice = plant(join(outside, 'soffice'));
    expect(find('soffice', [folder, outside])).toBe(soffice);
  });

  it('is never taken from the current folder, where a report may have brought one', () => {
    plant(inFolder('soffice'));
    plant(inFolder('soffice.exe'));
    const before = process.cwd();
    process.chdir(folder);
    try {
      expect(find('soffice', ['', '.', '..', 'bin'])).toBeUndefined();
      expect(find('soffice', ['', '.'], 'win32')).toBeUndefined();
    } finally {
      process.chdir(before);
    }
  });

  it('is an .exe on Windows, since a .bat would need a shell', () => {
    plant(join(outside, 'soffice.bat'));
    expect(find('soffice', [outside], 'win32')).toBeUndefined();
    const soffice = plant(join(outside, 'soffice.exe'));
    expect(find('soffice', [outside], 'win32')).toBe(soffice);
  });

  it('may be given with its path', () => {
    const editor = plant(join(outside, 'my editor'));
    expect(find(editor, [])).toBe(editor);
    expect(find(outside, [])).toBeUndefined();
  });
});
