import type { CellStyle, SheetLayout } from '../../../../src/writers/xlsx/sheet-layout.js';

const label: CellStyle = { font: '仿宋', size: 12, hasBorder: true, vertical: 'center', wraps: true };
const heading: CellStyle = { ...label, font: '黑体', horizontal: 'center', fill: 'E7E6E6' };
const number: CellStyle = { ...label, horizontal: 'right' };
const input: CellStyle = { ...number, isInput: true, fill: 'FFF9DB' };
const note: CellStyle = { ...label, isInput: true };

const indicators = [
  [
    'licence.accepted',
    '受理行政许可申请',
    '件',
    '全年收到并受理的，不含撤回和不予受理的；网上、窗口合并计算',
    1180,
  ],
  ['licence.decided', '其中：按期办结', '件', '在法定或者承诺期限内作出决定的', 1102],
  ['licence.rate', '网上办理率', '%', '网上办理的占全部办理的比例', 91.5],
] as const;

/** A return for a unit that does not exist, with one of everything that forms need. */
export const sampleForm: SheetLayout[] = [
  {
    name: '填报',
    columns: [
      { width: 10, isHidden: true },
      { width: 6 },
      { width: 26 },
      { width: 6 },
      { width: 34 },
      { width: 12 },
      { width: 12 },
      { width: 22 },
    ],
    rows: [
      {
        cells: [
          undefined,
          {
            value: '云岭县法治政府建设情况报送表',
            style: { font: '黑体', size: 18, horizontal: 'center', vertical: 'center', wraps: true },
          },
        ],
        height: 'fit',
      },
      {
        cells: [
          undefined,
          { value: '单位：云岭县住房和城乡建设局', style: { font: '仿宋', size: 12 } },
          undefined,
          undefined,
          undefined,
          { value: '截止日期', style: { font: '仿宋', size: 12 } },
          { value: { year: 2026, month: 1, day: 10 }, style: { font: '仿宋', size: 12, horizontal: 'left' } },
        ],
        height: 20,
      },
      {
        cells: ['编号', '序号', '指标', '单位', '口径', '去年', '今年', '备注'].map((value) => ({
          value,
          style: heading,
        })),
        height: 'fit',
      },
      ...indicators.map(([id, name, unit, scope, last], at) => ({
        cells: [
          { value: id, style: label },
          { value: at + 1, style: { ...label, horizontal: 'center' as const } },
          { value: name, style: label },
          { value: unit, style: { ...label, horizontal: 'center' as const } },
          { value: scope, style: label },
          { value: last, style: number },
          { style: input },
          { style: note },
        ],
        height: 'fit' as const,
      })),
      { cells: [] },
      {
        cells: [
          undefined,
          { value: '填报人：', style: { font: '仿宋', size: 12, isInput: true } },
          undefined,
          undefined,
          { value: '审核人：', style: { font: '仿宋', size: 12, isInput: true } },
          { value: '（盖章）', style: { font: '仿宋', size: 12 } },
        ],
      },
    ],
    merges: ['B1:H1', 'B2:E2', 'B8:D8', 'G2:H2'],
    frozen: { rows: 3 },
    isProtected: true,
    validations: [
      {
        range: 'G4',
        rule: { kind: 'whole', least: 0 },
        prompt: { title: '受理行政许可申请', message: '请填不小于0的整数，单位：件' },
        error: { title: '不是整数', message: '“受理行政许可申请”请填不小于0的整数，不写单位' },
      },
      {
        range: 'G5',
        rule: { kind: 'whole', least: 0, most: { cell: 'G4' } },
        prompt: { title: '其中：按期办结', message: '请填不小于0的整数，不大于第4行' },
        error: { title: '大于第4行', message: '“按期办结”请填整数，不大于第4行“受理行政许可申请”' },
      },
      {
        range: 'G6',
        rule: { kind: 'decimal', least: 0, most: 100 },
        error: { title: '不是比率', message: '“网上办理率”请填0到100之间的数' },
      },
    ],
    page: {
      paper: 'A4',
      orientation: 'landscape',
      printArea: 'A1:H8',
      repeatedRows: '1:3',
      hasPageNumbers: true,
      margins: { left: 20, right: 20, top: 20, bottom: 20 },
    },
  },
  {
    name: '文字',
    columns: [{ width: 16 }, { width: 70 }],
    rows: [
      { cells: [{ value: '主要举措', style: label }, { style: note }], height: 120 },
      { cells: [{ value: '是否开展过', style: label }, { style: note }] },
    ],
    isProtected: true,
    validations: [
      {
        range: 'B1',
        rule: { kind: 'length', most: 500 },
        prompt: { title: '不超过500字', message: '做了什么，成效如何' },
        error: { title: '超过500字', message: '请压缩到500字以内' },
      },
      {
        range: 'B2',
        rule: { kind: 'list', values: ['是', '否'] },
        error: { title: '请选“是”或者“否”', message: '请从下拉的两项里选' },
      },
    ],
    page: { paper: 'A4', orientation: 'portrait' },
  },
  {
    name: '元数据',
    visibility: 'hidden',
    columns: [{ width: 20 }],
    rows: [{ cells: [{ value: 'lawreport-form/1' }, { value: 2025 }, { value: true }] }],
    isProtected: true,
    page: { paper: 'A4', orientation: 'portrait' },
  },
];
