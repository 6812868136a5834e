import { z } from 'zod';
import { fields, oneOf } from '../../data/fields.js';
import { readBySchema } from '../../data/read-by-schema.js';
import { yesOrNo } from '../../data/yes-or-no.js';
import type { Result } from '../../finding/finding.js';
import type { CalendarDate } from '../../text/calendar-date.js';

/** What rules look words up in: wording that is only a list (`lexicon/*.yaml`), and facts that age (`knowledge/*.yaml`). */
export type Lexicon = {
  wordGroups: readonly WordGroup[];
  sequences: readonly Sequence[];
  quotedNames: readonly QuotedName[];
  documents: readonly KnownDocument[];
  committees: readonly CommitteeLevel[];
  plenums: readonly Plenum[];
  countFamilies: readonly CountFamily[];
  /** Words for traits that one and the same case or person may have together: 党员, 女性. */
  overlapping: readonly (readonly string[])[];
  formerOrgans: readonly FormerOrgan[];
  programmes: readonly Programme[];
  /** Empty unless a title is cited: it is the largest of all lists. */
  laws: readonly LawList[];
  fixedTerms: FixedTerms;
  /** Syllable → the common characters that are read so, for words that sound alike. */
  syllables: Readonly<Record<string, string>>;
  /** Any name → characters that look alike; each stands in one group. */
  lookAlikes: Readonly<Record<string, string>>;
  /** What the packaged templates propose to write: of each passage its fixed words, between those of place and figures. */
  proposals: readonly (readonly string[])[];
};

/** Terms that have one spelling, and words that only look like one of them misspelt. */
type FixedTerms = { terms: readonly string[]; exceptions: readonly string[]; source: string };

/** The part of it that ages: an office may know more than the program. */
export type Knowledge = Pick<Lexicon, 'documents' | 'plenums' | 'formerOrgans' | 'programmes' | 'laws'>;

/** Words that one rule complains of, with what they have in common. */
export type WordGroup = {
  category: WordCategory;
  source: string;
  strength: Strength;
  /** Endings that make any word of the group part of a name (法制宣传科). */
  nameEndings: readonly string[];
  rows: readonly WordRow[];
};

export type WordCategory = 'misspelling' | 'ruleOfLaw' | 'fixedPhrase';

/** `likely` words may be right in some sentence: they are hints, and never mended without asking. */
export type Strength = 'certain' | 'likely';

export type WordRow = {
  wrong: string;
  right: string;
  /** Longer strings that hold the word and are right. */
  exceptions: readonly string[];
  /** Whether the word is looked for in 《》 too, where titles are quoted as they are. */
  inTitles: boolean;
  strength?: Strength;
  source?: string;
};

/** Members of a fixed series, in their order. */
export type Sequence = {
  members: readonly string[];
  /** How many members one sentence must hold before their order counts. */
  least: number;
  source: string;
};

/** A name that stands in quotation marks; `marked` is how it is written with them. */
type QuotedName = { name: string; marked: string; exceptions: readonly string[]; source: string };

export type KnownDocument = Provenance & {
  /** Without 《》 and years. */
  name: string;
  /** 2021—2025年 */
  years?: string;
  documentNumber?: string;
  inForceFrom?: CalendarDate;
  /** The last day on which it was in force. */
  inForceUntil?: CalendarDate;
  successor?: string;
  /** Other names that are right. */
  aliases: readonly string[];
  /** Whether the name is so particular that it can only be this document, also without 《》. */
  unmistakable: boolean;
};

/** A plenary session of a Central Committee, 二十届 三中, and the day from which reports can name it. */
export type Plenum = Provenance & { committee: string; session: string; heldBy: CalendarDate };

/** Where an entry of knowledge comes from, when it was known to be so, and how sure that is. */
export type Provenance = { source: string; known: CalendarDate; confidence: 'sure' | 'oneSource' };

/** A five-year programme of legal education (八五), its last year, and the one that follows. */
export type Programme = Provenance & { name: string; last: number; next?: string };

/** National laws and regulations by name, each with the days of passing or revision that are known. */
export type LawList = Provenance & { laws: readonly KnownLaw[] };
export type KnownLaw = { name: string; revised: readonly CalendarDate[] };

/** An organ that a reform has ended (工商局), and what stands in its place. */
export type FormerOrgan = Provenance & { name: string; now: string; until: CalendarDate };

/** The Party's committee for the rule of law at one level: 县委, 依法治县. */
export type CommitteeLevel = { party: string; term: string; source: string };

/** Classes of one whole that exclude each other: 简易程序 and 普通程序; each class with the ways to write it. */
export type CountFamily = {
  name: string;
  classes: readonly (readonly string[])[];
  /** Classes that need not be there. */
  optional: readonly (readonly string[])[];
  /** Whether the classes, where all are listed, leave nothing over. */
  isComplete: boolean;
  /** The only measure word under which the classes exclude each other: one decision may fine and confiscate, one yuan not. */
  onlyOf?: string;
};

export const emptyLexicon: Lexicon = {
  wordGroups: [],
  sequences: [],
  quotedNames: [],
  documents: [],
  committees: [],
  plenums: [],
  countFamilies: [],
  overlapping: [],
  formerOrgans: [],
  programmes: [],
  laws: [],
  fixedTerms: { terms: [], exceptions: [], source: '' },
  syllables: {},
  lookAlikes: {},
  proposals: [],
};

/** Reads one lexicon file; it may hold any of the sections. */
export function readLexicon(text: string): Result<Lexicon> {
  const read = readBySchema(text, lexiconSchema, { group: 'lexicon' });
  return read.value ? { value: { ...emptyLexicon, ...read.value.value }, findings: [] } : read;
}

/** One lexicon that holds the rows of all. */
export function mergeLexicons(lexicons: readonly Lexicon[]): Lexicon {
  return {
    wordGroups: lexicons.flatMap((lexicon) => lexicon.wordGroups),
    sequences: lexicons.flatMap((lexicon) => lexicon.sequences),
    quotedNames: lexicons.flatMap((lexicon) => lexicon.quotedNames),
    documents: lexicons.flatMap((lexicon) => lexicon.documents),
    committees: lexicons.flatMap((lexicon) => lexicon.committees),
    plenums: lexicons.flatMap((lexicon) => lexicon.plenums),
    countFamilies: lexicons.flatMap((lexicon) => lexicon.countFamilies),
    overlapping: lexicons.flatMap((lexicon) => lexicon.overlapping),
    formerOrgans: lexicons.flatMap((lexicon) => lexicon.formerOrgans),
    programmes: lexicons.flatMap((lexicon) => lexicon.programmes),
    laws: lexicons.flatMap((lexicon) => lexicon.laws),
    fixedTerms: {
      terms: lexicons.flatMap((lexicon) => lexicon.fixedTerms.terms),
      exceptions: lexicons.flatMap((lexicon) => lexicon.fixedTerms.exceptions),
      source: lexicons.map((lexicon) => lexicon.fixedTerms.source).join(''),
    },
    syllables: Object.assign({}, ...lexicons.map((lexicon) => lexicon.syllables)),
    lookAlikes: Object.assign({}, ...lexicons.map((lexicon) => lexicon.lookAlikes)),
    proposals: lexicons.flatMap((lexicon) => lexicon.proposals),
  };
}

const text = z.string().min(1);
const texts = z.array(text);
const none = () => [];
const strength = oneOf<Strength>({ certain: '必错', likely: '存疑' });

const wordRow = fields<WordRow>(() => ({
  wrong: ['写法', text, '不对的写法'],
  right: ['改为', text, '应当写成什么'],
  exceptions: ['例外', texts.optional(), '含有这个写法但没有错的词语', none],
  inTitles: ['书名号内也查', yesOrNo.optional(), '书名号里的是否也查', () => false],
  strength: ['强度', strength.optional(), '必错，或者存疑'],
  source: ['来源', text.optional(), '依据什么'],
}));

const wordGroup = fields<WordGroup>(() => ({
  category: [
    '类别',
    oneOf<WordCategory>({ misspelling: '错别字', ruleOfLaw: '法治与法制', fixedPhrase: '固定用语' }),
    '由哪一类规则报告',
  ],
  source: ['来源', text, '依据什么'],
  strength: ['强度', strength, '必错，或者存疑'],
  nameEndings: ['名称词尾', texts.optional(), '后面接这些字就是名称，不报告', none],
  rows: ['词条', z.array(wordRow), '一条一行'],
}));

const sequence = fields<Sequence>(() => ({
  members: ['依次', texts.min(2), '按规范的先后次序'],
  least: ['至少', z.coerce.number(), '一句话里出现几项才看次序'],
  source: ['来源', text, '依据什么'],
}));

const quotedName = fields<QuotedName>(() => ({
  name: ['名称', text, '没有引号的写法'],
  marked: ['改为', text, '带引号的写法'],
  exceptions: ['例外', texts.optional(), '含有这个名称但不用引号的词语', none],
  source: ['来源', text, '依据什么'],
}));

const committee = fields<CommitteeLevel>(() => ({
  party: ['党委', text, '本级党委'],
  term: ['用语', text, '本级的说法'],
  source: ['来源', text, '依据什么'],
}));

const countFamily = fields<CountFamily>(() => ({
  name: ['名称', text, '按什么分'],
  classes: ['各类', z.array(texts).min(2), '互不重叠的各类，每一类写出它的几种写法'],
  optional: ['另有', z.array(texts).optional(), '可以没有的类', none],
  isComplete: ['合为全体', yesOrNo.optional(), '各类都列出时，相加是否等于总数', () => false],
  onlyOf: ['限于', text.optional(), '只有用这个量词时才互不重叠'],
}));

const fixedTerms = fields<FixedTerms>(() => ({
  terms: ['词条', texts, '只有一种写法的词语'],
  exceptions: ['例外', texts.optional(), '像错字、其实是另一个词的写法', none],
  source: ['来源', text, '依据什么'],
}));

const lexiconSchema = fields<Omit<Lexicon, keyof Knowledge | 'proposals'>>(() => ({
  wordGroups: ['用词', z.array(wordGroup).optional(), '不对的写法', none],
  sequences: ['次序', z.array(sequence).optional(), '固定的先后次序', none],
  quotedNames: ['引号', z.array(quotedName).optional(), '要加引号的名称', none],
  committees: ['法治委员会', z.array(committee).optional(), '各级的名称', none],
  countFamilies: ['分类', z.array(countFamily).optional(), '一个总数分成的各类', none],
  overlapping: ['可以重叠', z.array(texts).optional(), '同一件、同一人可以兼有的特征', none],
  fixedTerms: ['固定词', fixedTerms.optional(), '查近似写法的词语', () => emptyLexicon.fixedTerms],
  syllables: ['音节', z.record(z.string(), text).optional(), '拼音和读这个音的常用字', () => ({})],
  lookAlikes: ['形近字', z.record(z.string(), text).optional(), '写法相近的字，一行一组', () => ({})],
}));
