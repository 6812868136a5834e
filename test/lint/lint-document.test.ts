import { describe, expect, it } from 'vitest';
import { defaultConfig } from '../../src/lint/config.js';
import { type Remark, type Rule, type RuleContext, remarkOn } from '../../src/lint/rule.js';
import { indexLines } from '../../src/text/file/line-index.js';
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

describe('the words of a gap', () => {
  it('are not judged: they will not stand in the report', () => {
    const { findings, marked } = lint('成效: 全年【待填：今年】件，今年。', [complainOf('今年')]);
    expect(findings).toHaveLength(1);
    expect(marked).toEqual(['今年']);
    expect(findings[0]!.range!.start.column).toBeGreaterThan(14);
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
});

describe('the findings', () => {
  it('stand in the order of the source, whatever the order of the rules', () => {
    const yaml = '成效: 甲字在前，乙字在后。';
    expect(lint(yaml, [complainOf('乙字'), complainOf('甲字')]).marked).toEqual(['甲字', '乙字']);
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
});
