/** The words of growth: what a label says of a change, and of whom. */

const up =
  '增长|上升|提高|提升|增加|上涨|扩大|增多|新增|净增|攀升|跃升|上浮|调增|延长|拓展|多|增|翻了?|涨|升';
const down =
  '下降|降低|减少|压缩|缩短|缩减|回落|下跌|压减|精简|削减|核减|压降|调减|收窄|下调|下滑|少|减|降|压';

/** 同比, 比上年, 较2024年同期: the time that a change is measured from. */
const since =
  '(?:同比|环比|(?:比|较|同比)(?:上年|上一年|上年度|上一年度|去年|前年|20\\d\\d年)(?:度)?(?:同期)?(?:相比)?)';

const changePattern = new RegExp(
  `^(${since})?(?:相应|分别|实现|净|均|都|则|也|共|总体|年均|月均|大幅|明显|逐年|累计){0,3}(${up}|${down})(?:比例|比率|幅度|幅|率|量)?(?:了|为|达|约|近|到|高|超){0,3}$`,
  'u',
);
const targetPattern = new RegExp(
  `(${up}|${down})(?:至|到|为)(?:20\\d\\d年(?:底|末)?的?|今年的?|目前的?)?$`,
  'u',
);
const multiplePattern =
  /(?:是|为|达|达到|相当于|增至|增加到|增长到|提高到)(?:上年|去年|上一年|上年度|原来|同期|20\d\d年)(?:度)?(?:同期)?的$/u;

export type ChangeWords = {
  direction: 'up' | 'down';
  /** 增长, 压减. */
  word: string;
  /** What is said to change, where the clause names it; empty where it goes on about what was named before. */
  subject: string;
  /** 同比, 比上年. */
  since?: string;
  /** 年均, 分别, 累计: a change that no two numbers give. */
  isSpread: boolean;
};

export function readChange(label: string): ChangeWords | undefined {
  // The first place from which nothing but the words of the change is left.
  let start = 0;
  let found = changePattern.exec(label);
  while (!found && start < label.length) found = changePattern.exec(label.slice(++start));
  const [, time, word] = found ?? [];
  if (word === undefined) return undefined;
  const subject = label.slice(0, start);
  return {
    direction: directionOf(word),
    word,
    subject: subject.replace(fillers, ''),
    since: time,
    isSpread: /年均|平均|月均|每年|累计|分别|连续|逐年|各/.test(label),
  };
}

/** Words that name nothing: 案件数量下降, 其中, 全年. */
const fillers =
  /^(?:全年|今年|本年度?|20\d\d年|其中|总体|整体|数量|总数|总量|次数|件数|人数|频次|时限|时间|比例|比重|办理时限|平均用时|幅度|且|并|实际|同时|相比|又|再|仅|只|的?基础上)+$/u;

/** 减至, 压缩为: the verb before the later of two values. */
export function readTarget(
  label: string,
): { direction: 'up' | 'down'; verb: string; word: string } | undefined {
  const [word, verb] = targetPattern.exec(label) ?? [];
  return word === undefined || verb === undefined ? undefined : { direction: directionOf(verb), verb, word };
}

/** 由20个工作日调整为5个工作日 tells no direction. */
export function isNeutralTarget(label: string): boolean {
  return /(?:调整|变更?|改|转变|变化)(?:至|到|为)$|^(?:至|到)$/.test(label);
}

/** 是上年的2.5倍: the later value by the earlier one. */
export function isMultipleOfEarlier(label: string): boolean {
  return multiplePattern.test(label);
}

function directionOf(word: string): 'up' | 'down' {
  return /[增升提扩涨多上高翻拓延]/.test(word) ? 'up' : 'down';
}
