import { describe, expect, it } from 'vitest';
import { formatRulesPage } from '../../src/lint/format-rules.js';
import { rules } from '../../src/lint/rules.js';
import { makeFolder, runCli } from '../support/run-cli.js';

const run = (...words: string[]) => runCli(makeFolder(), ['rules', ...words]);

describe('lawreport rules', () => {
  it('lists every rule with its severity and title', async () => {
    const { exitCode, stdout } = await run();
    expect(exitCode).toBe(0);
    for (const { id, title } of rules)
      expect(stdout).toMatch(new RegExp(`${id} +(?:错误|警告|提示)  ${title.replace(/[()（）.+*?]/g, '.')}`));
    expect(stdout).toContain(`共${rules.length}条`);
  });

  it('explains one rule with its basis and examples', async () => {
    const { stdout } = await run('structure/request-in-report');
    await expect(stdout).toMatchFileSnapshot('golden/rules-explained.txt');
  });

  it('explains every rule of a group', async () => {
    const { stdout } = await run('level/*');
    expect(stdout).toContain('level/review-organ');
    expect(stdout).toContain('level/rule-making');
  });

  it('asks whether an unknown rule is another one', async () => {
    expect(await run('structure/request-in-reports')).toEqual({
      exitCode: 2,
      stdout: '',
      stderr: '错误：没有“structure/request-in-reports”这条规则，是否想写“structure/request-in-report”？\n',
    });
  });
});

describe('docs/rules.md', () => {
  const page = formatRulesPage(rules);

  it('has a section for every rule, with its basis', () => {
    for (const { id, basis } of rules) {
      expect(page).toContain(`### ${id}
`);
      expect(page).toContain(basis.source);
    }
  });

  it('keeps its fences closed, whatever the examples hold', () => {
    expect(page.match(/^```/gm)!.length).toBe(rules.length * 4);
  });
});
