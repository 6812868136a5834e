import { z } from 'zod';
import { fields, oneOf } from '../data/fields.js';
import { readBySchema } from '../data/read-by-schema.js';
import type { SourceMap } from '../data/source-map.js';
import { toJsonSchema } from '../data/to-json-schema.js';
import type { Finding, Result, Severity } from '../finding/finding.js';
import { number } from '../report/figure-schema.js';
import { parseDate } from '../text/calendar-date.js';
import type {
  Config,
  ConfiguredSuppression,
  ConfiguredWord,
  Criterion,
  MonthDay,
  Scoring,
  Site,
} from './config.js';
import { explainUnknownRule } from './explain-unknown-rule.js';
import { matchesRule } from './match-rule.js';
import { rules } from './rules.js';

/** Reads `lawreport.config.yaml`; every error is a finding, and then there is no configuration. */
export function readConfig(text: string): Result<{ config: Config; source: SourceMap }> {
  const read = readBySchema(text, configSchema, { group: 'config' });
  if (!read.value) return read;
  const { source } = read.value.yaml;
  const { format: _, ...config } = read.value.value;
  const findings = [
    ...checkRules(config, source),
    ...checkDeadlines(config, source),
    ...checkReasons(config, source),
  ];
  return findings.some(({ severity }) => severity === 'error')
    ? { value: undefined, findings }
    : { value: { config, source }, findings };
}

/** JSON Schema (draft 2020-12) of the configuration file, for editors. */
export function composeConfigSchema(): Record<string, unknown> {
  return {
    ...toJsonSchema(configSchema),
    $id: 'https://lawreport.invalid/config.schema.json',
    title: 'lawreport的配置（lawreport-config/1）',
  };
}

const text = () => z.string().min(1);

const severity = oneOf<Severity | 'off'>({ error: '错误', warning: '警告', info: '提示', off: '关闭' });

const monthDay = z.codec(
  z.string().refine((written) => parseMonthDay(written) !== undefined, { error: 'month-day' }),
  z.custom<MonthDay>(),
  {
    decode: (written) => parseMonthDay(written)!,
    encode: ({ month, day }) => `${month}月${day}日`,
  },
);

function parseMonthDay(written: string): MonthDay | undefined {
  const match = /^(\d{1,2})(?:月|-)(\d{1,2})日?$/.exec(written);
  // A leap year, so that 2月29日 is a day.
  const date = match && parseDate(`2024-${match[1]}-${match[2]}`);
  return date ? { month: date.month, day: date.day } : undefined;
}

const word = fields<ConfiguredWord>(() => ({
  wrong: ['错', text(), '不应当出现的词'],
  right: ['对', text(), '应当怎样写'],
  note: ['说明', text().optional(), '为什么，例如 县委办2025年通知'],
}));

const suppression = fields<ConfiguredSuppression>(() => ({
  rule: ['规则', text(), '规则的编号，例如 time/relative-year，或者一组 time/*'],
  quote: ['含有', text().optional(), '只忽略含有这几个字的地方，不写就忽略这条规则的全部'],
  reason: ['理由', text().optional(), '为什么忽略'],
}));

const deadlines = fields<Config['deadlines']>(() => ({
  report: ['报送', monthDay.optional(), '本地要求报送的日期，例如 2月10日，不得晚于3月1日'],
  publication: ['公开', monthDay.optional(), '本地要求公开的日期，例如 3月20日，不得晚于4月1日'],
}));

const site = fields<Site>(() => ({
  SiteName: ['网站名称', text().optional(), '网页标签SiteName，例如 云岭县人民政府门户网站'],
  SiteDomain: ['网站域名', text().optional(), '网页标签SiteDomain'],
  SiteIDCode: ['网站标识码', text().optional(), '网页标签SiteIDCode，政府网站标识码'],
  ColumnName: ['栏目名称', text().optional(), '网页标签ColumnName，例如 法治政府建设年度报告'],
  ColumnDescription: ['栏目描述', text().optional(), '网页标签ColumnDescription'],
  ColumnKeywords: ['栏目关键词', text().optional(), '网页标签ColumnKeywords'],
  ColumnType: ['栏目类别', text().optional(), '网页标签ColumnType，例如 信息公开'],
}));

const amount = number.refine((value) => value >= 0);

const criterion = fields<Criterion>(() => ({
  name: ['名称', text(), '这条标准的名称，例如 按期报送'],
  column: ['栏目', text(), '汇总表的栏目，例如 按期、缺少的部分、数据有误'],
  is: ['是', text().optional(), '栏目是这几个字时扣分'],
  isNot: ['不是', text().optional(), '栏目不是这几个字时扣分'],
  above: ['超过', amount.optional(), '栏目的数大于它时扣分'],
  below: ['不足', amount.optional(), '栏目的数小于它时扣分'],
  points: ['扣分', amount, '扣几分'],
  per: ['每', number.refine((value) => value > 0).optional(), '超过或者不足的数，每满这么多扣一次'],
  most: ['最多', amount.optional(), '这条标准最多扣几分'],
}));

const scoring = fields<Scoring>(() => ({
  full: ['满分', amount.optional(), '从多少分扣起，不写就是100', () => 100],
  criteria: ['标准', z.array(criterion).min(1), '各条标准'],
}));

type WrittenConfig = Config & { format: 'lawreport-config/1' };

const configSchema = fields<WrittenConfig>(() => ({
  format: ['格式', z.literal('lawreport-config/1'), '固定为 lawreport-config/1'],
  severities: [
    '规则',
    z.record(z.string(), severity).optional(),
    '规则的编号或者一组（wording/*）: 错误、警告、提示、关闭',
    () => ({}),
  ],
  words: ['用词', z.array(word).optional(), '本单位自己的用词要求', () => []],
  names: ['专名', z.array(text()).optional(), '照原样写的名称（机关、地名、品牌），检查时不算错', () => []],
  documents: ['文件', z.array(text()).optional(), '可以引用的文件名称，不写书名号，检查时不算错', () => []],
  latestPlenum: ['最近全会', text().optional(), '例如 党的二十届四中全会'],
  deadlines: ['期限', deadlines.optional(), '本地提前的期限', () => ({})],
  site: ['网站', site.optional(), '公开用的网页里写上的网站和栏目标签'],
  reviewer: ['审阅机关', text().optional(), '审阅意见由谁署名，例如 中共青川市委全面依法治市委员会办公室'],
  scoring: ['评分', scoring.optional(), '本单位审阅各地报告的评分办法，不写就不评分'],
  suppressions: ['忽略', z.array(suppression).optional(), '不再报告的地方，要写理由', () => []],
}));

function checkRules(config: Config, source: SourceMap): Finding[] {
  const named = [
    ...Object.keys(config.severities).map((id) => ({
      id,
      path: `规则.${id}`,
      range: source.keyRange(`规则.${id}`),
    })),
    ...config.suppressions.map(({ rule: id }, index) => ({
      id,
      path: `忽略[${index}].规则`,
      range: source.valueRange(`忽略[${index}].规则`),
    })),
  ];
  return named
    .filter(({ id }) => !rules.some((rule) => matchesRule(id, rule.id)))
    .map(({ id, path, range }) => ({
      rule: 'config/unknown-rule',
      severity: 'error',
      message: explainUnknownRule(id),
      path,
      range,
    }));
}

/** A county may ask for earlier days than the 督察工作规定, never for later ones. */
function checkDeadlines({ deadlines: { report, publication } }: Config, source: SourceMap): Finding[] {
  const isLater = (given: MonthDay | undefined, month: number) =>
    given !== undefined && (given.month > month || (given.month === month && given.day > 1));
  const late = [
    ...(isLater(report, 3) ? [{ key: '报送', month: 3 }] : []),
    ...(isLater(publication, 4) ? [{ key: '公开', month: 4 }] : []),
  ];
  return late.map(({ key, month }) => ({
    rule: 'config/late-deadline',
    severity: 'error',
    message: `“${key}”的期限晚于${month}月1日，本地的期限只能比规定的早，请改为${month}月1日或者更早`,
    path: `期限.${key}`,
    range: source.valueRange(`期限.${key}`),
  }));
}

function checkReasons({ suppressions }: Config, source: SourceMap): Finding[] {
  return suppressions.flatMap(({ reason, rule }, index) =>
    reason === undefined
      ? [
          {
            rule: 'lint/suppression-without-reason',
            severity: 'warning' as const,
            message: `忽略“${rule}”没有写理由，请补上一行“理由: …”`,
            path: `忽略[${index}]`,
            range: source.keyRange(`忽略[${index}].规则`),
          },
        ]
      : [],
  );
}
