// Measures what a user waits for, each as a fresh process beside a bare `node -e 0`: npm run build && node bench/start-up.js [runs]
// Medians of the ratios of runs in turns, in a clean environment, by the clock and of the processors' time; a busy
// machine lengthens what the clock says of long runs the most, and the processors' time the least. Beside them, on the
// same text and in the same turns, where they are installed: pandoc, python-docx (plain paragraphs), AutoCorrect
// (npm package autocorrect-node; AUTOCORRECT names the program where it is not on the PATH), and the single executable.
// BEFORE=FOLDER measures another build of lawreport in the same turns.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { countBody } from '../build/cli/commands/render/render-summary.js';
import { packagedTemplates } from '../build/cli/load/packaged.js';
import { readReport } from '../build/report/read-report.js';
import { composeDocument } from '../build/template/compose-document.js';
import { toMarkdown } from './many/write-reports.js';
import { cleanEnvironment, measureRun, measureUntil, median } from './measure-run.js';

const runs = Number(process.argv[2] ?? 15);
const root = fileURLToPath(new URL('..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'lawreport-bench-'));
const { text, document, characters } = composeReport(8000);
const markdown = toMarkdown(document);
writeFileSync(join(folder, 'report.yaml'), text);
writeFileSync(join(folder, 'report.md'), markdown);
writeFileSync(join(folder, 'report.txt'), markdown.replaceAll(/^#+ /gm, ''));

const plainParagraphs = `import docx
document = docx.Document()
for line in open('report.txt', encoding='utf-8').read().split('\\n\\n'): document.add_paragraph(line)
document.save('python.docx')`;
const python = ['/usr/bin/python3', 'python3'].find((name) => isThere(name, '-c', 'import docx'));
const autocorrect = [process.env.AUTOCORRECT, 'autocorrect'].find(
  (name) => name && isThere(name, '--version'),
);
const executable = join(root, 'out', 'lawreport');

const works = [
  { name: 'node -e 0', command: [process.execPath, '-e', '0'] },
  ...lawreport('lawreport', [process.execPath, join(root, 'bin', 'lawreport.js')], true),
  ...(existsSync(executable) ? lawreport('executable', [executable], true) : []),
  ...(process.env.BEFORE
    ? lawreport('before', [process.execPath, join(process.env.BEFORE, 'bin', 'lawreport.js')])
    : []),
  ...(isThere('pandoc', '--version')
    ? [{ name: 'pandoc, Markdown to .docx', command: ['pandoc', 'report.md', '-o', 'pandoc.docx'] }]
    : []),
  ...(python ? [{ name: 'python-docx, plain paragraphs', command: [python, '-c', plainParagraphs] }] : []),
  ...(autocorrect ? [{ name: 'AutoCorrect, --lint', command: [autocorrect, '--lint', 'report.txt'] }] : []),
];

console.log(`${runs} runs of each in turns, ${characters} characters, Node ${process.version}`);
const measured = works.map(() => []);
for (let run = 0; run < runs; run++)
  for (const [at, { command, until }] of works.entries())
    measured[at].push(await (until ? measureUntil(command, folder, until) : measureRun(command, folder)));
rmSync(folder, { recursive: true });

console.log('| work | by the clock | × node -e 0 | goal | processors | × node -e 0 |');
console.log('|---|---|---|---|---|---|');
for (const [at, { name, most }] of works.entries()) {
  const middle = (what) => `${median(measured[at].map((run) => run[what])).toFixed(0)} ms`;
  const ratio = (what) => median(measured[at].map((run, index) => run[what] / measured[0][index][what]));
  const goal = most ? `${most}${ratio('wall') > most ? ': not met' : ''}` : '';
  console.log(
    `| ${name} | ${middle('wall')} | ${ratio('wall').toFixed(2)} | ${goal} | ${middle('cpu')} | ${ratio('cpu').toFixed(2)} |`,
  );
}

/** What is run of a build, and the goal for its ratio. */
function lawreport(name, program, hasGoals = false) {
  const goal = (most) => (hasGoals ? most : undefined);
  return [
    { name: `${name} --version`, command: [...program, '--version'], most: goal(1.35) },
    { name: `${name} lint`, command: [...program, 'lint', 'report.yaml'], most: goal(5) },
    {
      name: `${name} render`,
      command: [...program, 'render', 'report.yaml', '-o', 'report.docx', '--force'],
      most: goal(4.6),
    },
    {
      name: `${name} import of a .docx`,
      command: [...program, 'import', 'report.docx', '-o', 'imported.yaml', '--force'],
      most: goal(4),
    },
    {
      name: `${name} new, first question`,
      command: [...program, 'new', '--level', 'county', '-o', 'new.yaml'],
      until: '用哪个模板',
      most: goal(3),
    },
  ];
}

function isThere(name, ...words) {
  return spawnSync(name, words, { env: cleanEnvironment, stdio: 'ignore' }).status === 0;
}

/** The county example with so many more items that its text has at least so many characters. */
function composeReport(least) {
  const example = readFileSync(join(root, 'examples', 'yunling-county-2025.yaml'), 'utf8');
  for (let items = 0; ; items++) {
    const more = Array.from(
      { length: items },
      (_, index) =>
        `  - 标题: 推进第${index + 1}片区依法治理\n    正文: 全年在第${index + 1}片区受理群众诉求${index * 7 + 31}件，办结{{行政复议.审结}}件，片区内的村（社区）都有法律顾问，群众办事更加方便。\n`,
    ).join('');
    const text = example.replace('\n问题:', `\n${more}问题:`);
    const { report, source } = readReport(text).value;
    const { document } = composeDocument(report, packagedTemplates()[report.template], source);
    const characters = countBody(document);
    if (characters >= least) return { text, document, characters };
  }
}
