import { expect, it } from 'vitest';
import { readReport } from '../../src/report/read-report.js';
import { refuseTemplate } from '../../src/template/unknown-template.js';

it.each([
  ['distrit', '没有“distrit”这个模板，是否想写“district”？可用的有：county、district'],
  ['别的', '没有“别的”这个模板，可用的有：county、district'],
  [
    'coun\u200bty',
    '没有“county”这个模板，是否想写“county”？可用的有：county、district；这里夹着看不见的字符（U+200B），请删去，或者整个词重新打一遍',
  ],
])('a report that names the template %j is refused at that place', (id, message) => {
  const yaml = `格式: lawreport/1\n模板: ${id}\n年度: 2025\n地区: 云岭县\n发文机关: 云岭县人民政府\n`;
  const { source } = readReport(yaml).value!;
  expect(refuseTemplate(id, ['county', 'district'], source)).toEqual({
    rule: 'report/unknown-template',
    severity: 'error',
    message,
    path: '模板',
    range: source.valueRange('模板'),
  });
});
