// The runner of tests for scripts/mutate.js: after each test that passes it runs the test again under every change that
// the test reaches and no test has noticed yet. Modules are loaded once for all of them, which is where time goes.
import { setMaxListeners } from 'node:events';
import { appendFileSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { threadId } from 'node:worker_threads';
import { TestRunner } from 'vitest';

/** StrykerJS's name for what instrumented sources ask and tell. */
globalThis.__stryker__ ??= {};
const state = globalThis.__stryker__;
// Each run leaves listeners on one signal of its test.
setMaxListeners(0);
const results = process.env.LAWREPORT_MUTATE_RESULTS;
const own = join(results, `${process.pid}-${threadId}.txt`);
/** A change that is met so many times more often than without it goes round for ever. */
const mostRounds = 100;
/**
 * A table (`each`) may have a thousand rows. Of those that reach a change it is tried with so many, then with half of as
 * many more, a quarter of twice as many more, and so on: with all where they are few, with some hundred of a thousand.
 */
const allRows = 20;

export default class MutatingRunner extends TestRunner {
  noticed = new Set();
  finished = new Set();
  /** Of the current file: for each test that is a row, how many rows of its table have reached each change. */
  tables = new Map();
  tell = (what, ids) => ids.length > 0 && appendFileSync(own, `${what} ${ids.join(' ')}\n`);

  onBeforeRunSuite(suite) {
    if (suite.type === 'suite' && suite.filepath)
      for (const what of ['noticed', 'finished']) this[what] = readTold(what);
    if (suite.type === 'suite' && suite.filepath) this.tables = new Map(rowsIn(suite));
    return super.onBeforeRunSuite(suite);
  }

  onBeforeTryTask(test) {
    super.onBeforeTryTask(test);
    state.currentTestId = test.id;
  }

  onAfterTryTask(test) {
    state.currentTestId = undefined;
    super.onAfterTryTask(test);
  }

  onAfterRunFiles() {
    this.tell('loaded', Object.keys(state.mutantCoverage?.static ?? {}));
    super.onAfterRunFiles();
  }

  async runTask(test) {
    const run = TestRunner.getTestFn(test);
    await run();
    state.currentTestId = undefined;
    const reached = state.mutantCoverage?.perTest[test.id] ?? {};
    if (this.finished.has(test.id)) return;
    const open = Object.entries(reached).filter(([id]) => !this.noticed.has(id));
    this.tell(
      'reached',
      open.map(([id]) => id),
    );
    const table = this.tables.get(test) ?? new Map();
    for (const [id, hits] of open) {
      const rows = (table.get(id) ?? 0) + 1;
      table.set(id, rows);
      if (rows % 2 ** Math.max(0, Math.ceil(Math.log2(rows / allRows))) > 0) continue;
      this.tell('trying', [id]);
      if (await passes(test, run, { id, hits })) continue;
      this.noticed.add(id);
      this.tell('noticed', [id]);
    }
    this.tell('finished', [test.id]);
  }
}

async function passes(test, run, { id, hits }) {
  state.activeMutant = id;
  state.trial = (state.trial ?? 0) + 1;
  // What is met now tells nothing of what the test reaches.
  state.currentTestId = 'trial';
  state.hitCount = 0;
  state.hitLimit = mostRounds * (hits + 10);
  const suites = suitesOf(test);
  try {
    for (const suite of suites)
      for (const hook of TestRunner.getSuiteHooks(suite).beforeEach) await hook(test.context, suite);
    await run();
    await Promise.all(test.promises ?? []);
    test.promises = [];
    return state.hitCount <= state.hitLimit;
  } catch {
    return false;
  } finally {
    state.activeMutant = undefined;
    state.currentTestId = undefined;
    for (const suite of suites.toReversed())
      for (const hook of TestRunner.getSuiteHooks(suite).afterEach) await hook(test.context, suite);
  }
}

/** The rows of every table below a suite; what stands below a suite that is a row belongs to the table too. */
function rowsIn(suite) {
  const rows = suite.tasks.filter(({ each }) => each).flatMap(testsIn);
  const table = new Map();
  return [
    ...rows.map((test) => [test, table]),
    ...suite.tasks.filter(({ each, type }) => !each && type === 'suite').flatMap(rowsIn),
  ];
}

function testsIn(task) {
  return task.type === 'suite' ? task.tasks.flatMap(testsIn) : [task];
}

function suitesOf(test) {
  const suites = [test.file];
  const inner = [];
  for (let suite = test.suite; suite && suite !== test.file; suite = suite.suite) inner.unshift(suite);
  return [...suites, ...inner];
}

/** What all workers have told so far, also of an earlier start. */
function readTold(what) {
  const lines = readdirSync(results).flatMap((name) => readFileSync(join(results, name), 'utf8').split('\n'));
  return new Set(lines.flatMap((line) => (line.startsWith(`${what} `) ? line.split(' ').slice(1) : [])));
}
