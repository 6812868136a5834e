import { describe, expect, test } from 'vitest';
import { widenPunctuation } from '../../src/text/widen-punctuation.js';

describe('marks beside Chinese characters become full-width', () => {
  test.each([
    ['加强领导,落实责任;报告如下:', '加强领导，落实责任；报告如下：'],
    ['全面完成.2025年,共办结46件.', '全面完成。2025年，共办结46件。'],
    ['办结率达100%,满意率达99.5%.', '办结率达100%，满意率达99.5%。'],
    ['是否合法?务必整改!', '是否合法？务必整改！'],
    ['(一)加强领导', '（一）加强领导'],
    ['(1)加强领导', '（1）加强领导'],
    ['村(社区)、街道(镇)', '村（社区）、街道（镇）'],
    ['纲要(2021-2025年)', '纲要（2021-2025年）'],
    ['第38条(2)项', '第38条（2）项'],
    ['世贸组织(WTO)规则', '世贸组织（WTO）规则'],
    ['混用（一)也成对', '混用（一）也成对'],
    ['开展"八五"普法', '开展“八五”普法'],
    ["他说'依法办'", '他说‘依法办’'],
    ['法治--政府的基石', '法治——政府的基石'],
    ['APP,微信', 'APP，微信'],
    ['“枫桥经验”.', '“枫桥经验”。'],
    ['报告如下:\r', '报告如下：\r'],
    ['推广使用APP, 微信和WTO,', '推广使用APP, 微信和WTO，'],
    ['办结率达100%, 同比提高', '办结率达100%， 同比提高'],
    ['办结情况(见附件).', '办结情况（见附件）。'],
    ['(甲）和（乙)成对', '（甲）和（乙）成对'],
    ['见(a）和（b)项', '见（a）和（b）项'],
    ['  (1)加强领导', '  （1）加强领导'],
    ['见甲(b (c) d)项', '见甲（b (c) d）项'],
    ['甲\n(乙)\nplain (text)\n丙,丁', '甲\n（乙）\nplain (text)\n丙，丁'],
    ['称"WTO" for short', '称“WTO” for short'],
    ['say "依a" now', 'say “依a” now'],
    ['say "a依" now', 'say “a依” now'],
    ['say "a"依法', 'say “a”依法'],
    ['网址:https://www.example.gov.cn,请查看', '网址：https://www.example.gov.cn，请查看'],
    ['(见www.example.gov.cn)说明', '（见www.example.gov.cn）说明'],
    ['邮箱"sifa@example.gov.cn"有效', '邮箱“sifa@example.gov.cn”有效'],
  ])('%j', (before, after) => {
    expect(widenPunctuation(before).text).toBe(after);
  });
});

describe('what is not Chinese punctuation stays', () => {
  test.each([
    '1.加强领导',
    '12. 加强领导',
    '一.加强领导',
    '增长3.8%',
    '“12.4”国家宪法日',
    '时间10:17:59发布',
    '比例为1:2左右',
    '金额1,200万元',
    '网址https://www.example.gov.cn/a(1)?b=1,2;c:3查看',
    '邮箱sifa.ju@example.gov.cn请联系',
    '附表见report.v1.docx文件',
    'He said: "yes, of course (maybe)." 中文',
    '函数f(x)的值',
    '2021--2025年',
    '等等...未完',
    '单独一个"引号',
    '缺一半)的括号',
    '1)加强领导',
    'ISO 9001:2015认证',
    'plain, ASCII; only: (text)?',
    '某公司.NET平台',
    '.NET平台上线',
    '路径:/data目录',
    '网址https://www.example.gov.cn/100%,b和c',
    '中文 say "a b" now',
    '甲--b，a--乙',
    '甲---乙',
    '文字 (a) 说明',
    '中文 and plain (text)',
    '单独一个)的括号',
    '比例为1:2,3',
    '时间为9,0和0;9',
  ])('%j', (text) => {
    expect(widenPunctuation(text)).toEqual({ text, edits: [] });
  });
});

test('each edit tells its offset in the text given, and offsets stay valid', () => {
  const before = '一、成效\n加强(学习),落实.';
  const { text, edits } = widenPunctuation(before);
  expect(text).toBe('一、成效\n加强（学习），落实。');
  expect(edits).toEqual([
    { offset: 7, from: '(', to: '（' },
    { offset: 10, from: ')', to: '）' },
    { offset: 11, from: ',', to: '，' },
    { offset: 14, from: '.', to: '。' },
  ]);
  for (const { offset, from, to } of edits) {
    expect(before.slice(offset, offset + from.length)).toBe(from);
    expect(text.slice(offset, offset + to.length)).toBe(to);
  }
});

test('what has been widened is not widened again', () => {
  const once = widenPunctuation('加强"学习"(法治),落实:一是--学法.').text;
  expect(widenPunctuation(once).edits).toEqual([]);
});
