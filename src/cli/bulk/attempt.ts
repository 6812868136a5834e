import { nameInternalError } from '../internal-error.js';
import type { Task } from './task.js';

export type Attempt<Outcome> = { kind: 'done'; outcome: Outcome } | { kind: 'lost'; reason: string };

/** An error in our code loses the item that it befell, and no other. */
export async function attempt<Item, Outcome>(
  task: Task<Item, Outcome>,
  item: Item,
): Promise<Attempt<Outcome>> {
  try {
    return { kind: 'done', outcome: await task(item) };
  } catch (error) {
    return {
      kind: 'lost',
      reason: `${nameInternalError(error)}，没有做成；请把这一句告诉维护者，不要附报告内容；只做这一份，再加上 --debug，可以看到出错的经过`,
    };
  }
}
