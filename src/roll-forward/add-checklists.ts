import type { Part, Report } from '../report/model.js';
import { partNames } from '../report/part-names.js';
import { listAims, listHeadings } from './list-plans.js';

/**
 * Last year's plan as questions before this year's 问题, and last year's shortcomings before this year's 下年打算: as
 * comments, which are never printed.
 */
export function addChecklists(yaml: string, last: Report): string {
  const asked = addComment(yaml, 'problems', [
    '去年打算做的，今年做到没有？没有做到的写在下面，做到了的写进“成效”：',
    ...listHeadings(last, 'plans'),
    ...listAims(last).map((aim) => `定的数：${aim}`),
  ]);
  return addComment(asked, 'plans', [
    '下面还是去年的打算。去年写的问题是这些，请对照今年的问题重写：',
    ...listHeadings(last, 'problems'),
  ]);
}

function addComment(yaml: string, key: Part['key'], [question, ...list]: readonly string[]): string {
  if (list.length === 0) return yaml;
  const comment = [`# ${question}`, ...list.map((entry) => `#   □ ${entry}`)].join('\n');
  const start = yaml.search(new RegExp(`^${partNames[key]}:`, 'm'));
  return start < 0 ? `${yaml}\n${comment}\n` : `${yaml.slice(0, start)}${comment}\n${yaml.slice(start)}`;
}
