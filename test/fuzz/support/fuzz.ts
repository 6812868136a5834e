import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { makeFolder } from '../../support/run-cli.js';
import { type Case, judgeCase, type Verdict } from './case.js';
import { minimizeCase } from './minimize-case.js';
import { createRandom, type Random, seedOf } from './random.js';
import { watchCases } from './watch.js';

export type MakeCase = (random: Random) => Case;
/** Runs a case, in a folder where it needs one. */
export type Judge = (given: Case, folder: string) => Verdict | Promise<Verdict>;

/** A longer run by hand, see scripts/fuzz.js: so many seconds for each series, from another seed. */
const seconds = Number(process.env.LAWREPORT_FUZZ_SECONDS ?? 0);
const seed = Number(process.env.LAWREPORT_FUZZ_SEED ?? 8);
/** Where failing cases are kept; a run of the suite keeps none. */
const kept = process.env.LAWREPORT_FUZZ_FOLDER;

/** Processor time of one case; more is a hang for somebody who waits. */
const mostMilliseconds = 2000;

/** Runs so many cases of a series, each made from its number alone, and fails with those that the program took badly. */
export function fuzz(series: string, count: number, make: MakeCase, judge: Judge = judgeCase): void {
  const folder = makeFolder();
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it(`${series}: ${seconds > 0 ? `${seconds} seconds of` : count} cases, none of which breaks the program`, async () => {
    const watch = watchCases(series);
    const failures: string[] = [];
    const exitCodes = [0, 0, 0];
    const end = performance.now() + seconds * 1000;
    let index = 0;
    for (; seconds > 0 ? performance.now() < end : index < count; index++) {
      watch.begin(index);
      const given = make(createRandom(seedOf(seed, series, index)));
      const { exitCode, problem } = await judgeWithTime(() => judgeSafely(judge, given, folder));
      if (exitCode !== undefined) exitCodes[exitCode]!++;
      if (problem === undefined) continue;
      failures.push(`${series}/${index} (seed ${seed}), ${given.words.join(' ')}: ${problem}`);
      if (kept !== undefined) {
        const target = join(kept, `${series}-${seed}-${index}`);
        await keepCase(given, { target, problem, judge: (tried) => judgeSafely(judge, tried, folder) });
      }
    }
    watch.close();
    const spent = process.cpuUsage();
    if (seconds > 0)
      console.log(
        `${series}: ${index} cases, exit codes ${exitCodes.join('/')}, ${failures.length} failures, ${Math.round((spent.user + spent.system) / 1e6)} s`,
      );
    expect(failures).toEqual([]);
    // Where hardly anything is accepted, only the refusals are tried.
    expect(Math.max(exitCodes[0]!, exitCodes[1]!)).toBeGreaterThan(index / 20);
  }, 3_600_000);
}

/** Slowness is tried again alone before it counts: the garbage of others may have been collected meanwhile. */
async function judgeWithTime(judge: () => Promise<Verdict>): Promise<Verdict> {
  let spent = 0;
  for (let attempt = 0; attempt < 3; attempt++) {
    const before = process.cpuUsage();
    const verdict = await judge();
    const { user, system } = process.cpuUsage(before);
    spent = (user + system) / 1000;
    if (verdict.problem !== undefined || spent <= mostMilliseconds) return verdict;
  }
  return { problem: `slow: ${Math.round(spent)} ms` };
}

/** Whatever is thrown is the program's fault. */
async function judgeSafely(judge: Judge, given: Case, folder: string): Promise<Verdict> {
  try {
    return await judge(given, folder);
  } catch (error) {
    return { problem: `thrown: ${error instanceof Error ? error.stack : String(error)}` };
  }
}

type Kept = { target: string; problem: string; judge: (tried: Case) => Promise<Verdict> };

async function keepCase(given: Case, { target, problem, judge }: Kept): Promise<void> {
  const small = await minimizeCase(given, problem, async (tried) => (await judge(tried)).problem);
  const command = { 'command.txt': `${small.words.join(' ')}\n${problem}\n` };
  for (const [name, content] of Object.entries({ ...small.files, ...command })) {
    mkdirSync(dirname(join(target, name)), { recursive: true });
    writeFileSync(join(target, name), content);
  }
}
