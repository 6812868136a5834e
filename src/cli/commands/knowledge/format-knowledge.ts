import type { KnowledgeFile } from '../../../lint/read-knowledge.js';
import type { Knowledge, Provenance } from '../../../lint/words/lexicon.js';
import { type CalendarDate, compareDates, formatChineseDate } from '../../../text/calendar-date.js';

type OwnFile = KnowledgeFile & { file: string };

const titles: Record<string, string> = {
  'documents.yaml': '常引用的文件',
  'former-organs.yaml': '改革以前的机关名称',
  'laws.yaml': '法律和行政法规',
  'meetings.yaml': '党代会和中央全会',
  'programmes.yaml': '普法规划',
};

/** What the program knows and up to which day, and what the office has added. */
export function formatKnowledge(
  packaged: readonly { file: string; until: CalendarDate }[],
  own: readonly OwnFile[],
  all: Knowledge,
): string {
  const counts: Record<string, number> = {
    'documents.yaml': all.documents.length,
    'former-organs.yaml': all.formerOrgans.length,
    'laws.yaml': all.laws.reduce((sum, { laws }) => sum + laws.length, 0),
    'meetings.yaml': all.plenums.length,
    'programmes.yaml': all.programmes.length,
  };
  return [
    '程序自带的资料：',
    ...packaged.map(
      ({ file, until }) =>
        `  ${titles[file] ?? file}  ${counts[file] ?? 0}条，资料截至${formatChineseDate(until)}`,
    ),
    '这以后的文件、会议和修订程序不知道，不会当作写错；资料里没有，不说明没有。',
    ...(own.length === 0
      ? ['没有另外的资料。有新的资料文件时，用 lawreport knowledge --install 文件名 安装。']
      : ['另外的资料，同一条以知悉日期新的为准：', ...own.map(formatOwn)]),
    '',
  ].join('\n');
}

function formatOwn(file: OwnFile): string {
  return `  ${file.file}  ${listEntries(file).length}条，资料截至${formatChineseDate(file.until)}`;
}

/** Every entry but the laws, with source and confidence. */
export function formatEntries(packaged: Knowledge, own: readonly OwnFile[]): string {
  return [packaged, ...own]
    .flatMap(listEntries)
    .map(
      ({ name, entry }) =>
        `${name}  ${entry.source}，${formatChineseDate(entry.known)}知悉${entry.confidence === 'sure' ? '' : '，只见于一处来源'}\n`,
    )
    .join('');
}

/** What a file brings that the program does not know, or knows from an earlier day. */
export function formatNews(file: KnowledgeFile, packaged: Knowledge): string {
  const known = new Map(listEntries(packaged).map(({ name, entry }) => [name, entry]));
  const news = listEntries(file).filter(({ name, entry }) => {
    const other = known.get(name);
    return !other || compareDates(entry.known, other.known) > 0;
  });
  const laws = file.laws.reduce((sum, { laws: list }) => sum + list.length, 0);
  return [
    `资料截至${formatChineseDate(file.until)}，比程序新的有${news.length}条${laws > 0 ? `，法律${laws}部` : ''}：`,
    ...news.map(({ name }) => `  ${name}`),
    '',
  ].join('\n');
}

function listEntries(knowledge: Knowledge): { name: string; entry: Provenance }[] {
  const { documents, plenums, programmes, formerOrgans } = knowledge;
  return [
    ...documents.map((entry) => ({
      name: `《${entry.name}${entry.years ? `（${entry.years}）` : ''}》`,
      entry,
    })),
    ...plenums.map((entry) => ({
      name:
        entry.session === '大会'
          ? `党的${entry.committee.replace(/届$/, '大')}`
          : `${entry.committee}${entry.session}全会`,
      entry,
    })),
    ...programmes.map((entry) => ({ name: `“${entry.name}”普法`, entry })),
    ...formerOrgans.map((entry) => ({ name: `${entry.name}→${entry.now}`, entry })),
  ];
}
