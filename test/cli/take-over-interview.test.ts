import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { saveDraft } from '../../src/cli/commands/new/draft-files.js';
import { startState, type WizardState } from '../../src/cli/commands/new/state.js';
import { takeOverInterview } from '../../src/cli/commands/open/take-over-interview.js';
import type { Host } from '../../src/cli/host.js';
import { readReport } from '../../src/report/read-report.js';
import { answerInterview, answerWithExamples, createContext, levelNamed } from '../support/interview.js';
import { makeFolder, runCli } from '../support/run-cli.js';
import { silentHost } from '../support/silent-host.js';

let folder: string;
let host: Host;
beforeEach(() => {
  folder = makeFolder();
  host = silentHost(folder);
});

const place = '云岭县柳溪镇';
const { state } = answerInterview(createContext({ level: levelNamed('乡镇'), place }), answerWithExamples);
/** Answers up to the question of an id. */
const upTo = (id: string): WizardState => ({
  ...startState,
  answers: state.answers.slice(
    0,
    state.answers.findIndex((answer) => answer.id === id),
  ),
});
const leaveInterview = (at: WizardState) =>
  saveDraft({ output: 'report.yaml', options: { level: 'township', place }, state: at }, host);
const read = () => readFileSync(join(folder, 'report.yaml'), 'utf8');

describe('an interview that is taken over by the page', () => {
  it('is written as far as it has come, with gaps behind, and can be gone on with in the terminal', async () => {
    leaveInterview(upTo('问题/主题'));
    const { file, note } = await takeOverInterview(undefined, host);
    expect(file).toBe('report.yaml');
    expect(note).toMatch(/^已用终端里的\d+个回答写出 report\.yaml，没有答的标了【待填】/);
    const { report } = readReport(read()).value!;
    expect(report).toMatchObject({ place, issuers: ['云岭县柳溪镇人民政府'] });
    expect(report.parts.map(({ key }) => key)).toEqual(
      expect.arrayContaining(['achievements', 'problems', 'leadership', 'plans']),
    );
    expect(report.figures.履职).toMatchObject({ 党委研究: { value: expect.any(Number) } });
    expect(existsSync(join(folder, '.lawreport/draft-report.yaml'))).toBe(true);
    expect(await runCli(folder, ['lint'])).toMatchObject({ exitCode: 0 });
  });

  it('leaves a report as it is that was written and edited meanwhile', async () => {
    leaveInterview(upTo('问题/主题'));
    await takeOverInterview(undefined, host);
    writeFileSync(join(folder, 'report.yaml'), `${read()}# 改过\n`);
    expect((await takeOverInterview(undefined, host)).note).toContain('已经写出，直接打开');
    expect(read()).toContain('# 改过');
  });

  it('has to have its first page', async () => {
    leaveInterview(startState);
    await expect(takeOverInterview(undefined, host)).rejects.toThrow(
      /终端里才答到“.*”，请先用 lawreport new --resume 答完前面几题/,
    );
    expect(existsSync(join(folder, 'report.yaml'))).toBe(false);
  });

  it('has to be there', async () => {
    await expect(takeOverInterview(undefined, host)).rejects.toThrow('没有找到终端里没有答完的报告');
  });
});
