import { packagedLevels } from '../../../src/cli/load/packaged.js';
import { type Config, defaultConfig } from '../../../src/lint/config.js';
import { lintDocument } from '../../../src/lint/lint-document.js';
import { createPlaceNamer } from '../../../src/readers/docx/name-places.js';
import { markParts } from '../../../src/readers/mark-parts.js';
import { readText } from '../../../src/readers/text/read-text.js';
import type { ReportReview } from '../../../src/review/report-review.js';
import { reviewReport } from '../../../src/review/review-report.js';
import { parseDate } from '../../../src/text/calendar-date.js';
import { packagedIndicators } from '../../lint/support/packaged-indicators.js';
import { packagedLexicon } from '../../lint/support/packaged-lexicon.js';

/** What the review says of a text by itself, as of 25 February 2026. */
export function reviewText(
  text: string,
  { file = '报送/报告.txt', config = defaultConfig }: { file?: string; config?: Config } = {},
): ReportReview {
  const document = markParts(readText(text, { keepPunctuation: true }).document);
  const context = {
    today: parseDate('2026-02-25')!,
    config,
    lexicon: packagedLexicon,
    levels: packagedLevels(),
    indicators: packagedIndicators,
    sourceText: text,
  };
  const namePlace = createPlaceNamer(document);
  const findings = lintDocument(document, context).map((finding) => ({
    ...finding,
    path: finding.range && namePlace(finding.range.start.offset),
  }));
  return reviewReport({ file, document, findings }, context);
}

/** The four parts of a county's report, each of which can be put otherwise. */
type Parts = {
  organ?: string;
  date?: string;
  title?: string;
  achievements?: string;
  problems?: string;
  leadership?: string;
  plans?: string;
  signature?: string;
};

/** A text that nothing can be said against, but for what is put otherwise; an empty part is left out with its heading. */
export function writeReportText({
  organ = '云岭县人民政府',
  date = '2026年2月11日',
  title = `${organ}关于2025年度法治政府建设情况的报告`,
  achievements = '办理提案11件。',
  problems = '乡镇执法力量不足，主要原因是编制下沉较慢。',
  leadership = '县委书记、县长带头述法。',
  plans = '2026年充实执法力量。',
  signature = organ,
}: Parts = {}): string {
  const parts = [
    ['主要举措和成效', achievements],
    ['存在的不足和原因', problems],
    ['党政主要负责人履行第一责任人职责情况', leadership],
    ['2026年主要安排', plans],
  ].filter(([, words]) => words !== '');
  const lines = parts.map(([heading, words], at) => `${'一二三四'[at]}、${heading}\n${words}`);
  return [title, '临澜市人民政府：', ...lines, signature, date].filter((line) => line !== '').join('\n');
}
