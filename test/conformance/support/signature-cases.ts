import { type Document, suppliedText } from '../../../src/document/model.js';
import { bareDocument, paragraph } from '../../writers/docx/sample-document.js';

/** Lengths of names side by side: all alike, the first longer, the last longer, and by turns. */
const lengths = [4, 6, 7, 8, 10, 12, 13, 14, 16, 18, 20, 22, 24, 25, 26, 27, 28, 29, 30, 31];
const patterns = [
  [31, 4],
  [4, 31],
  [7, 19],
  [19, 7],
  [13, 5],
  [9, 14],
  [27, 12],
  [5, 28],
];

export type SignatureCase = { names: string[]; sealed: boolean; document: Document };

/** Two to five organs with names of 4 to 31 characters, sealed and not. */
export function jointSignatures(): Map<string, SignatureCase> {
  const named = [2, 3, 4, 5].flatMap((count) => [
    ...lengths.map((length) => Array.from({ length: count }, () => length)),
    ...patterns.map((pattern) => Array.from({ length: count }, (_, at) => pattern[at % pattern.length]!)),
    // The lead organ alone is longer, or the last one.
    Array.from({ length: count }, (_, at) => (at === 0 ? 22 : 6)),
    Array.from({ length: count }, (_, at) => (at === count - 1 ? 22 : 6)),
  ]);
  const cases = [true, false].flatMap((sealed) =>
    named.map((characters) => {
      const names = characters.map(organ);
      return [`${sealed ? 'sealed' : 'unsealed'}-${characters.join('-')}`, sign(names, sealed)] as const;
    }),
  );
  return new Map(cases);
}

/** Names longer than a line, sealed and not, with the words between which they may be divided. */
export function longSignatures(): Map<string, SignatureCase & { words: readonly string[] }> {
  const cases = [true, false].flatMap((sealed) =>
    wordsOfLongNames.map((words, at) => {
      const name = words.join('');
      return [`long-${sealed ? 'sealed' : 'unsealed'}-${at}`, { words, ...sign([name], sealed) }] as const;
    }),
  );
  return new Map(cases);
}

/** A document of one sentence that these organs sign. */
function sign(names: string[], sealed: boolean): SignatureCase {
  const document = bareDocument({
    title: suppliedText('法治政府建设年度报告'),
    blocks: [paragraph('特此报告。')],
    signature: names.map(suppliedText),
    dateOfIssue: suppliedText('2026年2月20日'),
    sealed,
  });
  return { names, sealed, document };
}

/** The name of an organ in so many characters; no two of a document are alike. */
function organ(characters: number, at: number): string {
  const place = ['云岭', '青川', '兰溪', '岳渡', '望津'][at]!;
  const duty = '县行政复议和行政应诉工作联席会议暨法治政府建设示范创建工作推进领导小组';
  return `${place}${duty.slice(0, characters - 3)}局`;
}

const wordsOfLongNames: readonly (readonly string[])[] = [
  [
    '云江',
    '哈尼族',
    '彝族',
    '苗族',
    '自治县',
    '人民政府',
    '行政复议',
    '与',
    '应诉',
    '工作',
    '领导小组',
    '办公室',
  ],
  [
    '青云',
    '哈萨克族',
    '自治州',
    '云岭县',
    '人民政府',
    '行政复议',
    '与',
    '应诉',
    '工作',
    '领导小组',
    '办公室',
  ],
  [
    '中共',
    '云岭县',
    '委员会',
    '全面',
    '依法',
    '治县',
    '委员会',
    '法治',
    '政府',
    '建设',
    '示范',
    '创建',
    '工作',
    '协调',
    '小组',
    '办公室',
  ],
  [
    '云岭县',
    '城市',
    '管理',
    '综合',
    '行政',
    '执法',
    '局',
    '（',
    '云岭县',
    '城市',
    '更新',
    '和',
    '物业',
    '管理',
    '服务',
    '中心',
    '）',
  ],
  [
    '青川市',
    '云岭',
    '经济',
    '技术',
    '开发区',
    '管理',
    '委员会',
    '“',
    '放管服',
    '”',
    '改革',
    '和',
    '优化',
    '营商',
    '环境',
    '工作',
    '领导小组',
    '办公室',
  ],
  [
    '青川市',
    '云岭',
    '国家级',
    '经济',
    '技术',
    '开发区',
    '管理',
    '委员会',
    '行政',
    '审批',
    '服务',
    '和',
    '营商',
    '环境',
    '建设',
    '工作',
    '领导小组',
    '综合',
    '协调',
    '推进',
    '组',
    '办公室',
    '（',
    '行政',
    '审批',
    '服务',
    '局',
    '）',
  ],
];
