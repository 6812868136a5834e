import type { WordDialect } from '../../ooxml/word-dialect.js';
import { applyEdits } from '../../text/file/apply-edits.js';
import { type RunChanges, rebuildRun } from './rebuild-run.js';
import type { WordRun } from './scan-runs.js';

export type RunChange = RunChanges['inserted'][number] & { run: WordRun };
export type RunDeletion = RunChanges['deleted'][number] & { run: WordRun };

/** The part with its changed runs rebuilt; markup at one offset stands in the order given. */
export function changeRuns(
  source: string,
  { inserted, deleted }: { inserted: readonly RunChange[]; deleted: readonly RunDeletion[] },
  dialect: WordDialect,
): string {
  const changes = new Map<WordRun, RunChanges>();
  const changesOf = (run: WordRun) => {
    const known = changes.get(run) ?? { inserted: [], deleted: [] };
    changes.set(run, known);
    return known;
  };
  for (const { run, ...change } of inserted.toSorted((a, b) => a.offset - b.offset))
    changesOf(run).inserted.push(change);
  for (const { run, ...change } of deleted) changesOf(run).deleted.push(change);
  const edits = [...changes].map(([run, change]) => ({
    start: run.start,
    end: run.end,
    text: rebuildRun(source, run, change, dialect),
  }));
  return applyEdits(source, edits);
}
