import { formatDraft, readDraft } from '../../src/cli/commands/new/draft.js';
import { findPosition } from '../../src/cli/commands/new/state.js';
import { interview } from '../../src/cli/commands/new/steps/interview.js';
import {
  answerInterview,
  answerWithExamples,
  createContext,
  levelNamed,
  templateNamed,
} from '../support/interview.js';
import { fuzz, type MakeCase } from './support/fuzz.js';
import { mutateText } from './support/mutate-text.js';
import { mutateTree } from './support/mutate-tree.js';

const context = createContext({
  level: levelNamed('乡镇'),
  template: templateNamed('township'),
  place: '吉溪镇',
});
const { state } = answerInterview(context, answerWithExamples);
const drafts = [0, 5, 20, 60, state.answers.length].map((count) =>
  formatDraft({
    output: 'report.yaml',
    options: { level: 'township', place: '吉溪镇' },
    state: {
      answers: state.answers.slice(0, count),
      withdrawn: Object.fromEntries(
        state.answers.slice(count, count + 3).map(({ id, answer }) => [id, answer]),
      ),
    },
  }),
);

const makeDraft: MakeCase = (random) => {
  const draft = random.pick(drafts);
  const text = random.chance(0.7) ? mutateTree(draft, drafts, random) : mutateText(draft, drafts, random);
  return { files: { 'draft.yaml': text }, words: [] };
};

/** A draft is taken up where its answers still fit, and a second time at the same place. */
fuzz('drafts', 3500, makeDraft, ({ files }) => {
  const draft = readDraft(String(files['draft.yaml']));
  if (!draft) return { exitCode: 2 };
  const found = findPosition(() => interview(context), draft.state);
  const again = findPosition(() => interview(context), found.state);
  return {
    exitCode: 0,
    ...(again.state.answers.length !== found.state.answers.length && { problem: 'taken up elsewhere' }),
  };
});
