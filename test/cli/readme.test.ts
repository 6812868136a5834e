import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Command } from 'commander';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { commands } from '../../src/cli/commands.js';
import { createProgram } from '../../src/cli/program.js';
import { replaceInWordFile } from '../support/edit-word-file.js';
import { runCli } from '../support/run-cli.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const read = (name: string) => readFileSync(join(root, name), 'utf8');
const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
const pages = ['README.md', 'docs/guide.md'];

/** Fenced blocks of one language, without their indentation. */
function listBlocks(page: string, language: string): string[] {
  const fence = new RegExp(`^( *)\`\`\`${language}\\n([\\s\\S]*?)^ *\`\`\`$`, 'gm');
  return [...read(page).matchAll(fence)].map(([, indent, text]) =>
    text!.replaceAll(new RegExp(`^${indent}`, 'gm'), ''),
  );
}

/** Spans of code in running text and tables. */
function listSpans(page: string): string[] {
  const text = read(page).replaceAll(/^ *```[\s\S]*?^ *```$/gm, '');
  return [...text.matchAll(/`([^`\n]+)`/g)].map(([, span]) => span!);
}

const splitWords = (line: string) =>
  line
    .replace(/\s+[#>].*$/, '')
    .trim()
    .split(/\s+/);
const outputOptions = ['-o', '--output', '--annotate', '--summary', '--chart'];
const isCommandLine = (line: string) => /^lawreport\s+[a-z]/.test(line);

/** What a page names in general, with something that it may stand for. */
const standIns: Record<string, string> = {
  规则编号: 'time/relative-year',
  名称: 'county',
  甲: '去年报告.docx',
  乙: 'report.yaml',
};
/** Work that goes on until it is ended, or needs what was published before; the tests of those commands do it. */
const interviews = [
  'lawreport new',
  'lawreport new --resume',
  'lawreport open',
  'lawreport open --resume',
  'lawreport open report.yaml',
  'lawreport publish --check 公开/ report.yaml',
  'lawreport review 各县报送/ -o 审阅/',
  'lawreport knowledge --check 新资料.yaml',
  'lawreport knowledge --install 新资料.yaml',
];

let folder: string;
let rendered: Uint8Array;
const example = read('examples/yunling-county-2025.yaml');
const exists = (name: string) => existsSync(join(folder, name));

/** With a mark that --fix would mend. */
beforeAll(async () => {
  const made = mkdtempSync(join(tmpdir(), 'lawreport-'));
  writeFileSync(join(made, '样例.yaml'), example.replace('，其中', ',其中'));
  await runCli(made, ['render', '样例.yaml']);
  rendered = readFileSync(join(made, '样例.docx'));
  rmSync(made, { recursive: true });
});

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lawreport-'));
});

afterEach(() => rmSync(folder, { recursive: true }));

/** Puts an example in the place of each file that command lines read, so that they find what a reader would have. */
function prepare(lines: readonly string[]): void {
  const write = (name: string, content: string | Uint8Array) => {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  };
  const written = new Set<string>(
    lines.some((line) => line.startsWith('lawreport new')) ? ['report.yaml'] : [],
  );
  for (const line of lines) {
    const words = splitWords(line);
    for (const [index, word] of words.entries()) {
      const isOutput = outputOptions.includes(words[index - 1] ?? '');
      if (isOutput && /文件夹$/.test(word)) mkdirSync(join(folder, word));
      if (isOutput) written.add(word);
      if (isOutput || written.has(word) || word.startsWith('-')) continue;
      if (/^修改稿.*\.docx$/.test(word)) write(word, replaceInWordFile(rendered, [['审结', '办结']]));
      else if (/[^*]\.docx$/.test(word)) write(word, rendered);
      else if (/[^*]\.yaml$/.test(word)) write(word, example);
      else if (/\/(?:\*\.yaml)?$/.test(word)) {
        write(join(dirname(`${word}.`), '甲.yaml'), example);
        write(join(dirname(`${word}.`), '乙.docx'), rendered);
      }
    }
    const isWithoutFile = /^lawreport (?:lint|render)(?: -\S+)*$/.test(words.join(' '));
    if (isWithoutFile && !written.has('report.yaml')) write('report.yaml', example);
  }
}

async function follow(line: string): Promise<void> {
  const [, ...words] = splitWords(line).map((word) => standIns[word] ?? word);
  const { exitCode, stderr } = await runCli(folder, words);
  expect({ line, exitCode, stderr: exitCode === 2 ? stderr : '' }).toMatchObject({
    line,
    exitCode: expect.toSatisfy((code) => code === 0 || code === 1),
    stderr: '',
  });
  const claimed = /#.*(?:写出|排成) *([\w.]+)/.exec(line)?.[1];
  const outputs = [
    ...words.filter((_, index) => outputOptions.includes(words[index - 1] ?? '')),
    ...(claimed ? [claimed] : []),
  ];
  for (const output of outputs) {
    expect({ line, output, isWritten: exists(output) }).toMatchObject({ isWritten: true });
    if (output.endsWith('文件夹')) expect(readdirSync(join(folder, output))).not.toEqual([]);
  }
}

describe.each(pages)('what %s tells a reader to type', (page) => {
  const blocks = [...listBlocks(page, 'sh'), ...listIndented(page)].map((block) =>
    block.split('\n').filter((line) => line.trim() !== ''),
  );

  it.each(blocks.map((lines) => [lines.join(' ⏎ '), lines] as const))('%s', async (_, lines) => {
    for (const line of lines) {
      const npm = [...line.matchAll(/npm run ([\w:]+)/g)].map((match) => match[1]!);
      expect(Object.keys(scripts)).toEqual(expect.arrayContaining(npm));
      expect(isCommandLine(line) || /^npm (?:ci|link|run|test)\b/.test(line)).toBe(true);
    }
    const work = lines.filter(isCommandLine);
    prepare(work);
    for (const line of work) await follow(line);
  });

  const spans = [...new Set(listSpans(page))].filter(
    (span) => isCommandLine(span) && !interviews.includes(span),
  );

  it.each(spans.map((span) => [span]))('%s', async (span) => {
    prepare([
      Object.entries(standIns).reduce(
        (line, [name, stand]) => line.replaceAll(new RegExp(`(?<= )${name}(?= |$)`, 'g'), stand),
        span,
      ),
    ]);
    await follow(span);
  });
});

/** Command lines that stand as an indented block. */
function listIndented(page: string): string[] {
  return [...read(page).matchAll(/^ {4}(lawreport .*)$/gm)].map((match) => match[1]!);
}

it('the report in the README is valid, and can be rendered once its gaps are filled', async () => {
  const [report] = listBlocks('README.md', 'yaml');
  writeFileSync(join(folder, 'report.yaml'), report!);
  expect(await runCli(folder, ['render'])).toMatchObject({ exitCode: 0, stderr: '' });
  expect(exists('report.docx')).toBe(true);
});

describe('the pages and the program name the same things', () => {
  const define = async (name: string) => {
    const command = new Command(name);
    (await commands[name]!.load()).define(command, await hostOf(), () => undefined);
    return command.options.flatMap(({ short, long }) => [short, long]);
  };
  const hostOf = async () => ({
    folder,
    stdin: process.stdin,
    stdout: { write: () => undefined },
    stderr: { write: () => undefined },
    environment: {},
    today: () => ({ year: 2026, month: 2, day: 20 }),
  });

  it('every option that a page names exists, and belongs to the command beside it', async () => {
    const general = (await createProgram([], await hostOf(), () => undefined)).options.flatMap(
      ({ short, long }) => [short, long],
    );
    const common = [...general, '-h', '--help'];
    const all = (await Promise.all(Object.keys(commands).map(define))).flat();
    for (const page of pages) {
      const lines = [
        ...listSpans(page),
        ...listBlocks(page, 'sh').flatMap((block) => block.split('\n')),
        ...listIndented(page),
      ];
      for (const line of lines) {
        const words = splitWords(line);
        const isCommand = words[0] === 'lawreport' && Object.hasOwn(commands, words[1] ?? '');
        const known = [...common, ...(isCommand ? await define(words[1]!) : all)];
        const unknown = words.filter((word) => /^--?[a-z]/i.test(word) && !known.includes(word));
        if (isCommand || /^--?[a-z]/i.test(line))
          expect({ page, line, unknown }).toEqual({ page, line, unknown: [] });
      }
    }
  });

  it('every command of the program is told of in the guide, and no other', () => {
    const named = listSpans('docs/guide.md').flatMap((span) => /^lawreport ([a-z]+)/.exec(span)?.[1] ?? []);
    expect([...new Set(named)].sort()).toEqual(Object.keys(commands).sort());
  });

  it('every link leads to a file, and to a heading in it', () => {
    const files = ['.', 'docs', 'examples', 'templates'].flatMap((name) =>
      readdirSync(join(root, name))
        .filter((file) => file.endsWith('.md'))
        .map((file) => join(root, name, file)),
    );
    const dead = files.flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/\]\((?!https?:)([^)\s]+)\)/g)].flatMap(([, target]) => {
        const [path, anchor] = target!.split('#') as [string, string?];
        const aim = path === '' ? file : resolve(dirname(file), decodeURIComponent(path));
        const isFound =
          existsSync(aim) && (anchor === undefined || listAnchors(aim).includes(decodeURIComponent(anchor)));
        return isFound ? [] : [`${relative(root, file)}: ${target}`];
      }),
    );
    expect(dead).toEqual([]);
  });
});

/** As GitHub makes them of headings. */
function listAnchors(file: string): string[] {
  return [...readFileSync(file, 'utf8').matchAll(/^#+ +(.*)$/gm)].map(([, heading]) =>
    heading!
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
      .trim()
      .replaceAll(/\s/g, '-'),
  );
}
