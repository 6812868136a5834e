import type { z } from 'zod';
import type { Finding } from '../finding/finding.js';
import type { Library } from './library.js';
import { type Check, collectComplaints, readData } from './manifest-fields.js';
import { documentsSchema } from './read-documents.js';
import { checkGroups, completeGroups, indicatorsSchema } from './read-indicators.js';
import { checkLevels, checkSuppliers, completeLevels, levelsSchema, sharedWords } from './read-levels.js';
import { checkTopics, topicsSchema } from './read-topics.js';

/** The texts of the shared data files; `topics` is a list, one entry per file of `templates/topics/`. */
export type LibraryFiles = Record<'levels' | 'indicators' | 'documents', LibraryFile> & {
  topics: LibraryFile[];
};
export type LibraryFile = { file: string; text: string };

/** A finding of a library names its file, since there are several. */
export type LibraryFinding = Finding & { file: string };

/** Reads the shared data and checks that its files agree with each other. */
export function readLibrary(files: LibraryFiles): { value: Library | undefined; findings: LibraryFinding[] } {
  const findings: LibraryFinding[] = [];
  const read = <T>(
    { file, text: source }: LibraryFile,
    schema: z.ZodType<T>,
    check: Check<T>,
  ): T | undefined => {
    const data = readData(source, schema);
    findings.push(...data.findings.map((finding) => ({ ...finding, file })));
    if (!data.value) return undefined;
    const { value, source: map } = data.value;
    const complaints = collectComplaints(map, (complain) => check(value, complain));
    findings.push(...complaints.map((finding) => ({ ...finding, file })));
    return value;
  };

  const groups = read(files.indicators, indicatorsSchema, checkGroups)?.groups ?? {};
  const levels = read(files.levels, levelsSchema, (value, complain) => {
    checkLevels(value, complain);
    checkSuppliers(value, Object.keys(groups), complain);
  });
  const documents = read(files.documents, documentsSchema, () => undefined)?.documents ?? [];
  const words = [
    ...['年度', '上年度', '下年度', '地区'],
    ...(levels ? sharedWords(levels) : []),
    ...documents.flatMap(({ word }) => [word, `下年${word}`]),
  ];
  const topics = files.topics.flatMap(
    (file) =>
      read(file, topicsSchema, (value, complain) => checkTopics(value.topics, { groups, words }, complain))
        ?.topics ?? [],
  );
  if (findings.length > 0 || !levels) return { value: undefined, findings };
  const indicators = completeGroups(groups);
  return { value: { ...completeLevels(levels), indicators, topics, documents }, findings };
}
