// Reports to measure with: the fictional district example with other figures in each, or a text of a given length.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readReport } from '../../build/report/read-report.js';
import { composeDocument } from '../../build/template/compose-document.js';
import { readTemplate } from '../../build/template/read-template.js';

const file = (path) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const example = file('examples/wangjin-district-2025.yaml');
const template = readTemplate(file('templates/district/template.yaml')).value;

/** Writes so many reports into a folder; their names, and the characters of one. */
export function writeReports(folder, count) {
  const names = Array.from({ length: count }, (_, index) => `${String(index + 1).padStart(5, '0')}.yaml`);
  for (const [index, name] of names.entries()) writeFileSync(join(folder, name), vary(index));
  return { names, characters: [...vary(0)].length };
}

/** No two are alike, so that nothing can be taken over from one to the next. */
function vary(index) {
  return example.replaceAll('望津区', `望津${toName(index)}区`);
}

function toName(index) {
  return [...String(index)].map((digit) => '甲乙丙丁戊己庚辛壬癸'[Number(digit)]).join('');
}

/** A report of about so many characters, half a hundred to the paragraph. */
export function composeLong(characters) {
  const head = `格式: lawreport/1\n模板: county\n年度: 2025\n地区: 云岭县\n发文机关: 云岭县人民政府\n成文日期: 2026-02-20\n主送机关: 青川市人民政府\n成效:\n`;
  const tail = `问题: 执法力量不足，原因是编制下沉较慢。\n负责人履职: 县委书记、县长带头述法。\n下年打算: 2026年充实执法力量。\n`;
  let body = '';
  for (let index = 0; head.length + body.length + tail.length < characters || index === 0; index++)
    body += `  - 标题: ${toName(index)}镇依法履职情况\n    正文: 2025年办理${index + 11}件，评查案卷${index * 3}卷，合格率98.${index % 10}%，群众满意。\n`;
  return head + body + tail;
}

/** The text that a report is rendered to, as Markdown for pandoc. */
export function writeMarkdown(folder, name, to) {
  const { report, source } = readReport(readFileSync(join(folder, name), 'utf8')).value;
  writeFileSync(join(folder, to), toMarkdown(composeDocument(report, template, source).document));
}

export function toMarkdown({ title, blocks }) {
  const lines = blocks.flatMap((block) => {
    if (block.kind === 'heading')
      return [`${'#'.repeat(block.level + 1)} ${block.label}${block.content.text}`];
    return block.kind === 'paragraph' ? [block.content.text] : [];
  });
  return [`# ${title.text}`, ...lines].join('\n\n');
}
