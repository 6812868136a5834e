import type { Document } from '../../../document/model.js';
import { showsBodyFirst } from '../../../layout/pages/lay-out-document.js';
import type { Style } from '../../../layout/style.js';
import type { Rule } from '../../rule.js';

const signatories = (count: number) => Array.from({ length: count }, () => '范例文').join(', ');

export const firstPage: Rule = {
  id: 'format/first-page',
  title: '首页要有正文',
  severity: 'warning',
  basis: { kind: '国标', source: 'GB/T 9704-2012', clause: '7.3.3' },
  examples: {
    bad: [{ yaml: `版头: { 发文字号: 云政发〔2026〕5号, 签发人: [${signatories(24)}] }` }],
    good: [{ yaml: `版头: { 发文字号: 云政发〔2026〕5号, 签发人: [${signatories(8)}] }` }],
  },
  *check({ document, style }) {
    const message = style && explainFirstPage(document, style);
    if (message !== undefined) yield { path: document.letterhead ? '版头' : '主送机关', message };
  },
};

/** What is wrong with the first page of a report that is laid out so; undefined where nothing is. */
export function explainFirstPage(document: Document, style: Style): string | undefined {
  if (showsBodyFirst(document, style)) return undefined;
  return document.letterhead
    ? '版头、标题和主送机关占满了首页，发文机关标志缩小以后也放不下一行正文，GB/T 9704-2012规定首页必须显示正文；请减少主送机关，缩短标题，或者减少版头里的发文机关和签发人'
    : '标题和主送机关占满了首页，GB/T 9704-2012规定首页必须显示正文；请减少主送机关，或者缩短标题';
}
