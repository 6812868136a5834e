import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { runCli } from '../support/run-cli.js';

const folder = fileURLToPath(new URL('../../examples/', import.meta.url));
const examples = readdirSync(folder).filter((name) => name.endsWith('.yaml'));

it.each(examples)('nothing is found in examples/%s', async (name) => {
  const { stdout } = await runCli(folder, ['lint', name, '--today', '2026-12-31']);
  expect(stdout).toBe('检查了1份，没有发现问题\n');
});
