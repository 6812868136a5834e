import type { Item, Report } from '../../../src/report/model.js';
import { countCharacters } from '../../../src/text/characters.js';

/**
 * The structure of a report as readable text, without a sentence of it: for each part and item
 * its level, the characters of its heading, its paragraphs with their characters, its own layout.
 */
export function formatReportOutline(report: Report): string {
  const { layout } = report;
  const lines = [
    `模板 ${report.template}`,
    `年度 ${report.year}`,
    `标题 ${report.title === undefined ? '无' : `${countCharacters(report.title)}字`}`,
    `发文机关 ${report.issuers.length}个，署名 ${report.signature?.length ?? '同'}`,
    `主送机关 ${report.addressees.length}个`,
    `成文日期 ${report.dateOfIssue}`,
    `层次 ${
      layout
        ? Object.entries(layout)
            .map(([key, value]) => `${key}=${value}`)
            .join(' ')
        : '无'
    }`,
    `公开信息 ${Object.keys(report.publication ?? {}).join(' ') || '无'}`,
    `导语 ${formatParagraphs(report.opening)}`,
  ];
  for (const part of report.parts) {
    lines.push(`${part.key} ${formatTitle(part.title)} ${formatParagraphs(part.opening)}`);
    for (const [index, item] of part.items.entries()) lines.push(...formatItem(item, `${index + 1}`, 1));
  }
  lines.push(`结语 ${formatParagraphs(report.closing)}`, `附件 ${report.attachments.length}个`);
  return `${lines.join('\n')}\n`;
}

function formatItem(item: Item, number: string, depth: number): string[] {
  const own = item.layout ? ` ${item.layout}` : '';
  const line = `${'  '.repeat(depth)}${number} ${formatTitle(item.title)} ${formatParagraphs(item.body)}${own}`;
  return [
    line,
    ...item.items.flatMap((child, index) => formatItem(child, `${number}.${index + 1}`, depth + 1)),
  ];
}

function formatTitle(title: string | undefined): string {
  return title === undefined ? '无标题' : `标题${countCharacters(title)}字`;
}

function formatParagraphs(text: string | undefined): string {
  if (text === undefined) return '—';
  return text
    .split('\n')
    .map((paragraph) => `¶${countCharacters(paragraph)}`)
    .join(' ');
}
