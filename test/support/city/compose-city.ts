import { readFileSync } from 'node:fs';
import { packagedSkeletons, packagedStyles } from '../../../src/cli/load/packaged.js';
import { readReport } from '../../../src/report/read-report.js';
import { composeDocument } from '../../../src/template/compose-document.js';
import { writeDocx } from '../../../src/writers/docx/write-docx.js';
import { writePublicText } from '../../../src/writers/publication/write-public-text.js';
import { editWordFile } from '../edit-word-file.js';
import { packagedTemplate } from '../packaged-template.js';
import { createRandom } from '../random.js';
import { addParagraph, changeFigures, putLeadersFirst, reverseAchievements } from './change-report.js';
import { type Defect, defects } from './defects.js';
import { copiedPassages } from './passages.js';

/** A report as it was submitted. */
export type SubmittedReport = { file: string; place: string; content: string | Uint8Array };

/** What was put into the reports; there is nothing else to be said of any. */
type Planted = {
  /** Two reports, and whether both have a passage word for word, or with figures and names exchanged. */
  copies: { places: [string, string]; kind: 'same' | 'near' }[];
  defects: { place: string; rule: string }[];
  /** Whose 公证.受理 is ten times and more that of the others. */
  outlier: string;
  /** Who has sent in last year's report again, with other figures. */
  reused: string;
};

export type City = { reports: SubmittedReport[]; lastYear: SubmittedReport[]; planted: Planted };

/**
 * A city of 40: counties and districts, 18 of each, so that what their examples have in common is stock formula, and
 * one of every other kind; as report files, Word files and texts. The same for the same seed.
 */
export async function composeCity(seed: number): Promise<City> {
  const random = createRandom(seed);
  const drafts = listDrafts(random);
  const [counties, districts] = (['county', 'district'] as const).map((kind) =>
    drafts.filter(({ example }) => example === kind),
  ) as [Draft[], Draft[]];
  for (const draft of drafts) draft.own.push(nameStation(random));
  // The last two of each kind have no other defect.
  const outlier = districts[16]!;
  for (const draft of [...counties, ...districts]) {
    const count = draft === outlier ? 26_000 : 1200 + Math.floor(random() * 300);
    draft.own.push(`受理公证申请${count}件。`);
  }
  const copies = plantCopies(drafts);
  const found = plantDefects({ county: counties.slice(0, 16), district: districts.slice(0, 16) });
  const reused = drafts.find(({ example }) => example === 'department')!;
  return {
    reports: await Promise.all(drafts.map(submit)),
    lastYear: [lastYearOf(reused), lastYearOf(counties[17]!)],
    planted: { copies, defects: found, outlier: outlier.place, reused: reused.place },
  };
}

function plantCopies(drafts: readonly Draft[]): Planted['copies'] {
  return copiedPassages.map(({ kind, words, copy }, at) => {
    const [first, second] = copyPairs[at]!.map((index) => drafts[index]!) as [Draft, Draft];
    first.own.push(words.replaceAll('某地', first.short));
    second.own.push((copy ?? words).replaceAll('某地', second.short));
    return { places: [first.place, second.place], kind };
  });
}

/** Each into a report of its own. */
function plantDefects(free: Record<Defect['example'], Draft[]>): Planted['defects'] {
  return defects.map((defect) => {
    const isFit = ({ format }: Draft) => !defect.editWord || format === 'docx';
    const [draft] = free[defect.example].splice(free[defect.example].findIndex(isFit), 1) as [Draft];
    draft.defect = defect;
    return { place: draft.place, rule: defect.rule };
  });
}

/** Which reports share the planted passages: of one kind, of two, and of different formats. */
const copyPairs = [
  [1, 9],
  [14, 30],
  [2, 25],
  [36, 39],
];

type Example = 'county' | 'district' | 'joint' | 'department' | 'township' | 'subdistrict';
type Format = 'yaml' | 'docx' | 'txt';
type Draft = {
  example: Example;
  /** As the table names it. */
  place: string;
  /** The name without its ending, which stands in the text. */
  short: string;
  format: Format;
  seed: number;
  /** Paragraphs of its own. */
  own: string[];
  defect?: Defect;
};

const files: Record<Example, { file: string; short: string; place: (short: string) => string }> = {
  county: { file: 'yunling-county-2025', short: '云岭', place: (short) => `${short}县` },
  district: { file: 'wangjin-district-2025', short: '望津', place: (short) => `临澜市${short}区` },
  joint: { file: 'qichuan-joint-2025', short: '栖川', place: (short) => `临澜市${short}区` },
  department: { file: 'lanxi-department-2025', short: '岚溪', place: (short) => `${short}县市场监督管理局` },
  township: { file: 'jixi-township-2025', short: '霁溪', place: (short) => `${short}镇` },
  subdistrict: {
    file: 'yuedu-subdistrict-2025',
    short: '月渡',
    place: (short) => `望津区人民政府${short}街道办事处`,
  },
};

function listDrafts(random: () => number): Draft[] {
  const kinds: Example[] = [
    ...Array.from({ length: 36 }, (_, at): Example => (at % 2 === 0 ? 'county' : 'district')),
    'joint',
    'department',
    'township',
    'subdistrict',
  ];
  const formats: Format[] = ['docx', 'txt', 'yaml'];
  return kinds.map((example, at) => {
    const short = `${syllables[at % 12]}${syllables[(at * 5 + 3 + Math.floor(at / 12)) % 12]}`;
    return {
      example,
      place: files[example].place(short),
      short,
      format: formats[at % 3]!,
      seed: Math.floor(random() * 1e9),
      own: [],
    };
  });
}

const syllables = '青松柏川岭溪泉石竹枫梅兰'.split('');

function nameStation(random: () => number): string {
  const syllable = () => syllables[Math.floor(random() * 12)]!;
  return `新建${syllable()}${syllable()}驿站${2 + Math.floor(random() * 7)}处。`;
}

async function submit(draft: Draft): Promise<SubmittedReport> {
  const { place, format, defect } = draft;
  const yaml = defect?.edit ? defect.edit(composeYaml(draft)) : composeYaml(draft);
  return { place, file: `${place}.${format}`, content: await writeAs(format, yaml, defect) };
}

function composeYaml({ example, short, seed, own }: Draft): string {
  const { file, short: old } = files[example];
  const text = readFileSync(new URL(`../../../examples/${file}.yaml`, import.meta.url), 'utf8');
  const arranged = [(yaml: string) => yaml, putLeadersFirst, reverseAchievements][seed % 3]!(text);
  const named = changeFigures(arranged, seed).replaceAll(old, short);
  return own.reduce(addParagraph, named);
}

async function writeAs(
  format: Format,
  yaml: string,
  defect: Defect | undefined,
): Promise<string | Uint8Array> {
  if (format === 'yaml') return yaml;
  const { value, findings } = readReport(yaml);
  if (!value) throw new Error(JSON.stringify(findings));
  const { document } = composeDocument(value.report, packagedTemplate(value.report.template), value.source);
  if (format === 'txt') return writePublicText(document);
  const layout = 'gbt9704-2012';
  const bytes = await writeDocx(document, packagedStyles()[layout]!, packagedSkeletons()[layout]);
  return defect?.editWord ? editWordFile(bytes, defect.editWord) : bytes;
}

/** The same report with the years of the one before and other figures; what counties have in common is stock formula. */
function lastYearOf(draft: Draft): SubmittedReport {
  const yaml = composeYaml({ ...draft, own: [], seed: draft.seed + 3 })
    .replaceAll('2026', '@')
    .replaceAll('2025', '2024')
    .replaceAll('@', '2025');
  return { place: draft.place, file: `${draft.place}.yaml`, content: yaml };
}
