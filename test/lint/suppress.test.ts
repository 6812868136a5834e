import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/finding/finding.js';
import { suppressByConfig } from '../../src/lint/suppress.js';
import { indexLines } from '../../src/text/file/line-index.js';
import { lintSource, writeExample } from './support/lint-example.js';

const lint = (yaml: string) =>
  lintSource(writeExample({ yaml }), { yaml }).findings.map(({ rule, message }) => `${rule} ${message}`);

describe('# lawreport-disable-next-line', () => {
  it('silences a rule on the next line', () => {
    expect(
      lint(
        '# lawreport-disable-next-line time/relative-year -- 引用讲话原文\n成效: 今年以来化解矛盾纠纷493件。',
      ),
    ).toEqual([]);
  });

  it('silences a rule in the whole text that begins on the next line', () => {
    expect(
      lint(
        '# lawreport-disable-next-line time/relative-year -- 引用讲话原文\n成效: |\n  公布清单33份。\n  今年以来化解矛盾纠纷493件。',
      ),
    ).toEqual([]);
  });

  it('silences a rule in a text that begins below its key', () => {
    const comment = '# lawreport-disable-next-line time/relative-year -- 引用讲话原文';
    expect(lint(`成效:\n  ${comment}\n  今年以来化解矛盾纠纷493件。`)).toEqual([]);
    expect(lint(`成效:\n  - 公布清单33份。\n  ${comment}\n  - 今年以来化解矛盾纠纷493件。`)).toEqual([]);
  });

  it('takes a group, and several rules with commas', () => {
    expect(
      lint('# lawreport-disable-next-line time/* -- 引用原文\n成效: 今年以来化解矛盾纠纷493件。'),
    ).toEqual([]);
    expect(
      lint(
        '# lawreport-disable-next-line time/relative-year, residue/blank -- 引用原文\n成效: 今年以来在××镇化解矛盾纠纷493件。',
      ),
    ).toEqual([]);
  });

  it('leaves other rules and other lines alone', () => {
    const findings = lint(
      '# lawreport-disable-next-line residue/blank -- 引用原文\n成效: 今年以来在××镇化解矛盾纠纷493件。',
    );
    expect(findings).toHaveLength(1);
    expect(findings[0]).toContain('time/relative-year');
  });

  it('without a reason works, and is itself a finding', () => {
    expect(
      lint('# lawreport-disable-next-line time/relative-year\n成效: 今年以来化解矛盾纠纷493件。'),
    ).toEqual(['lint/suppression-without-reason 忽略“time/relative-year”没有写理由，请在后面写“-- 理由”']);
  });

  it('without a reason is also one that ends with the dashes, or has nothing but spaces behind them', () => {
    for (const dashes of [' --', ' --  ', '——'])
      expect(
        lint(`# lawreport-disable-next-line time/relative-year${dashes}\n成效: 今年以来化解矛盾纠纷493件。`),
      ).toEqual(['lint/suppression-without-reason 忽略“time/relative-year”没有写理由，请在后面写“-- 理由”']);
  });

  it('without a rule silences nothing, and is itself a finding', () => {
    for (const dashes of [' -- ', '——'])
      expect(
        lint(`# lawreport-disable-next-line${dashes}引用讲话原文\n成效: 今年以来化解矛盾纠纷493件。`),
      ).toEqual([
        'lint/suppression-without-reason 没有写要忽略哪条规则，请写成“# lawreport-disable-next-line 规则编号 -- 理由”',
        expect.stringContaining('time/relative-year'),
      ]);
  });

  it('is itself found where it stands, from its # to its last word', () => {
    const comment = '# lawreport-disable-next-line time/relative-year';
    const yaml = `成效:\n  - 公布清单33份。\n   ${comment}  \n  - 化解矛盾纠纷493件。`;
    const source = writeExample({ yaml });
    const lines = indexLines(source);
    const words = lintSource(source, { yaml }).findings.map(({ range }) =>
      source.slice(
        lines.lineStart(range!.start.line) + range!.start.column - 1,
        lines.lineStart(range!.end.line) + range!.end.column - 1,
      ),
    );
    expect(words).toEqual([comment, comment]);
  });

  it('that silences nothing is itself a finding', () => {
    expect(
      lint('# lawreport-disable-next-line time/relative-year -- 引用原文\n成效: 全年化解矛盾纠纷493件。'),
    ).toEqual(['lint/unused-suppression 下一行没有“time/relative-year”的问题可以忽略，请删去这行注释']);
    expect(
      lint('# lawreport-disable-next-line time/relativ-year -- 引用原文\n成效: 全年化解矛盾纠纷493件。'),
    ).toEqual(['lint/unused-suppression 没有“time/relativ-year”这条规则，是否想写“time/relative-year”？']);
  });
});

describe('the suppressions of the configuration', () => {
  const findings: Finding[] = [
    { rule: 'time/part-year', severity: 'warning', message: '“截至10月”不是全年', quote: '截至10月' },
    { rule: 'time/part-year', severity: 'warning', message: '“截至11月”不是全年', quote: '截至11月' },
  ];

  it('silence a rule altogether, or only where the words stand', () => {
    expect(suppressByConfig(findings, [{ rule: 'time/*' }]).findings).toEqual([]);
    expect(suppressByConfig(findings, [{ rule: 'time/part-year', quote: '截至10月' }]).findings).toEqual([
      findings[1],
    ]);
  });

  it('go by the words complained of, and by the message where nothing is quoted', () => {
    const rule = 'structure/missing-part';
    const missing: Finding[] = [
      { rule, severity: 'error', message: '缺少“下一年度主要安排”部分' },
      { rule, severity: 'error', message: '这个标题不是规定的部分', quote: '主要安排' },
    ];
    expect(suppressByConfig(missing, [{ rule, quote: '主要安排' }]).findings).toEqual([]);
    expect(suppressByConfig(missing, [{ rule, quote: '下一年度' }]).findings).toEqual([missing[1]]);
  });

  it('leave alone rules whose names only begin alike', () => {
    for (const rule of ['time', 'time/', 'time/part', 'time/part-years', 't/*', 'timely/*', 'residue/*'])
      expect(suppressByConfig(findings, [{ rule }]).findings).toEqual(findings);
  });

  it('tell which of them were of use', () => {
    const [useful, idle] = [{ rule: 'time/part-year' }, { rule: 'time/part-year', quote: '截至9月' }];
    expect([...suppressByConfig(findings, [useful, idle]).used]).toEqual([useful]);
  });
});
