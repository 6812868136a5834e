// Measures lint: npm run build && node bench/lint.js
// 1. Lint against reading and composing; the bound is 1.5. It holds for a report whose figures stand under 数据 and
//    are referenced; a text without references is read and composed in a millisecond, and no lint is as quick.
// 2. Each rule on ten times the text; the bound is 11 times the time.
import { readdirSync, readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { defaultConfig } from '../build/lint/config.js';
import { createRuleContext, lintDocument } from '../build/lint/lint-document.js';
import { rules } from '../build/lint/rules.js';
import { mergeLexicons, readLexicon } from '../build/lint/words/lexicon.js';
import { readReport } from '../build/report/read-report.js';
import { composeDocument } from '../build/template/compose-document.js';
import { readTemplate } from '../build/template/read-template.js';

const file = (path) => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');
const lexicon = mergeLexicons(
  readdirSync(new URL('../build/lint/lexicon/', import.meta.url)).map(
    (name) => readLexicon(file(`build/lint/lexicon/${name}`)).value,
  ),
);
const template = readTemplate(file('templates/county/template.yaml')).value;
const today = { year: 2026, month: 2, day: 25 };

const small = writeReport(100);
const read = (text) => {
  const { report, source } = readReport(text).value;
  return { report, source, ...composeDocument(report, template, source) };
};
const lint = (text, { document, report, source }) =>
  lintDocument(document, { today, config: defaultConfig, lexicon, report, source, sourceText: text });

for (const [name, text] of [
  ['the county example', file('examples/yunling-county-2025.yaml')],
  ['a report without references', small],
]) {
  const composed = read(text);
  const reading = measure(() => read(text));
  const linting = measure(() => lint(text, composed));
  console.log(
    `${name}, ${count(text)} characters: reading and composing ${reading.toFixed(1)} ms, lint ${linting.toFixed(1)} ms, ratio ${(linting / reading).toFixed(2)}`,
  );
}

const context = (text) => {
  const { document, report } = read(text);
  return createRuleContext(document, { today, config: defaultConfig, lexicon, report, lastYear: document });
};
const [little, much] = [context(writeReport(40)), context(writeReport(400))];
const rows = rules.map((rule) => {
  const run = (view) =>
    measure(() => {
      for (const _ of rule.check(view));
    });
  const [one, ten] = [run(little), run(much)];
  return { id: rule.id, one, ten, ratio: ten / one };
});
for (const { id, one, ten, ratio } of rows.sort((a, b) => b.ten - a.ten))
  console.log(
    `${id.padEnd(36)} ${one.toFixed(3).padStart(9)} ms ${ten.toFixed(3).padStart(9)} ms  × ${ratio.toFixed(1)}${ratio > 11 && ten > 1 ? '  over 11' : ''}`,
  );

/** The shortest of ten runs or more, in milliseconds: a warm one, and the one that other work disturbed least. */
function measure(work) {
  let shortest = Number.POSITIVE_INFINITY;
  const end = performance.now() + 300;
  let runs = 0;
  do {
    const start = performance.now();
    work();
    shortest = Math.min(shortest, performance.now() - start);
  } while (++runs < 10 || performance.now() < end);
  return shortest;
}

function count(text) {
  return text.replace(/\s/g, '').length;
}

/** About a hundred characters a paragraph, no two alike, with what rules look at: figures, years, titles, quotes. */
function writeReport(paragraphs) {
  const body = Array.from({ length: paragraphs }, (_, index) => {
    const name = `${'甲乙丙丁戊己庚辛壬癸'[index % 10]}${'东南西北中上下左右前'[Math.floor(index / 10) % 10]}${'山川河湖海林田草沙原'[Math.floor(index / 100) % 10]}`;
    return `  - 标题: ${name}镇依法履职情况第${index}项\n    正文: |\n      2025年，${name}镇贯彻落实《${name}镇行政规范性文件管理办法》，推进“双随机、一公开”监管，办理${index + 11}件，一是公布清单${index}份。二是评查案卷${index * 3}卷（含${name}站），合格率98.${index % 10}%，同比增长${index % 17}.5%，群众满意。\n`;
  }).join('');
  return `格式: lawreport/1\n模板: county\n年度: 2025\n地区: 云岭县\n发文机关: 云岭县人民政府\n成文日期: 2026-02-20\n主送机关: 青川市人民政府\n成效:\n${body}问题: 执法力量不足，原因是编制下沉较慢。\n负责人履职: 县委书记、县长带头述法。\n下年打算: 2026年充实执法力量。\n`;
}
