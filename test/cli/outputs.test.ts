import {
  chmodSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { Command } from 'commander';
import { beforeEach, describe, expect, it } from 'vitest';
import { commands } from '../../src/cli/commands.js';
import { createProcessHost } from '../../src/cli/host.js';
import { replaceInWordFile } from '../support/edit-word-file.js';
import { makeFolder, runCli } from '../support/run-cli.js';

/** With a mark that --fix mends. */
const example = readFileSync(resolve('examples/yunling-county-2025.yaml'), 'utf8').replace(
  /(?<=正文: \p{Script=Han}{1,40})，/u,
  ',',
);
const config = '格式: lawreport-config/1\n规则: { time/report-late: 关闭 }\n';
let folder: string;
let rendered: Uint8Array;

const path = (name: string) => join(folder, name);
const read = (name: string) => readFileSync(path(name));
const run = (words: readonly string[]) => runCli(folder, words);

beforeEach(async () => {
  folder = makeFolder();
  writeFileSync(path('r.yaml'), example);
  writeFileSync(path('typed.txt'), '云岭县2024年法治政府建设情况报告\n一、主要工作\n受理46件。\n');
  writeFileSync(path('lawreport.config.yaml'), config);
  await run(['render', 'r.yaml', '-o', 'word.docx']);
  rendered = read('word.docx');
});

/** What an option of a command that takes a file means by it. */
type FileOption =
  | { reads: true }
  /** Puts back what it has read from the file itself; the reports' own tests are about it. */
  | { rewrites: true }
  /** `words` before the name of the output, with all its inputs; what it writes; a name that fits. */
  | { words: string[]; inputs: string[]; fits: string };

const fileOptions: Record<string, FileOption> = {
  'diff 0': { reads: true },
  'diff 1': { reads: true },
  'figures 0': { reads: true },
  'figures --last-year': { reads: true },
  'figures --output': { words: ['figures', 'r.yaml', '-o'], inputs: ['r.yaml'], fits: 'o.txt' },
  'figures --chart': {
    words: ['figures', 'r.yaml', '--last-year', 'typed.txt', '--chart'],
    inputs: ['r.yaml', 'typed.txt'],
    fits: 'o.svg',
  },
  'import 0': { reads: true },
  'import --output': { words: ['import', 'word.docx', '-o'], inputs: ['word.docx'], fits: 'o.yaml' },
  'import --into': { rewrites: true },
  'knowledge --check': { reads: true },
  'knowledge --install': { reads: true },
  'lint 0': { reads: true },
  'publish 0': { reads: true },
  'lint --last-year': { reads: true },
  'lint --output': {
    words: ['lint', 'word.docx', '--last-year', 'typed.txt', '--fix', '--track', '-o'],
    inputs: ['word.docx', 'typed.txt', 'lawreport.config.yaml'],
    fits: 'o.docx',
  },
  'lint --annotate': {
    words: ['lint', 'word.docx', '--last-year', 'r.yaml', '--annotate'],
    inputs: ['word.docx', 'r.yaml', 'lawreport.config.yaml'],
    fits: 'o.docx',
  },
  'lint --summary': {
    words: ['lint', 'r.yaml', 'word.docx', '--summary'],
    inputs: ['r.yaml', 'word.docx'],
    fits: 'o.csv',
  },
  'new --from': { reads: true },
  'new --answers': { reads: true },
  'new --output': {
    words: ['new', '--yes', '--level', 'county', '--place', '云岭县', '--from', 'r.yaml', '-o'],
    inputs: ['r.yaml'],
    fits: 'o.yaml',
  },
  /** The page that it serves saves the report that it has read. */
  'open 0': { rewrites: true },
  'page --output': { words: ['page', '-o'], inputs: [], fits: 'o.html' },
  'render 0': { reads: true },
  'render --output': { words: ['render', 'r.yaml', '-o'], inputs: ['r.yaml'], fits: 'o.docx' },
  /** Its outputs have names of their own in a folder, which is never that of the reports: test/review. */
  'collect 1': { reads: true },
  'collect --last-year': { reads: true },
  'collect --into': { rewrites: true },
  'collect --report': { reads: true },
  'review 0': { reads: true },
  'review --config': { reads: true },
  'schema --output': { words: ['schema', '-o'], inputs: [], fits: 'o.json' },
};

const writing = Object.entries(fileOptions).flatMap(([name, option]) =>
  'words' in option ? [{ name, ...option }] : [],
);

it('the table holds every argument and option of every command that takes a file', async () => {
  const found = await Promise.all(
    Object.entries(commands).map(async ([name, { load }]) => {
      const command = new Command(name);
      (await load()).define(command, createProcessHost(), () => {});
      return [
        ...command.registeredArguments.flatMap((argument, index) =>
          /文件/.test(argument.name()) ? [`${name} ${index}`] : [],
        ),
        ...command.options.flatMap(({ flags, long }) =>
          /[<[]文件/.test(flags) && !/文件夹/.test(flags) ? [`${name} ${long}`] : [],
        ),
      ];
    }),
  );
  expect(Object.keys(fileOptions).sort()).toEqual(found.flat().sort());
});

describe.each(writing)('$name', ({ words, inputs, fits }) => {
  const snapshot = () =>
    Object.fromEntries(
      readdirSync(folder, { withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map(({ name }) => [name, read(name).toString('base64')]),
    );

  const refuses = async (output: string) => {
    const before = snapshot();
    for (const force of [[], ['--force']]) {
      const { exitCode, stderr } = await run([...words, output, ...force]);
      expect(exitCode, `${output} ${force.join()}`).toBe(2);
      expect(stderr).toContain('没有');
      expect(snapshot()).toEqual(before);
    }
  };

  it('writes where nothing is', async () => {
    expect((await run([...words, fits])).exitCode).toBeLessThan(2);
    expect(existsSync(path(fits))).toBe(true);
  });

  it('never writes onto an input, by whatever name', async () => {
    const ending = /\.\w+$/.exec(fits)![0];
    mkdirSync(path('sub'));
    symlinkSync(folder, path('way'));
    for (const [index, input] of inputs.entries()) {
      const names = [input, `./${input}`, `sub/../${input}`, `way/${input}`, path(input)];
      for (const name of names) await refuses(name);
      // A second name with the ending that would fit.
      linkSync(path(input), path(`hard${index}${ending}`));
      await refuses(`hard${index}${ending}`);
      symlinkSync(path(input), path(`soft${index}${ending}`));
      await refuses(`soft${index}${ending}`);
    }
  });

  it('fits its name to what it writes', async () => {
    for (const name of ['o', 'o.doc', 'o.pdf.exe', fits === 'o.docx' ? 'o.csv' : 'o.docx.bak'])
      await refuses(name);
  });

  it('replaces no file of others without --force, and a report only by a report', async () => {
    writeFileSync(path(fits), '别人的');
    expect((await run([...words, fits])).exitCode).toBe(2);
    expect(read(fits).toString()).toBe('别人的');
    if (/\.yaml$/.test(fits)) return;
    writeFileSync(path(fits), example);
    await refuses(fits);
  });
});

describe('what we wrote', () => {
  it('is replaced without --force as long as nobody has touched it', async () => {
    writeFileSync(path('r.yaml'), example.replace('2025', '2025 '));
    const again = await run(['render', 'r.yaml', '-o', 'word.docx']);
    expect(again).toMatchObject({ exitCode: 0, stdout: expect.stringContaining('已写出 word.docx\n') });
    await run(['render', 'r.yaml', '-o', 'word.docx', '--annotate']);
    expect((await run(['render', 'r.yaml', '-o', 'word.docx', '--annotate'])).exitCode).toBe(0);
    for (const chart of [1, 2])
      expect(
        (await run(['figures', 'r.yaml', '--last-year', 'typed.txt', '--chart', 'c.svg'])).exitCode,
        `${chart}`,
      ).toBe(0);
  });

  it('is refused once somebody has edited it, with the way to keep the edits', async () => {
    const edited = replaceInWordFile(rendered, [['云岭县', '云岭县县']]);
    writeFileSync(path('word.docx'), edited);
    const refused = await run(['render', 'r.yaml', '-o', 'word.docx']);
    expect(refused.exitCode).toBe(2);
    expect(refused.stderr).toContain(
      '写出以后有人改过，没有覆盖；请先用 lawreport import word.docx --into r.yaml 把改动写回',
    );
    expect(read('word.docx').equals(Buffer.from(edited))).toBe(true);
  });

  it('is kept under another name where --force replaces what was edited', async () => {
    const edited = replaceInWordFile(rendered, [['云岭县', '云岭县县']]);
    writeFileSync(path('word.docx'), edited);
    const forced = await run(['render', 'r.yaml', '-o', 'word.docx', '--force']);
    expect(forced.stdout).toContain('已写出 word.docx，原来的另存为 word.docx.bak');
    expect(read('word.docx.bak').equals(Buffer.from(edited))).toBe(true);
    expect(read('word.docx').equals(Buffer.from(rendered))).toBe(true);
  });

  it('has the same bytes whenever it is written', async () => {
    await run(['render', 'r.yaml', '-o', 'again.docx']);
    expect(read('again.docx').equals(Buffer.from(rendered))).toBe(true);
  });
});

describe('a report', () => {
  it('is replaced by a report only, and kept', async () => {
    writeFileSync(path('old.yaml'), example);
    const done = await run(['import', 'typed.txt', '-o', 'old.yaml', '--force']);
    expect(done.stdout).toContain('原来的另存为 old.yaml.bak');
    expect(read('old.yaml.bak').toString()).toBe(example);
  });
});

describe('who may read what is written', () => {
  it('is who may read what it was made from, whatever the mask says', async () => {
    const modeOf = (name: string) => statSync(path(name)).mode & 0o777;
    const before = process.umask(0o022);
    try {
      for (const name of ['r.yaml', 'word.docx', 'typed.txt']) chmodSync(path(name), 0o600);
      await run(['render', 'r.yaml', '-o', 'a.docx']);
      await run(['render', 'r.yaml', '-o', 'a.html']);
      await run(['lint', 'word.docx', '--annotate', 'b.docx']);
      await run(['figures', 'r.yaml', '-o', 'c.txt']);
      await run(['import', 'typed.txt', '-o', 'd.yaml']);
      expect(['a.docx', 'a.html', 'b.docx', 'c.txt', 'd.yaml'].map(modeOf)).toEqual(Array(5).fill(0o600));
      process.umask(0o077);
      chmodSync(path('r.yaml'), 0o644);
      await run(['render', 'r.yaml', '-o', 'e.docx']);
      expect(modeOf('e.docx')).toBe(0o644);
    } finally {
      process.umask(before);
    }
  });
});
