import { z } from 'zod';
import { fields } from '../data/fields.js';
import { joinPath } from '../data/source-map.js';
import {
  type Duties,
  type HigherGovernment,
  type Levels,
  limits,
  type ReportingLevel,
  type Supplier,
} from '../document/reporting-level.js';
import type { Result } from '../finding/finding.js';
import { listReferences, parseTemplateText } from '../report/reference-tree.js';
import {
  type Complain,
  describeUnknown,
  format,
  id,
  name,
  readChecked,
  text,
  texts,
} from './manifest-fields.js';

export type WrittenLevels = {
  format: string;
  levels: WrittenLevel[];
  above: HigherGovernment[];
  duties: Record<string, Duties>;
};

const deadline = z
  .string()
  .regex(/^\d\d-\d\d$/)
  .optional();

const supplier = fields<Supplier>(() => ({
  unit: ['单位', text(), '单位名称，可以用“词”里的词语'],
  groups: ['数据', texts(), '指标目录里的组'],
}));

const duties = fields<Duties>(() => ({
  issuers: ['发文机关', texts(), '发文机关全称'],
  jointIssuers: ['联合发文机关', texts().optional(), '党委和政府联合报告时的发文机关'],
  words: ['词', z.record(name, text()), '主题里可以引用的词语'],
  reporting: ['报送', texts(), '报给谁、什么时候报'],
  deadline: ['报送期限', deadline, '写成 03-01 的样子'],
  excluded: ['不写', texts(), '不由本级写的内容'],
  suppliers: ['报送单位', z.array(supplier).optional(), '通常由哪个单位报哪几组数据', () => []],
  limits: ['限制', z.array(z.enum(limits)).optional(), `检查时要用：${limits.join('、')}`, () => []],
}));

type WrittenLevel = Omit<ReportingLevel, 'duties'> & { duties: string };

const level = fields<WrittenLevel>(() => ({
  id: ['编号', id, '英文名称'],
  name: ['名称', text(), '中文名称'],
  aliases: ['别名', z.array(text()).optional(), '其他叫法', () => []],
  template: ['模板', id, '通常用的模板'],
  jointTemplate: ['联合模板', id.optional(), '党委和政府联合报告用的模板'],
  duties: ['类别', text(), '“类别”中的一种'],
  suffixes: ['后缀', z.record(text(), text()), '地名的结尾: 简称；“县…区”是前面有“县”、以“区”结尾'],
  organSuffixes: ['机关后缀', texts().optional(), '发文机关名称的结尾，人民政府除外', () => []],
  otherOrgans: ['机关除外', texts().optional(), '结尾相同而不是这一级的机关', () => []],
  placeExample: ['地名举例', text(), '虚构的地名'],
  addresseeExample: ['主送举例', text(), '虚构的机关'],
  organExample: ['机关举例', text().optional(), '发文机关不能由地名得出时的举例'],
}));

const higher = fields<HigherGovernment>(() => ({
  suffixes: ['后缀', texts(), '地名的结尾'],
  deadline: ['报送期限', deadline, '写成 03-01 的样子'],
}));

/** `templates/levels.yaml` */
export const levelsSchema = fields<WrittenLevels>(() => ({
  format: format('lawreport-levels/1'),
  levels: ['级别', z.array(level).min(1), '各个级别'],
  above: ['更高各级', z.array(higher).optional(), '没有模板，检查时要认得的各级政府', () => []],
  duties: ['类别', z.record(text(), duties), '几个级别共有的内容'],
}));

export function checkLevels({ levels, duties: kinds }: WrittenLevels, complain: Complain): void {
  for (const [index, { duties: kind }] of levels.entries())
    if (!Object.hasOwn(kinds, kind))
      complain(joinPath(joinPath('级别', index), '类别'), describeUnknown(kind, Object.keys(kinds)));
  for (const [kind, duty] of Object.entries(kinds)) {
    const { issuers, jointIssuers = [], words, reporting, excluded, suppliers } = duty;
    const known = ['地区', '简称', '机关', ...Object.keys(words)];
    const texts = [
      ...issuers,
      ...jointIssuers,
      ...Object.values(words),
      ...reporting,
      ...excluded,
      ...suppliers.map(({ unit }) => unit),
    ];
    for (const word of texts.flatMap((text) => listReferences(parseTemplateText(text))))
      if (!known.includes(word.name)) complain(joinPath('类别', kind), describeUnknown(word.name, known));
  }
}

/** What units are asked for is in the catalogue. */
export function checkSuppliers(
  { duties: kinds }: WrittenLevels,
  groups: readonly string[],
  complain: Complain,
): void {
  for (const [kind, { suppliers }] of Object.entries(kinds))
    for (const [index, supplier] of suppliers.entries())
      for (const group of supplier.groups)
        if (!groups.includes(group))
          complain(
            joinPath(joinPath(joinPath(joinPath('类别', kind), '报送单位'), index), '数据'),
            describeUnknown(group, groups),
          );
}

export function completeLevels({ levels, above, duties: kinds }: WrittenLevels): {
  levels: ReportingLevel[];
  above: HigherGovernment[];
} {
  return { levels: levels.map((level) => ({ ...level, duties: kinds[level.duties]! })), above };
}

/** A levels file on its own, without the topics that use its words. */
export function readLevels(source: string): Result<Levels> {
  const { value, findings } = readChecked(source, levelsSchema, checkLevels);
  return { value: value && completeLevels(value), findings };
}

/** The words that reporters of every kind have, so that any topic may use them. */
export function sharedWords({ duties: kinds }: WrittenLevels): string[] {
  const [first, ...others] = Object.values(kinds).map(({ words }) => Object.keys(words));
  return (first ?? []).filter((word) => others.every((words) => words.includes(word)));
}
