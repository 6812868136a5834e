import { formatBasis, severityNames } from '../finding/finding.js';
import type { Sheet } from '../writers/xlsx/write-workbook.js';
import { columns } from './columns.js';
import type { CityReview } from './review-city.js';

/** The workbook: a row a report, every finding, shared passages, indicators side by side, and the scoring if there is one. */
export function composeSheets(city: CityReview): Sheet[] {
  const { rows, unread, pairs, indicators, scoring } = city;
  const labels = rows.map(({ label }) => label);
  return [
    {
      name: '汇总',
      header: [...columns.map(({ title }) => title), ...(scoring ? ['得分'] : []), '文件'],
      rows: [
        ...rows.map((row) => [
          ...columns.map(({ value }) => value(row)),
          ...(scoring ? [row.score?.total] : []),
          row.file,
        ]),
      ],
    },
    ...(unread.length > 0
      ? [
          {
            name: '没有读出',
            header: ['文件', '原因'],
            rows: unread.map(({ file, reason }) => [file, reason]),
          },
        ]
      : []),
    {
      name: '问题',
      header: ['地区', '级别', '位置', '问题', '处数', '依据', '规则'],
      rows: rows.flatMap(({ label, findings }) =>
        findings.map(({ severity, place, message, count, basis, rule }) => [
          label,
          severityNames[severity],
          place,
          message,
          count,
          basis && formatBasis(basis),
          rule,
        ]),
      ),
    },
    {
      name: '相同段落',
      header: ['地区', '位置', '对方', '对方位置', '字数', '怎样相同', '文字', '对方文字'],
      rows: [
        ...pairs.flatMap(({ first, second, passages }) =>
          passages.map((passage) => [
            labels[first],
            passage.first.place,
            labels[second],
            passage.second.place,
            passage.characters,
            kinds[passage.kind],
            passage.first.words,
            passage.second.words,
          ]),
        ),
        ...rows.flatMap(({ label, reuse }) =>
          (reuse?.passages ?? []).map((passage) => [
            label,
            passage.second.place,
            '本单位去年的报告',
            passage.first.place,
            passage.characters,
            kinds[passage.kind],
            passage.second.words,
            passage.first.words,
          ]),
        ),
      ],
    },
    {
      name: '数据对照',
      header: ['数据项', '单位', '中位数', '请核实', ...labels],
      rows: indicators.map(({ name, unit, median, questions, values }) => [
        name,
        unit,
        median,
        questions.length > 0 ? questions.join('；') : undefined,
        ...values,
      ]),
    },
    ...(scoring
      ? [
          {
            name: '评分',
            header: ['地区', '得分', '标准', '扣分', '理由', '位置'],
            rows: rows.flatMap(({ label, score }) => [
              ...(score?.deductions ?? []).map(({ criterion, points, reason, places }) => [
                label,
                score!.total,
                criterion,
                points,
                reason,
                places.length > 0 ? places.join('；') : undefined,
              ]),
              ...(score?.unjudged ?? []).map((criterion) => [
                label,
                score!.total,
                criterion,
                0,
                '报告里看不出来，没有扣分',
                undefined,
              ]),
            ]),
          },
        ]
      : []),
  ];
}

const kinds = { same: '逐字相同', near: '只换了数字、名称或者个别词' } as const;
