import { alignColumns } from '../../../text/align-columns.js';
import type { Fact } from './fact.js';

/** A line for each fact, its state in words since not every terminal has colours and ticks. */
export function formatFacts(facts: readonly Fact[]): string {
  const rows = alignColumns(facts.map(({ state, name, text }) => [stateNames[state], name, text]));
  const lines = facts.flatMap(({ advice }, index) => [
    rows[index]!,
    ...(advice === undefined ? [] : [`      ${advice}`]),
  ]);
  const faults = facts.filter(({ state }) => state === 'fault').length;
  const notes = facts.filter(({ state }) => state === 'note').length;
  return `${lines.join('\n')}\n\n${summarize(faults, notes)}\n`;
}

const stateNames: Record<Fact['state'], string> = { fine: '正常', note: '留意', fault: '问题' };

function summarize(faults: number, notes: number): string {
  if (faults > 0) return `有${faults}个问题，要先解决才能正常使用`;
  return notes > 0 ? `可以使用；有${notes}处请留意` : '可以使用';
}
