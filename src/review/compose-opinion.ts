import { type Block, type Document, type SourcedText, suppliedText } from '../document/model.js';
import { formatLabel } from '../document/number-document.js';
import { layOutDocument } from '../layout/pages/lay-out-document.js';
import type { Style } from '../layout/style.js';
import { formatPlaceholder } from '../text/gaps/placeholder.js';
import { describeGroup, type Point, type Topic, topicOfRule, topics } from './describe-points.js';
import type { ReviewedFinding } from './report-review.js';
import type { ReviewRow } from './review-row.js';

export type OpinionOptions = {
  /** 审阅机关; a gap to be filled in where absent. */
  reviewer?: string;
  /** The year in which it is signed; month and day are left for the hand that signs. */
  year: number;
  style: Style;
  /** Whether the report gets a copy with comments, where all the rest stands. */
  hasCopy: boolean;
};

/**
 * The opinion on a report (审阅意见) in the form of an official document, on one page: what is missing by regulation,
 * figures that do not agree, wording, layout, each point with its place and basis. What finds no room there is counted.
 */
export function composeOpinion(row: ReviewRow, options: OpinionOptions): Document {
  const points = listPoints(row);
  let chosen: readonly Point[] = [];
  let document = compose(row, { points, chosen }, options);
  for (const point of points.slice(0, mostTried)) {
    // In the order of their weight, not in that in which they were chosen.
    const more = points.filter((candidate) => candidate === point || chosen.includes(candidate));
    const longer = compose(row, { points, chosen: more }, options);
    if (layOutDocument(longer, options.style).pages.length > 1) continue;
    chosen = more;
    document = longer;
  }
  return document;
}

/** A page has 22 lines (GB/T 9704-2012, 5.2.1). */
const mostTried = 22;

/** What has to be mended, the weightiest first; hints and questions are left to the copy with comments. */
function listPoints({ findings, reuse }: ReviewRow): Point[] {
  const told = findings.filter(({ severity, rule }) => severity !== 'info' || rule === missingPart);
  const points = groupByRule(told).map(describeGroup);
  if (reuse && reuse.share > mostReuse)
    points.push({
      topic: 'contents',
      text: `正文约有${Math.round(reuse.share)}%与去年的报告相同，请按报告年度的情况修改`,
      basis: '',
      weight: 1,
      count: 1,
    });
  points.sort((a, b) => a.weight - b.weight);
  // Behind what is an error or the regulation asks for, each topic has its say before any has a second.
  const isFirst = (point: Point) => points.find(({ topic }) => topic === point.topic) === point;
  const isPressing = (point: Point) => point.weight <= 1 || isFirst(point);
  return [...points.filter(isPressing), ...points.filter((point) => !isPressing(point))];
}

/** A part without a heading of its own is a hint, and yet what the regulation asks for first. */
const missingPart = 'structure/missing-part';

/** Above this share, in per cent, a report has hardly been written anew; as residue/last-year-overlap has it. */
const mostReuse = 50;

/** Sums and rates have to be told one by one; of the rest, what one rule complains of is one point. */
function groupByRule(findings: readonly ReviewedFinding[]): ReviewedFinding[][] {
  const groups = new Map<string, ReviewedFinding[]>();
  for (const [at, finding] of findings.entries()) {
    const { rule, severity } = finding;
    const isAlone = topicOfRule(rule) === 'figures' || rule === missingPart;
    const key = isAlone ? `${at}` : `${severity} ${rule}`;
    groups.set(key, [...(groups.get(key) ?? []), finding]);
  }
  return [...groups.values()];
}

/** Those of the points that find room. */
type Choice = { points: readonly Point[]; chosen: readonly Point[] };

function compose(row: ReviewRow, choice: Choice, options: OpinionOptions): Document {
  const { points, chosen } = choice;
  const { reviewer, year } = options;
  const left = points.reduce((sum, point) => sum + (chosen.includes(point) ? 0 : point.count), 0);
  const used = (Object.keys(topics) as Topic[]).filter((topic) =>
    chosen.some((point) => point.topic === topic),
  );
  let last: string | undefined;
  const blocks = used.flatMap((topic, at): Block[] => {
    const own = chosen.filter((point) => point.topic === topic);
    const texts = own.map(({ text, basis }) => {
      const said = `${text}${basis === '' ? '' : `（${basis === last ? '依据同上' : basis}）`}。`;
      last = basis.startsWith('依据') ? basis : undefined;
      return said;
    });
    return [
      {
        kind: 'heading',
        level: 1,
        label: formatLabel(1, at + 1),
        content: suppliedText(`${topics[topic]}方面`),
        layout: 'ownLine',
      },
      ...texts.map((text, index) => paragraph(texts.length > 1 ? `${index + 1}.${text}` : text)),
    ];
  });
  return {
    title: suppliedText(`关于${row.label.replace(/（\d+）$/, '')}${nameReport(row)}的审阅意见`),
    addressees: [suppliedText(row.issuer ?? formatPlaceholder('主送机关'))],
    blocks: [
      paragraph(open(row, choice)),
      ...blocks,
      ...(left > 0 && chosen.length > 0 ? [paragraph(tellRest(left, options))] : []),
    ],
    attachments: [],
    signature: [suppliedText(reviewer ?? formatPlaceholder('审阅机关'))],
    dateOfIssue: suppliedText(`${year}年\u3000月\u3000日`),
    sealed: false,
  };
}

function nameReport({ year }: ReviewRow): string {
  return `${year === undefined ? '' : `${year}年`}法治政府建设年度报告`;
}

function open(row: ReviewRow, { points, chosen }: Choice): string {
  const received = `你单位报送的${nameReport(row)}收悉。`;
  if (points.length === 0) return `${received}经审阅，${tellComplete(row)}没有提出修改意见。`;
  const total = points.reduce((sum, { count }) => sum + count, 0);
  if (chosen.length === 0) return `${received}经审阅，需要修改、核对的有${total}处，请逐处研究。`;
  return `${received}经审阅，提出以下意见，请研究修改、核对。`;
}

/** Said only where every part has its heading. */
function tellComplete({ parts }: ReviewRow): string {
  return Object.values(parts).every((state) => state === 'headed') ? '规定的四个部分齐全，' : '';
}

function tellRest(left: number, { hasCopy }: OpinionOptions): string {
  return hasCopy ? `另有${left}处，见批注稿。` : `另有${left}处，可以向我们索取清单。`;
}

function paragraph(text: string): Block {
  const content: SourcedText = suppliedText(text);
  return { kind: 'paragraph', content };
}
