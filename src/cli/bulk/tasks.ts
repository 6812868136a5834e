import type { TaskName } from './task.js';

/** Only what a thread is told to do is loaded by it. */
export const tasks = {
  lint: async () => (await import('../commands/lint/lint-file.js')).prepareLint,
  render: async () => (await import('../commands/render/render-task.js')).prepareRender,
  review: async () => (await import('../commands/review/review-task.js')).prepareReview,
} satisfies Record<TaskName, unknown>;
