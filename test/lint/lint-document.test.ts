import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/finding/finding.js';
import { defaultConfig } from '../../src/lint/config.js';
import { createRuleContext, findRemarks, lintConfigured } from '../../src/lint/lint-document.js';
import { type Remark, type Rule, type RuleContext, remarkOn, type TextUnit } from '../../src/lint/rule.js';
import { markParts } from '../../src/readers/mark-parts.js';
import { readText } from '../../src/readers/text/read-text.js';
import { readReport } from '../../src/report/read-report.js';
import { composeDocument } from '../../src/template/compose-document.js';
import { indexLines } from '../../src/text/file/line-index.js';
import { plainTemplate } from './support/faultless-report.js';
import { lintSource, writeExample } from './support/lint-example.js';

/** A rule that complains of one word wherever it stands. */
function complainOf(word: string, fix?: string): Rule {
  return createRule(function* ({ units }) {
    for (const unit of units)
      for (const match of unit.text.matchAll(new RegExp(word, 'g')))
        yield remarkOn(unit, match, `“${word}”不对`, fix);
  });
}

function createRule(check: (context: RuleContext) => Iterable<Remark>, id = 'test/word'): Rule {
  return {
    id,
    title: '测试',
    severity: 'warning',
    basis: { kind: '实务', source: '测试' },
    examples: { bad: [''], good: [''] },
    check,
  };
}

function paragraphHolding(words: string, units: readonly TextUnit[]): TextUnit {
  return units.find(({ text }) => text.includes(words))!;
}

function lint(yaml: string, rules: readonly Rule[], config = defaultConfig) {
  const sourceText = writeExample({ yaml });
  const { findings } = lintSource(sourceText, { yaml, config }, rules);
  const lines = indexLines(sourceText);
  const marked = findings.map(({ range }) =>
    range
      ? sourceText.slice(
          lines.lineStart(range.start.line) + range.start.column - 1,
          lines.lineStart(range.end.line) + range.end.column - 1,
        )
      : undefined,
  );
  return { findings, marked };
}

/** The words complained of in a text file of one paragraph. */
function lintText(paragraph: string, rules: readonly Rule[]) {
  const text = `云岭县人民政府关于2025年度法治政府建设情况的报告\n${paragraph}`;
  const { findings } = lintSource(text, { text }, rules);
  return { text, findings };
}

describe('the words of a gap', () => {
  it('are not judged: they will not stand in the report', () => {
    const { findings } = lint('成效: 今年和【待填：今年】件、【待填：去年今年】件，今年。', [
      complainOf('今年'),
    ]);
    expect(findings.map(({ range }) => range!.start.column)).toEqual([5, 28]);
  });

  it('are not judged with its brackets either, nor together with words beside it', () => {
    const yaml = '成效: 全年【待填：今年】件。';
    expect(lint(yaml, [complainOf('【待填：今年】')]).marked).toEqual([]);
    expect(lint(yaml, [complainOf('今年】件')]).marked).toEqual(['今年】件']);
    expect(lint(yaml, [complainOf('年【待填')]).marked).toEqual(['年【待填']);
  });

  it('do not keep a text from being judged as a whole', () => {
    const rule = createRule(function* ({ paragraphs }) {
      yield { unit: paragraphHolding('今年', paragraphs), message: '这一段不对' };
    });
    expect(lint('成效: 全年【待填：今年】件。', [rule]).marked).toEqual(['全年【待填：今年】件。']);
  });
});

describe('the place of a finding', () => {
  it('is exact in a block scalar', () => {
    const { findings, marked } = lint('成效: |\n  第一段。\n\n  第二段有错字。', [complainOf('错字')]);
    expect(marked).toEqual(['错字']);
    expect(findings).toMatchObject([{ path: '成效', quote: '错字' }]);
  });

  it('is exact in quoted scalars with escapes', () => {
    expect(lint('成效: "全年\\t有\\u9519字。"', [complainOf('错字')]).marked).toEqual(['\\u9519字']);
    expect(lint("成效: '他''说有错字。'", [complainOf('错字')]).marked).toEqual(['错字']);
  });

  it('is exact after a reference that was replaced by a longer or shorter figure', () => {
    const yaml = '数据: { 行政复议: { 受理: 123456 } }\n成效: 受理{{行政复议.受理}}件，有错字。';
    expect(lint(yaml, [complainOf('错字')]).marked).toEqual(['错字']);
  });

  it('within replaced text is the reference', () => {
    const yaml = '数据: { 行政复议: { 受理: 46 } }\n成效: 受理{{行政复议.受理}}件。';
    expect(lint(yaml, [complainOf('46')]).marked).toEqual(['{{行政复议.受理}}']);
    expect(lint(yaml, [complainOf('理4')]).marked).toEqual(['理{{行政复议.受理}}']);
    expect(lint(yaml, [complainOf('受理')]).marked).toEqual(['受理']);
    expect(lint(yaml, [complainOf('件')]).marked).toEqual(['件']);
  });

  it('is in the first of two values where their texts were joined', () => {
    const yaml = '问题:\n  - { 正文: 执法力量不足。, 原因: 编制下沉慢。 }\n  - 普法形式单一。';
    const { findings, marked } = lint(yaml, [complainOf('不足。编制')]);
    expect(marked).toEqual(['不足。']);
    expect(findings).toMatchObject([{ path: '问题[0].正文' }]);
  });

  it('is no matter where every word was supplied by the template', () => {
    expect(lint('', [complainOf('主要举措和成效')]).findings).toEqual([]);
  });

  it('of a remark on a whole heading that the template supplied is the key of the part', () => {
    const rule = createRule(function* ({ headings }) {
      yield { unit: headings[0]!, message: '这个标题不对' };
    });
    expect(lint('', [rule])).toMatchObject({ marked: ['成效'], findings: [{ path: '成效' }] });
  });

  it('between two characters is there, and at the end of a text behind its last one', () => {
    const at = (offset: number) =>
      createRule(function* ({ paragraphs }) {
        const unit = paragraphHolding('全年办结', paragraphs);
        yield { unit, start: offset, end: offset, message: '这里缺少标点' };
      });
    const places = [0, 2, 4].map((offset) => lint('成效: 全年办结', [at(offset)]).findings[0]!.range!);
    expect(places.map(({ start, end }) => [start.column, end.column])).toEqual([
      [5, 5],
      [7, 7],
      [9, 9],
    ]);
  });

  it('in a text file are the words themselves', () => {
    const { text, findings } = lintText('全年有错字。', [complainOf('错字', '“错字”')]);
    const start = text.indexOf('错字');
    expect(findings).toMatchObject([
      {
        quote: '错字',
        range: { start: { line: 2, column: 4, offset: start }, end: { offset: start + 2 } },
        fix: [{ start, end: start + 2, text: '“错字”' }],
      },
    ]);
    expect(findings[0]!.path).toBeUndefined();
  });

  it('that is a setting of a Word file is named, and stands nowhere in the text', () => {
    const rule = createRule(function* () {
      yield { path: '页面设置', isSetting: true, message: '页边距不对' };
    });
    const { findings } = lint('', [rule]);
    expect(findings.map(({ path, range }) => [path, range])).toEqual([['页面设置', undefined]]);
  });
});

describe('the findings', () => {
  it('stand in the order of the source, whatever the order of the rules', () => {
    const yaml = '成效: 甲字在前，乙字在后。';
    expect(lint(yaml, [complainOf('乙字'), complainOf('甲字')]).marked).toEqual(['甲字', '乙字']);
  });

  it('at one place stand in the order of their names, those without a place before all', () => {
    const named = (id: string, path?: string) =>
      createRule(function* ({ units }) {
        if (path === undefined) yield { unit: paragraphHolding('错字', units), message: id };
        else yield { path, isSetting: true, message: id };
      }, id);
    const rules = [named('c/c'), named('a/a'), named('d/d', '页脚'), named('b/b'), named('e/e', '页脚')];
    const ids = ['d/d', 'e/e', 'a/a', 'b/b', 'c/c'];
    expect(lint('成效: 有错字。', rules).findings.map(({ rule }) => rule)).toEqual(ids);
    const others = [named('b/b'), named('c/c'), named('e/e', '页脚'), named('a/a')];
    expect(lint('成效: 有错字。', others).findings.map(({ rule }) => rule)).toEqual([
      'e/e',
      'a/a',
      'b/b',
      'c/c',
    ]);
  });

  it('quote whole characters, also where a rule has counted in halves of a rare one', () => {
    const rule = createRule(function* ({ paragraphs }) {
      for (const unit of paragraphs) yield { unit, start: 2, end: 3, message: '看' };
    });
    expect(lint('成效: 村𬺓民代表会议讨论通过。', [rule]).findings[0]).toMatchObject({
      quote: '𬺓',
      range: { start: { column: 6 }, end: { column: 8 } },
    });
  });

  it('name the basis of the rule', () => {
    expect(lint('成效: 有错字。', [complainOf('错字')]).findings).toMatchObject([
      { basis: { kind: '实务', source: '测试' } },
    ]);
  });

  it('name the clause of the case, or else that of the rule', () => {
    const rule = createRule(function* ({ paragraphs }) {
      const unit = paragraphHolding('错字', paragraphs);
      yield { unit, message: '甲' };
      yield { unit, message: '乙', clause: '第二条' };
    });
    const clausesOf = (basis: Rule['basis']) =>
      lint('成效: 有错字。', [{ ...rule, basis }]).findings.map(({ basis }) => basis!.clause);
    expect(clausesOf({ ...rule.basis, clause: '第一条' })).toEqual(['第一条', '第二条']);
    expect(clausesOf(rule.basis)).toEqual([undefined, '第二条']);
  });

  it('hold a fix only where the source has the very words', () => {
    const fixable = (yaml: string) =>
      lint(yaml, [complainOf('错字', '“错字”')]).findings.map((finding) => finding.fix !== undefined);
    expect(fixable('成效: 有错字。')).toEqual([true]);
    expect(fixable('成效: "有\\u9519字。"')).toEqual([false]);
    expect(fixable('数据: { 错: { 件: 1 } }\n成效: 有错字{{错.件}}处。')).toEqual([true]);
    expect(
      lint('数据: { 行政复议: { 受理: 46 } }\n成效: 受理{{行政复议.受理}}件。', [complainOf('46', '“46”')])
        .findings,
    ).toMatchObject([{ message: '“46”不对' }]);
    expect(
      lint('数据: { 行政复议: { 受理: 46 } }\n成效: 受理{{行政复议.受理}}件。', [complainOf('46', '“46”')])
        .findings[0]!.fix,
    ).toBeUndefined();
  });

  it('hold no fix that changes a letter or a figure', () => {
    const fixOf = (fix: string) => lint('成效: 有错字46。', [complainOf('错字46', fix)]).findings[0]!.fix;
    expect(fixOf('“错字”46')).toBeDefined();
    for (const fix of ['别字46', '错字', '错字47', '错字４６', '错字4 6A', ''])
      expect(fixOf(fix)).toBeUndefined();
  });

  it('hold no fix that YAML would read otherwise', () => {
    expect(lint('成效: 错字在此。', [complainOf('错字', '# 错字')]).findings[0]!.fix).toBeUndefined();
    expect(lint('成效: 错字在此。', [complainOf('错字', '- 错字')]).findings[0]!.fix).toBeUndefined();
    expect(
      lint('成效: { 导语: 错字在此。 }', [complainOf('错字', '错, 字')]).findings[0]!.fix,
    ).toBeUndefined();
    const joined = '问题: [{ 正文: 力量不足。, 原因: 错字在此。 }]';
    expect(lint(joined, [complainOf('错字', '- 错字')]).findings[0]!.fix).toBeUndefined();
  });

  it('hold a fix that only a first character could spoil where other words come first, and any in a text file', () => {
    expect(lint('成效: 有错字。', [complainOf('错字', '- 错字')]).findings[0]!.fix).toBeDefined();
    expect(lintText('错字在此。', [complainOf('错字', '- 错: 字')]).findings[0]!.fix).toBeDefined();
  });
});

describe('what a rule may look at', () => {
  it('is the year, the organs and the level that the report file states', () => {
    let seen: RuleContext | undefined;
    const rule = createRule((context) => {
      seen = context;
      return [];
    });
    lint('标题: 法治政府建设情况报告\n年度: 2024\n发文机关: 青川市人民政府', [rule]);
    expect(seen!.facts).toMatchObject({
      year: 2024,
      organs: ['青川市人民政府'],
      level: { name: expect.any(String) },
    });
    expect(Object.keys(seen!.indicators).length).toBeGreaterThan(0);
    expect(seen!.isPublishing).toBe(false);
  });
});

describe('comments that silence', () => {
  const comment = '# lawreport-disable-next-line time/relative-year -- 引用讲话原文';

  it('are not idle where the rule that they name has not run', () => {
    expect(lint(`${comment}\n成效: 有错字。`, [complainOf('错字')]).findings).toHaveLength(1);
  });

  it('are words like others in a text file', () => {
    const words = '# lawreport-disable-next-line test/word -- 引用讲话原文\n有错字。';
    expect(lintText(words, [complainOf('错字')]).findings).toHaveLength(1);
  });

  it('silence a rule for whoever wants the places of what some rules find', () => {
    const rule = complainOf('错字');
    const remarked = (yaml: string, changes: Partial<typeof defaultConfig> = {}) => {
      const sourceText = writeExample({ yaml });
      const { report, source } = readReport(sourceText).value!;
      const { document } = composeDocument(report, plainTemplate, source);
      const config = { ...defaultConfig, ...changes };
      const context = { today: { year: 2026, month: 2, day: 25 }, config, report, source, sourceText };
      return findRemarks(createRuleContext(document, context), context, [rule]).map(
        ({ finding, remark }) => [finding.message, remark && 'unit' in remark && remark.unit.text] as const,
      );
    };
    expect(remarked('成效: 有错字。')).toEqual([['“错字”不对', '有错字。']]);
    expect(remarked('# lawreport-disable-next-line test/word -- 原文\n成效: 有错字。')).toEqual([]);
    expect(remarked('# lawreport-disable-next-line test/word -- 原文\n成效: 没有。')).toEqual([]);
    expect(remarked('成效: 有错字。', { suppressions: [{ rule: 'test/word' }] })).toEqual([]);
  });
});

describe('a rule that throws', () => {
  it('becomes a finding that names it, and hides nothing of the others', () => {
    const broken = createRule(() => {
      throw new Error('boom');
    }, 'test/broken');
    expect(
      lint('成效: 有错字。', [broken, complainOf('错字')]).findings.map(({ rule, message }) => [
        rule,
        message,
      ]),
    ).toEqual([
      [
        'lint/rule-failed',
        '规则test/broken运行出错，没有检查这一项，其他规则照常检查；这是程序的错误，请报告开发者（boom）',
      ],
      ['test/word', '“错字”不对'],
    ]);
  });
});

describe('the configuration', () => {
  const withSeverities = (severities: (typeof defaultConfig)['severities']) =>
    lint('成效: 有错字。', [complainOf('错字')], { ...defaultConfig, severities }).findings.map(
      ({ severity }) => severity,
    );

  it('changes the severity of a rule or of its group, the rule itself going first', () => {
    expect(withSeverities({ 'test/word': 'error' })).toEqual(['error']);
    expect(withSeverities({ 'test/*': 'info' })).toEqual(['info']);
    expect(withSeverities({ 'test/*': 'info', 'test/word': 'error' })).toEqual(['error']);
  });

  it('switches a rule off', () => {
    expect(withSeverities({ 'test/word': 'off' })).toEqual([]);
  });

  it('switches off also a rule that fails', () => {
    const broken = createRule(() => {
      throw new Error('boom');
    });
    const config = { ...defaultConfig, severities: { 'test/*': 'off' as const } };
    expect(lint('', [broken], config).findings).toEqual([]);
  });

  it('is respected beside what composition has found, and told which of its entries were of use', () => {
    const document = markParts(readText('报告\n甲字乙字。', { keepPunctuation: true }).document);
    const suppressions = [{ rule: 'test/*', quote: '甲字' }, { rule: 'time/*' }];
    const context = {
      today: { year: 2026, month: 2, day: 25 },
      config: { ...defaultConfig, suppressions },
      sourceText: '报告\n甲字乙字。',
      rules: [complainOf('乙字'), complainOf('甲字')],
    };
    const composed: Finding = { rule: 'reference/unknown', severity: 'error', message: '没有这个数据' };
    const { findings, used } = lintConfigured({ document, findings: [composed] }, context);
    expect(findings.map(({ message }) => message)).toEqual(['没有这个数据', '“乙字”不对']);
    expect([...used]).toEqual([suppressions[0]]);
  });
});
