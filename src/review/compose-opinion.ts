import { type Block, type Document, type SourcedText, suppliedText } from '../document/model.js';
import { formatLabel } from '../document/number-document.js';
import type { Basis } from '../finding/finding.js';
import { layOutDocument } from '../layout/pages/lay-out-document.js';
import type { Style } from '../layout/style.js';
import { formatPlaceholder } from '../text/gaps/placeholder.js';
import { quoteWords } from '../text/quote-words.js';
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
  for (let shown = points.length; shown > 0; shown--) {
    const document = compose(row, points, shown, options);
    if (layOutDocument(document, options.style).pages.length === 1) return document;
  }
  return compose(row, points, 0, options);
}

type Topic = 'contents' | 'figures' | 'wording' | 'layout';

const topics: Record<Topic, string> = {
  contents: '内容',
  figures: '数据',
  wording: '文字',
  layout: '格式',
};

/** A group of rules that is listed nowhere is about the wording. */
const topicOf: Record<string, Topic> = {
  structure: 'contents',
  content: 'contents',
  time: 'contents',
  level: 'contents',
  figures: 'figures',
  format: 'layout',
  layout: 'layout',
};

type Point = { topic: Topic; text: string; weight: number; count: number };

/** What has to be mended, the weightiest first; hints and questions are left to the copy with comments. */
function listPoints({ findings, reuse }: ReviewRow): Point[] {
  const points = findings
    .filter(({ severity }) => severity !== 'info')
    .map((finding): Point => {
      const topic = topicOf[finding.rule.split('/')[0]!] ?? 'wording';
      return { topic, text: describe(finding), weight: weigh(finding, topic), count: finding.count };
    });
  if (reuse && reuse.share > mostReuse)
    points.push({
      topic: 'contents',
      text: `正文约有${Math.round(reuse.share)}%与去年的报告相同，请按报告年度的情况修改。`,
      weight: 2,
      count: 1,
    });
  return points.sort((a, b) => a.weight - b.weight);
}

/** Above this share, in per cent, a report has hardly been written anew; as residue/last-year-overlap has it. */
const mostReuse = 50;

function weigh({ severity, basis }: ReviewedFinding, topic: Topic): number {
  const bySeverity = severity === 'error' ? 0 : 2;
  const byBasis = basis?.kind === '法规' ? 0 : 1;
  return bySeverity + byBasis + (topic === 'contents' || topic === 'figures' ? 0 : 2);
}

function describe({ message, place, basis }: ReviewedFinding): string {
  const where = message.startsWith('全文') ? '' : nameShortly(place);
  return `${where}${message.replace(/[。；]$/, '')}${nameBasis(basis)}。`;
}

/** `一、… > （二）… > 第2段` by its nearest heading: “（二）…”第2段. */
function nameShortly(place: string): string {
  if (place === '全文' || place === '') return '';
  const steps = place.split(' > ');
  const heading = steps.findLast((step) => !/^第\d+(?:段|个表)$|^表$/.test(step));
  const rest = heading === steps.at(-1) ? '' : steps.at(-1)!;
  if (heading === undefined || heading === '正文') return `${heading ?? ''}${rest}：`;
  return `${quoteWords(heading)}${rest}：`;
}

/** Practice is named as such, and never as a regulation. */
function nameBasis(basis: Basis | undefined): string {
  if (!basis) return '';
  const { kind, source, clause } = basis;
  return kind === '实务' ? '（实务）' : `（依据：${source}${clause === undefined ? '' : ` ${clause}`}）`;
}

function compose(row: ReviewRow, points: readonly Point[], shown: number, options: OpinionOptions): Document {
  const { reviewer, year } = options;
  const chosen = new Set(points.slice(0, shown));
  const left = points.slice(shown).reduce((sum, { count }) => sum + count, 0);
  const used = (Object.keys(topics) as Topic[]).filter((topic) =>
    [...chosen].some((point) => point.topic === topic),
  );
  const blocks = used.flatMap((topic, at): Block[] => {
    const own = [...chosen].filter((point) => point.topic === topic);
    return [
      {
        kind: 'heading',
        level: 1,
        label: formatLabel(1, at + 1),
        content: suppliedText(`${topics[topic]}方面`),
        layout: 'ownLine',
      },
      ...own.map(({ text }, index) => paragraph(own.length > 1 ? `${index + 1}.${text}` : text)),
    ];
  });
  return {
    title: suppliedText(`关于${row.label.replace(/（\d+）$/, '')}${nameReport(row)}的审阅意见`),
    addressees: [suppliedText(row.issuer)],
    blocks: [
      paragraph(open(row, points, shown)),
      ...blocks,
      ...(left > 0 && shown > 0 ? [paragraph(tellRest(left, options))] : []),
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

function open(row: ReviewRow, points: readonly Point[], shown: number): string {
  const received = `你单位报送的${nameReport(row)}收悉。`;
  if (points.length === 0) return `${received}经审阅，${tellComplete(row)}没有提出修改意见。`;
  const total = points.reduce((sum, { count }) => sum + count, 0);
  if (shown === 0) return `${received}经审阅，需要修改、核对的有${total}处，请逐处研究。`;
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
