import { describe, expect, it } from 'vitest';
import type { FileFindings, ReporterOptions } from '../../../src/cli/terminal/reporters/reporter.js';
import { reporters } from '../../../src/cli/terminal/reporters/reporters.js';

const source = '成效: 今年100%完成，\n问题: 不足。\n';
const results: FileFindings[] = [
  {
    file: '各镇/甲 镇.yaml',
    source,
    findings: [
      {
        rule: 'time/relative-year',
        severity: 'warning',
        message: '“今年”没有写明是哪一年',
        basis: { kind: '实务', source: '通常写法' },
        path: '成效',
        quote: '今年',
        range: { start: { line: 1, column: 5 }, end: { line: 1, column: 7 } },
      },
      {
        rule: 'punctuation/final-stop',
        severity: 'error',
        message: '末尾应当是句号，不是100%对',
        basis: { kind: '国标', source: 'GB/T 15834-2011', clause: '4.1' },
        range: { start: { line: 1, column: 13 }, end: { line: 1, column: 14 } },
        fix: [{ start: 12, end: 13, text: '。' }],
      },
    ],
  },
  { file: 'b.yaml', findings: [{ rule: 'file/unreadable', severity: 'error', message: '没有这个文件' }] },
];
const plain = { colour: false, version: '1.2.3' };

function report(format: keyof typeof reporters, options: ReporterOptions = plain): string {
  const { add, end } = reporters[format](options);
  return results.map(add).join('') + end();
}

describe('the text reporter', () => {
  it('groups by file, marks the words and ends with a summary', () => {
    expect(report('text')).toMatchInlineSnapshot(`
      "各镇/甲 镇.yaml
        1:5 警告 “今年”没有写明是哪一年
          1 | 成效: 今年100%完成，
            |       ~~~~
          time/relative-year  实务：通常写法
        1:13 错误 末尾应当是句号，不是100%对
          1 | 成效: 今年100%完成，
            |                   ~~
          punctuation/final-stop  国标：GB/T 15834-2011 4.1  可以用 --fix 改正

      b.yaml
        错误 没有这个文件
          file/unreadable

      检查了2份：错误2个，警告1个，提示0个；其中1个可以用 --fix 改正
      "
    `);
  });

  it('tells what is left to do in one line with the next place, before what is wrong', () => {
    const draft = '成效: 全年【待填：次数】次。\n问题: 【待核：经费不足】，【待填：原因】。\n';
    const at = (line: number, start: number, end: number) => ({
      start: { line, column: start },
      end: { line, column: end },
    });
    const { add, end } = reporters.text({ ...plain, most: 1 });
    const finding = (rule: string, quote: string, range: ReturnType<typeof at>, message = '还没有写完') => {
      return { rule, severity: 'warning' as const, message, quote, range };
    };
    const shown = add({
      file: 'a.yaml',
      source: draft,
      findings: [
        finding('time/vague', '全年', at(1, 5, 7), '“全年”不清楚'),
        finding('residue/placeholder', '【待填：次数】', at(1, 7, 14)),
        finding('residue/placeholder', '【待核：经费不足】', at(2, 5, 14)),
        finding('residue/placeholder', '【待填：原因】', at(2, 15, 22)),
      ],
    });
    expect(`${shown}${end()}`).toMatchInlineSnapshot(`
      "a.yaml
        1:7 待办 没有填写2处，没有核实1处，下一处在这里
          1 | 成效: 全年【待填：次数】次。
            |           ~~~~~~~~~~~~~~
        1:5 警告 “全年”不清楚
          1 | 成效: 全年【待填：次数】次。
            |       ~~~~
          time/vague

      检查了1份：错误0个，警告4个，提示0个
      "
    `);
  });

  it('uses colour only when told', () => {
    expect(report('text')).not.toContain('\u001b[');
    expect(report('text', { ...plain, colour: true })).toContain('\u001b[31m错误');
  });
});

describe('the json reporter', () => {
  it('gives the documented shape', () => {
    expect(JSON.parse(report('json'))).toEqual({
      version: 1,
      files: [
        {
          file: '各镇/甲 镇.yaml',
          findings: [
            {
              rule: 'time/relative-year',
              severity: 'warning',
              line: 1,
              column: 5,
              endLine: 1,
              endColumn: 7,
              path: '成效',
              quote: '今年',
              message: '“今年”没有写明是哪一年',
              basis: { kind: '实务', source: '通常写法' },
              fixable: false,
            },
            {
              rule: 'punctuation/final-stop',
              severity: 'error',
              line: 1,
              column: 13,
              endLine: 1,
              endColumn: 14,
              message: '末尾应当是句号，不是100%对',
              basis: { kind: '国标', source: 'GB/T 15834-2011', clause: '4.1' },
              fixable: true,
            },
          ],
        },
        {
          file: 'b.yaml',
          findings: [{ rule: 'file/unreadable', severity: 'error', message: '没有这个文件', fixable: false }],
        },
      ],
      summary: { files: 2, errors: 2, warnings: 1, infos: 0 },
    });
  });

  it('counts every finding, however few are shown', () => {
    const { files, summary } = JSON.parse(report('json', { ...plain, most: 1 }));
    expect(files.map(({ findings }: FileFindings) => findings.length)).toEqual([1, 0]);
    expect(summary).toEqual({ files: 2, errors: 2, warnings: 1, infos: 0 });
  });
});

describe('the github reporter', () => {
  it('writes one workflow command per finding, with what GitHub would misread escaped', () => {
    expect(report('github')).toBe(
      [
        '::warning file=各镇/甲 镇.yaml,line=1,endLine=1,col=5,endColumn=7,title=time/relative-year::“今年”没有写明是哪一年',
        '::error file=各镇/甲 镇.yaml,line=1,endLine=1,col=13,endColumn=14,title=punctuation/final-stop::末尾应当是句号，不是100%25对',
        '::error file=b.yaml,title=file/unreadable::没有这个文件',
        '',
      ].join('\n'),
    );
  });
});

describe('the sarif reporter', () => {
  const log = JSON.parse(report('sarif'));
  const [run] = log.runs;

  it('has the properties that SARIF 2.1.0 requires (3.13, 3.14, 3.18, 3.19)', () => {
    expect(log.version).toBe('2.1.0');
    expect(log.$schema).toMatch(/^https:\/\/.*sarif.*2\.1\.0/);
    expect(log.runs).toHaveLength(1);
    expect(run.tool.driver).toMatchObject({ name: 'lawreport', version: '1.2.3' });
    expect(run.columnKind).toBe('utf16CodeUnits');
  });

  it('describes each rule once, and each result refers to its own (3.27.5, 3.27.6)', () => {
    const ids = run.tool.driver.rules.map((rule: { id: string }) => rule.id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const result of run.results) expect(ids[result.ruleIndex]).toBe(result.ruleId);
  });

  it('gives each result a message, a level and a location (3.27.10, 3.27.11, 3.28)', () => {
    expect(run.results.map((result: { level: string }) => result.level)).toEqual([
      'warning',
      'error',
      'error',
    ]);
    for (const { message, locations } of run.results) {
      expect(typeof message.text).toBe('string');
      const { artifactLocation, region } = locations[0].physicalLocation;
      expect(run.artifacts[artifactLocation.index].location.uri).toBe(artifactLocation.uri);
      for (const value of Object.values(region ?? {})) expect(value).toBeGreaterThanOrEqual(1);
    }
    expect(run.results[0].locations[0].physicalLocation.region).toEqual({
      startLine: 1,
      startColumn: 5,
      endLine: 1,
      endColumn: 7,
    });
  });

  it('writes file names as URI references (3.4.3)', () => {
    for (const { location } of run.artifacts) expect(location.uri).toMatch(/^[\w\-.~%!*'()/]+$/);
    expect(decodeURIComponent(run.artifacts[0].location.uri)).toBe('各镇/甲 镇.yaml');
  });

  it('offers fixes as replacements of the file (3.55 to 3.57)', () => {
    expect(run.results[1].fixes[0].artifactChanges[0].replacements).toEqual([
      { deletedRegion: { charOffset: 12, charLength: 1 }, insertedContent: { text: '。' } },
    ]);
    expect(run.results[0].fixes).toBeUndefined();
  });

  it('describes lint rules in words', () => {
    const rule = run.tool.driver.rules.find(({ id }: { id: string }) => id === 'time/relative-year');
    expect(rule).toMatchObject({
      shortDescription: { text: expect.stringContaining('年份') },
      defaultConfiguration: { level: 'warning' },
    });
  });
});
