import type { Basis } from '../finding/finding.js';
import { quoteWords } from '../text/quote-words.js';
import type { ReviewedFinding } from './report-review.js';

/** One point of an opinion; `count` is how many places it is true of, the lower weight comes first. */
export type Point = { topic: Topic; text: string; basis: string; weight: number; count: number };

export type Topic = 'contents' | 'figures' | 'wording' | 'layout';

export const topics: Record<Topic, string> = {
  contents: '内容',
  figures: '数据',
  wording: '文字',
  layout: '格式',
};

/** A group of rules that is listed nowhere is about the wording. */
const topicsOfGroups: Record<string, Topic> = {
  structure: 'contents',
  content: 'contents',
  time: 'contents',
  level: 'contents',
  figures: 'figures',
  format: 'layout',
  layout: 'layout',
};

export function topicOfRule(rule: string): Topic {
  return topicsOfGroups[rule.split('/')[0]!] ?? 'wording';
}

/** What one rule has found in a report: the first place in full, others as briefly as they can be told. */
export function describeGroup(findings: readonly ReviewedFinding[]): Point {
  const [first, ...others] = findings as [ReviewedFinding, ...ReviewedFinding[]];
  const alike = others.filter((other) => isAlike(first, other)).slice(0, mostNamed);
  const different = others.filter((other) => !isAlike(first, other)).slice(0, mostNamed);
  const sentences = [
    describe(first),
    ...(alike.length > 0 ? [`${alike.map(nameWords).join('、')}也是这样`] : []),
    ...different.map(describe),
  ];
  const topic = topicOfRule(first.rule);
  const left = others.length - alike.length - different.length;
  return {
    topic,
    text: sentences.join('；') + (left > 0 ? `；同类的另有${left}处` : ''),
    basis: nameBasis(first.basis),
    weight: weigh(first, topic),
    count: findings.reduce((sum, { count }) => sum + count, 0),
  };
}

/** A letter of one page is no list. */
const mostNamed = 3;

/** Two complaints that differ in the words complained of and in years only. */
function isAlike(first: ReviewedFinding, other: ReviewedFinding): boolean {
  const isSimple = (first.message.match(/“/g) ?? []).length <= 1;
  const bare = ({ message }: ReviewedFinding) => message.replace(/“[^“”]{0,500}”/g, '').replace(/\d+/g, '');
  return isSimple && bare(first) === bare(other);
}

function shortenAdvice(message: string): string {
  const at = message.indexOf('，加上标题“');
  return at < 0 ? message : `${message.slice(0, at)}，宜单独列出`;
}

function describe(finding: ReviewedFinding): string {
  const { message, rule, words } = finding;
  // What a heading is good for is told beside the text, not in a letter.
  const said = shortenAdvice(message.replace(/[。；]$/, ''));
  const isOfWhole = message.startsWith('全文') || rule === 'structure/missing-part';
  const place = isOfWhole ? '' : nameShortly(finding.place);
  const where = message.startsWith(place) ? '' : place;
  const quoted = topicOfRule(rule) === 'figures' && words !== undefined && !said.includes(quoteWords(words));
  return `${where}${quoted ? quoteWords(words) : ''}${where !== '' || quoted ? '：' : ''}${said}`;
}

function nameWords({ place, words }: ReviewedFinding): string {
  const isShort = words !== undefined && words.length <= 12;
  return `${nameShortly(place)}${isShort ? `的${quoteWords(words)}` : ''}`;
}

/** `一、… > （二）… > 第2段` by its nearest heading: “（二）…”第2段. */
function nameShortly(place: string): string {
  if (place === '全文' || place === '') return '';
  const steps = place.split(' > ');
  const heading = steps.findLast((step) => !/^第\d+(?:段|个表)$|^表$/.test(step));
  const rest = heading === steps.at(-1) ? '' : steps.at(-1)!;
  const isName = heading === undefined || elements.test(heading);
  return `${isName ? (heading ?? '') : quoteWords(shorten(heading))}${rest}`;
}

/** What is no heading of the report needs no quotation marks: names of its elements, and lines of what is none. */
const elements = /^(?:版头|标题|主送机关|正文|署名|成文日期|附注|附件\d*|版记|页面设置|页脚|第\d+行)$/;

/** Enough to find a heading by. */
function shorten(heading: string): string {
  return heading.length > 13 ? `${heading.slice(0, 12).replace(/…$/, '')}…` : heading;
}

function weigh({ severity, basis }: ReviewedFinding, topic: Topic): number {
  if (severity === 'error') return 0;
  if (basis?.kind === '法规') return severity === 'info' ? 2 : 1;
  return topic === 'contents' || topic === 'figures' ? 3 : 4;
}

/** Practice is named as such, and never as a regulation. */
function nameBasis(basis: Basis | undefined): string {
  if (!basis) return '';
  const { kind, source, clause = '' } = basis;
  if (kind === '实务') return '实务';
  // `第二十五条` follows the name of a law, `4.13.2` is set off from the number of a standard.
  return `依据：${source}${/^\d/.test(clause) ? '，' : ''}${clause}`;
}
