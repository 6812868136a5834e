// Builds the page: one HTML file that holds the program, its data, its rules of layout and a policy that lets nothing
// else run. `describePage` tells what is inside, for docs/licences.md.
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { deflateSync } from 'node:zlib';
import { rolldown } from 'rolldown';
import { parseAst } from 'rolldown/parseAst';
import { packagedPageKnowledge } from '../build/cli/load/page-knowledge.js';

/** The oldest browsers that the page is made for. */
export const targets = ['chrome86', 'firefox102'];

const page = fileURLToPath(new URL('../src/page', import.meta.url));

/** Writes `lawreport.html` into a folder; the modules of its scripts. */
export async function buildPage(folder) {
  const source = await bundle(join(page, 'source', 'create-editor.ts'), { name: 'lawreportSource' });
  const main = await bundle(join(page, 'main.tsx'), {
    plugins: [
      packagedData({
        packagedKnowledge: JSON.stringify(packagedPageKnowledge()),
        packagedSourceScript: source.code,
      }),
      withoutExamples,
    ],
  });
  const start = await bundle(join(page, 'start.ts'), {
    plugins: [packagedData({ packagedMainScript: main.code })],
  });
  const style = rules
    .map((name) => readFileSync(join(page, 'style', `${name}.css`), 'utf8'))
    .join('')
    .replaceAll(/\/\*[\s\S]*?\*\//g, '')
    .replaceAll(/\s*\n\s*/g, '');
  const template = readFileSync(join(page, 'page.html'), 'utf8');
  // Functions, since a $ in what is put in means nothing.
  const html = template
    .replace('%policy%', () => writePolicy([start.code, main.code, source.code], style))
    .replace('%style%', () => style)
    .replace('%script%', () => start.code);
  writeFileSync(join(folder, 'lawreport.html'), html);
  return { ...source.modules, ...main.modules, ...start.modules };
}

/** In this order, since what comes later goes before. */
const rules = [
  ...['base', 'start', 'bench', 'middle', 'form', 'side', 'figures', 'collect', 'topics'],
  ...['dialogs', 'narrow'],
];

async function bundle(input, { name, plugins = [] }) {
  const built = await rolldown({
    input,
    platform: 'browser',
    logLevel: 'warn',
    tsconfig: join(page, 'tsconfig.json'),
    transform: { target: targets },
    plugins,
  });
  const { output } = await built.generate({ format: 'iife', name, codeSplitting: false, minify: true });
  const [chunk] = output;
  // What ends a script, or opens a comment in one, would do so within a text as well.
  const code = chunk.code.trim().replaceAll('</script', '<\\/script').replaceAll('<!--', '\\x3C!--');
  return { code, modules: chunk.modules };
}

/** Puts texts, packed, in the place of the functions of `packaged.ts`. */
function packagedData(texts) {
  return {
    name: 'packaged-data',
    load: (id) =>
      id === join(page, 'packaged.ts')
        ? Object.entries(texts)
            .map(([name, text]) => `export const ${name} = () => '${pack(text)}';`)
            .join('\n')
        : undefined,
  };
}

/** The examples of rules are for their tests and for `lawreport rules`; the page shows none. */
const withoutExamples = {
  name: 'without-examples',
  transform: {
    filter: { id: /\/lint\/rules\/.+\.ts$/ },
    handler(code) {
      const { start, end } = findExamples(parseAst(code, { lang: 'ts' })) ?? { start: 0, end: 0 };
      return {
        code: `${code.slice(0, start)}${start < end ? 'examples: { bad: [], good: [] }' : ''}${code.slice(end)}`,
      };
    },
  },
};

/** The property `examples` of what a module exports. */
function findExamples({ body }) {
  const properties = body.flatMap(({ declaration }) =>
    (declaration?.declarations ?? []).flatMap(({ init }) => init?.properties ?? []),
  );
  return properties.find(({ key }) => key?.name === 'examples');
}

const pack = (text) => deflateSync(text, { level: 9 }).toString('base64');

/** Nothing is fetched; only these scripts run and only these rules hold. */
function writePolicy(scripts, style) {
  const hash = (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
  return [
    "default-src 'none'",
    `script-src ${scripts.map(hash).join(' ')}`,
    `style-src ${hash(style)}`,
    // The signs at the margin of the source are drawn as data.
    'img-src data:',
    "connect-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}
