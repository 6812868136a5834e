import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { makeFolder, runCli } from '../support/run-cli.js';

const file = `格式: lawreport-knowledge/1
资料截至: 2027-02-01
文件:
  - 名称: 云岭纲要实施意见
    文号: 云发〔2027〕3号
    来源: 县委文件
    知悉: 2027-01-20
    把握: 确定
`;
const report = `云岭县2026年度法治政府建设情况报告
一、主要举措和成效
落实《云岭纲要实施意见》（云发〔2027〕8号）。
`;

it('shows what is known and up to when', async () => {
  const { stdout, exitCode } = await runCli(makeFolder(), ['knowledge']);
  expect(exitCode).toBe(0);
  expect(stdout).toMatch(/法律和行政法规 {2}971条，资料截至2025年4月19日/);
  expect(stdout).toMatch(/没有另外的资料/);
});

it('checks a file, and says what it brings', async () => {
  const folder = makeFolder();
  writeFileSync(join(folder, '新资料.yaml'), file);
  const { stdout, exitCode } = await runCli(folder, ['knowledge', '--check', '新资料.yaml']);
  expect(exitCode).toBe(0);
  expect(stdout).toBe(
    '新资料.yaml 可以用\n资料截至2027年2月1日，比程序新的有1条：\n  《云岭纲要实施意见》\n',
  );
});

it('refuses a faulty file with its places, and installs nothing of it', async () => {
  const folder = makeFolder();
  writeFileSync(join(folder, '新资料.yaml'), file.replace('2027-01-20', '上月'));
  const { stderr, exitCode } = await runCli(folder, ['knowledge', '--install', '新资料.yaml', '--dir', '.']);
  expect(exitCode).toBe(2);
  expect(stderr).toMatch(/新资料\.yaml:7:.*“知悉”写的是“上月”/);
  expect(existsSync(join(folder, 'lawreport-knowledge.yaml'))).toBe(false);
});

it('installs a file beside the reports, which are checked with it from then on', async () => {
  const folder = makeFolder();
  writeFileSync(join(folder, '新资料.yaml'), file);
  writeFileSync(join(folder, '报告.txt'), report);
  const lint = () => runCli(folder, ['lint', '报告.txt', '--rule', 'citation/*', '--today', '2027-02-20']);
  expect((await lint()).stdout).toMatch(/没有发现问题/);
  const install = await runCli(folder, ['knowledge', '--install', '新资料.yaml', '--dir', '.']);
  expect(install.exitCode).toBe(0);
  expect(readFileSync(join(folder, 'lawreport-knowledge.yaml'), 'utf8')).toBe(file);
  expect((await lint()).stdout).toMatch(/发文字号是云发〔2027〕3号/);
  const again = await runCli(folder, ['knowledge', '--install', '新资料.yaml', '--dir', '.']);
  expect(again.exitCode).toBe(2);
});
