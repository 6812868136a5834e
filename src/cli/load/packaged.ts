import { readdirSync, readFileSync } from 'node:fs';
import type { Finding } from '../../finding/finding.js';
import { readFontPresets, readStyle } from '../../layout/read-style.js';
import { mergeKnowledge, withKnowledge } from '../../lint/merge-knowledge.js';
import { type KnowledgeFile, readKnowledge } from '../../lint/read-knowledge.js';
import { mergeLexicons, readLexicon } from '../../lint/words/lexicon.js';
import { listProposals } from '../../template/guided/list-proposals.js';
import { readLibrary } from '../../template/read-library.js';
import { readTemplate } from '../../template/read-template.js';
import { composeSkeleton } from '../../writers/docx/compose-skeleton.js';
import { once } from './once.js';

/*
 * The data that is shipped with the program, read from its sources. `scripts/build.js` calls every function here
 * once and puts the results into the program, where they stand in for this module: a built program reads no
 * YAML of its own, and needs no folder beside it.
 */

/** The text of each file under `templates/` by its name there: `levels.yaml`, `county/template.yaml`. */
export const packagedTexts = once(() => {
  return readFolder(new URL('../../../templates/', import.meta.url));
});

export const packagedLibrary = once(() => {
  const texts = packagedTexts();
  const file = (name: string) => ({ file: name, text: texts[name]! });
  const { value, findings } = readLibrary({
    levels: file('levels.yaml'),
    indicators: file('indicators.yaml'),
    documents: file('documents.yaml'),
    topics: Object.keys(texts)
      .filter((name) => name.startsWith('topics/'))
      .map(file),
  });
  return sound('templates', { value, findings });
});

export const packagedIndicators = once(() => {
  return packagedLibrary().indicators;
});

export const packagedLevels = once(() => {
  const { levels, above } = packagedLibrary();
  return { levels, above };
});

/** By id. */
export const packagedTemplates = once(() => {
  const library = packagedLibrary();
  const manifests = Object.entries(packagedTexts()).filter(([name]) => name.endsWith('/template.yaml'));
  return Object.fromEntries(
    manifests.map(([name, text]) => {
      const template = sound(name, readTemplate(text, library));
      return [template.id, template];
    }),
  );
});

export const packagedFontPresets = once(() => {
  return sound('fonts.yaml', readFontPresets(packagedTexts()['styles/fonts.yaml']!));
});

/** By name. */
export const packagedStyles = once(() => {
  const texts = packagedTexts();
  const presets = packagedFontPresets();
  const profiles = Object.entries(texts).filter(
    ([name]) => name.startsWith('styles/') && name !== 'styles/fonts.yaml',
  );
  return Object.fromEntries(
    profiles.map(([name, text]) => {
      const inherited = (base: string) => texts[`styles/${base}.yaml`];
      return [
        name.slice('styles/'.length, -'.yaml'.length),
        sound(name, readStyle(text, { presets, inherited })),
      ];
    }),
  );
});

/** What `docx` makes of each style, by its name. */
export const packagedSkeletons = once(() =>
  Object.fromEntries(Object.entries(packagedStyles()).map(([name, style]) => [name, composeSkeleton(style)])),
);

/** Wording, knowledge and what our own templates propose, without the list of laws. */
export const packagedLexicon = once(() => {
  const texts = readFolder(new URL('../../lint/lexicon/', import.meta.url));
  const wording = mergeLexicons(Object.entries(texts).map(([name, text]) => sound(name, readLexicon(text))));
  const proposals = listProposals(packagedLibrary().topics);
  return withKnowledge({ ...wording, proposals }, mergeKnowledge(readKnowledgeFiles(isNotLaws)));
});

export const packagedLaws = once(() => {
  return readKnowledgeFiles((name) => !isNotLaws(name)).flatMap(({ laws }) => laws);
});

/** Up to which day each packaged file of knowledge goes. */
export const packagedKnowledgeFiles = once(() => {
  return Object.entries(readFolder(knowledgeFolder)).map(([file, text]) => {
    const { until } = sound(file, readKnowledge(text));
    return { file, until };
  });
});

const knowledgeFolder = new URL('../../lint/knowledge/', import.meta.url);
const isNotLaws = (name: string) => name !== 'laws.yaml';

function readKnowledgeFiles(isWanted: (name: string) => boolean): KnowledgeFile[] {
  return Object.entries(readFolder(knowledgeFolder))
    .filter(([name]) => isWanted(name))
    .map(([name, text]) => sound(name, readKnowledge(text)));
}

export const packagedVersion = once(() => {
  const manifest = readFileSync(new URL('../../../package.json', import.meta.url), 'utf8');
  return (JSON.parse(manifest) as { version: string }).version;
});

type Read<T> = { value: T | undefined; findings: readonly Finding[] };

/** That they are sound is a matter of our own tests. */
function sound<T>(name: string, { value, findings }: Read<T>): T {
  if (value === undefined) throw new Error(`${name}: ${findings[0]?.message}`);
  return value;
}

function readFolder(folder: URL): Record<string, string> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => name.endsWith('.yaml'))
    .sort();
  return Object.fromEntries(names.map((name) => [name, readFileSync(new URL(name, folder), 'utf8')]));
}
