import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { writeReport } from '../../../src/report/write-report.js';
import { answerInterview, answerWithExamples, createContext, levelNamed } from '../../support/interview.js';
import { makeFolder, runCli } from '../../support/run-cli.js';

/** A report of a town whose drafter confirmed everything and changed nothing. */
function pressEnter(place: string): string {
  const level = levelNamed('乡镇');
  const context = createContext({ level, place, year: 2025 });
  return writeReport(answerInterview(context, answerWithExamples).report);
}

it('names what is as the template proposed it, once, and two reports that have it in common', async () => {
  const folder = makeFolder();
  writeFileSync(join(folder, '柳溪镇.yaml'), pressEnter('云岭县柳溪镇'));
  writeFileSync(join(folder, '松坪乡.yaml'), pressEnter('云岭县松坪乡'));
  const { stdout } = await runCli(folder, ['lint', '柳溪镇.yaml', '--format', 'json']);
  const { findings } = JSON.parse(stdout).files[0] as {
    findings: { rule: string; severity: string; repeats?: [] }[];
  };
  const named = findings.filter(({ rule }) => rule === 'residue/unedited-proposal');
  expect(named).toMatchObject([{ severity: 'info' }]);
  expect(named[0]!.repeats!.length).toBeGreaterThan(10);

  const reviewed = await runCli(folder, ['review', '.', '-o', '审阅']);
  expect(reviewed.exitCode).toBe(0);
  const overview = readFileSync(join(folder, '审阅/总览.html'), 'utf8');
  const text = overview.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
  const [, share] = /云岭县柳溪镇 (\d+(?:\.\d)?)% · 没有列出的报告/.exec(text)!;
  expect(Number(share)).toBeGreaterThan(90);
});
