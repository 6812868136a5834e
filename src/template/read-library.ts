import { z } from 'zod';
import type { PartKey } from '../document/model.js';
import type { Finding, Result } from '../finding/finding.js';
import { fields, oneOf } from '../report/fields.js';
import { partNames } from '../report/schema.js';
import { joinPath } from '../report/source-map.js';
import type { Duties, Edition, GuidingDocument, Level, Library, Measure, Topic } from './library.js';
import {
  type Complain,
  count,
  describeUnknown,
  format,
  id,
  name,
  readData,
  text,
  texts,
  yesOrNo,
} from './manifest-fields.js';
import { checkGroups, completeGroups, indicatorsSchema, type WrittenGroup } from './read-indicators.js';
import { listReferences } from './references.js';

/** The texts of the shared data files; `topics` is a list, one entry per file of `templates/topics/`. */
export type LibraryFiles = Record<'levels' | 'indicators' | 'documents', LibraryFile> & {
  topics: LibraryFile[];
};
export type LibraryFile = { file: string; text: string };

/** A finding of a library names its file, since there are several. */
export type LibraryFinding = Finding & { file: string };

const duties = fields<Duties>({
  issuers: ['发文机关', texts(), '发文机关全称'],
  jointIssuers: ['联合发文机关', texts().optional(), '党委和政府联合报告时的发文机关'],
  words: ['词', z.record(name, text()), '主题里可以引用的词语'],
  reporting: ['报送', texts(), '报给谁、什么时候报'],
  deadline: [
    '报送期限',
    z
      .string()
      .regex(/^\d\d-\d\d$/)
      .optional(),
    '写成 03-01 的样子',
  ],
  excluded: ['不写', texts(), '不由本级写的内容'],
});

type WrittenLevel = Omit<Level, 'duties'> & { duties: string };

const level = fields<WrittenLevel>({
  id: ['编号', id, '英文名称'],
  name: ['名称', text(), '中文名称'],
  aliases: ['别名', z.array(text()).optional(), '其他叫法', () => []],
  template: ['模板', id, '通常用的模板'],
  duties: ['类别', text(), '“类别”中的一种'],
  suffixes: ['后缀', z.record(text(), text()), '地名的结尾: 简称'],
  placeExample: ['地名举例', text(), '虚构的地名'],
  addresseeExample: ['主送举例', text(), '虚构的机关'],
  organExample: ['机关举例', text().optional(), '发文机关不能由地名得出时的举例'],
});

const levelsSchema = fields<{ format: string; levels: WrittenLevel[]; duties: Record<string, Duties> }>({
  format: format('lawreport-levels/1') as never,
  levels: ['级别', z.array(level).min(1), '各个级别'],
  duties: ['类别', z.record(text(), duties), '几个级别共有的内容'],
});

const measure = fields<Measure>({
  title: ['标题', text(), '措施的标题'],
  body: ['正文', text(), '措施的内容'],
});

const topic = fields<Topic>({
  id: ['编号', id, '英文名称，各文件之间不能重复'],
  name: ['名称', text(), '供勾选的名称'],
  part: ['部分', oneOf<PartKey>(partNames), '属于报告的哪个部分'],
  title: ['标题', text(), '建议的标题'],
  hint: ['提示', text(), '写的时候要注意什么'],
  basis: ['依据', text().optional(), '法规或者文件的名称'],
  since: ['起', count.optional(), '从哪个年度起适用'],
  until: ['止', count.optional(), '到哪个年度为止适用'],
  required: ['必写', yesOrNo.optional(), '缺了它这一部分就不完整', () => false],
  body: ['正文', text(), '建议的正文'],
  sentence: ['例句', texts().optional(), '引用数据的分句', () => []],
  cause: ['原因', text().optional(), '建议的原因，只用于不足'],
  measure: ['措施', measure.optional(), '下年打算里对应的措施，只用于不足'],
});

const topicsSchema = fields<{ format: string; topics: Topic[] }>({
  format: format('lawreport-topics/1') as never,
  topics: ['主题', z.array(topic).min(1), '各个主题'],
});

const edition = fields<Edition>({
  from: ['起', count, '从哪个年度起'],
  to: ['止', count, '到哪个年度止'],
  name: ['名称', text(), '文件名称'],
  themes: [
    '主题',
    z
      .array(
        fields<Edition['themes'][number]>({
          name: ['名称', text(), '主题名称'],
          topics: ['涉及', texts(), '主题的编号'],
        }),
      )
      .optional(),
    '文件的各个部分',
    () => [],
  ],
});

const documentsSchema = fields<{ format: string; documents: GuidingDocument[] }>({
  format: format('lawreport-documents/1') as never,
  documents: [
    '文件',
    z.array(
      fields<GuidingDocument>({
        word: ['词', name, '引用时的词语'],
        name: ['名称', text(), '是什么文件'],
        editions: ['版本', z.array(edition).min(1), '各个版本'],
      }),
    ),
    '各个文件',
  ],
});

/** Reads the shared data and checks that its files agree with each other. */
export function readLibrary(files: LibraryFiles): { value: Library | undefined; findings: LibraryFinding[] } {
  const findings: LibraryFinding[] = [];
  const read = <T>(
    { file, text: source }: LibraryFile,
    schema: z.ZodType<T>,
    check: Check<T>,
  ): T | undefined => {
    const data: Result<{ value: T; source: { valueRange: (path: string) => Finding['range'] & object } }> =
      readData(source, schema);
    findings.push(...data.findings.map((finding) => ({ ...finding, file })));
    if (!data.value) return undefined;
    const { value, source: map } = data.value;
    check(value, (path, message) =>
      findings.push({
        rule: 'template/invalid',
        severity: 'error',
        message,
        path,
        range: map.valueRange(path),
        file,
      }),
    );
    return value;
  };

  const levels = read(files.levels, levelsSchema, (value, complain) => {
    const kinds = Object.keys(value.duties);
    for (const [index, { duties: kind }] of value.levels.entries())
      if (!kinds.includes(kind)) complain(`级别[${index}].类别`, describeUnknown(kind, kinds));
  });
  const groups = read(files.indicators, indicatorsSchema, checkGroups)?.groups ?? {};
  const documents = read(files.documents, documentsSchema, () => undefined)?.documents ?? [];
  const words = [
    '年度',
    '上年度',
    '下年度',
    '地区',
    ...Object.values(levels?.duties ?? {}).flatMap((entry) => Object.keys(entry.words)),
  ];
  words.push(...documents.flatMap(({ word }) => [word, `下年${word}`]));
  const topics = files.topics.flatMap(
    (file) =>
      read(file, topicsSchema, (value, complain) => checkTopics(value.topics, { groups, words }, complain))
        ?.topics ?? [],
  );
  if (findings.length > 0) return { value: undefined, findings };
  const value: Library = {
    levels: levels!.levels.map((entry) => ({ ...entry, duties: levels!.duties[entry.duties]! })),
    indicators: completeGroups(groups),
    topics,
    documents,
  };
  return { value, findings };
}

type Check<T> = (value: T, complain: Complain) => void;

function checkTopics(
  topics: readonly Topic[],
  { groups, words }: { groups: Record<string, WrittenGroup>; words: readonly string[] },
  complain: Complain,
): void {
  for (const [index, entry] of topics.entries()) {
    const at = (key: string) => joinPath(joinPath('主题', index), key);
    if (topics.findIndex((other) => other.id === entry.id) < index)
      complain(at('编号'), `编号“${entry.id}”用了两次，请改一个`);
    const written = [
      { path: at('标题'), text: entry.title },
      { path: at('正文'), text: entry.body },
      ...entry.sentence.map((clause, place) => ({ path: joinPath(at('例句'), place), text: clause })),
    ];
    for (const { path, text: clause } of written)
      for (const reference of listReferences(clause)) {
        const [groupName = '', figure] = reference.split('.');
        if (figure === undefined && !words.includes(groupName))
          complain(path, describeUnknown(groupName, words));
        if (figure !== undefined && !Object.hasOwn(groups[groupName]?.figures ?? {}, figure))
          complain(
            path,
            describeUnknown(
              reference,
              Object.entries(groups).flatMap(([key, { figures }]) =>
                Object.keys(figures).map((each) => `${key}.${each}`),
              ),
            ),
          );
      }
  }
}
