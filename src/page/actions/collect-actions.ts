import { writeMerge } from '../../collect/write-merge.js';
import type { YamlValue } from '../../comparison/format-yaml.js';
import type { PickedFile } from '../host.js';
import { collectFiles, nothingCollected, reviewReturns } from '../state/collect.js';
import type { Store } from '../store.js';

const accepted = '.xlsx,.docx';

/** The departments' returns: dropped or chosen, looked at in the panel, written into the report by one click. */
export function createCollectActions(store: Store) {
  const { host, dispatch, say, state, drawn, knowledge } = store;
  const asking = () => {
    const report = drawn.peek()?.readable?.report;
    return report && { report, library: knowledge.peek().library };
  };

  const take = (files: readonly PickedFile[]) => {
    const asked = asking();
    if (!asked) return say('先打开要收进去的报告，再收各单位的表', 'failed');
    const collected = collectFiles(state.peek().collected ?? nothingCollected, files, asked);
    dispatch({ kind: 'collected', collected });
    dispatch({ kind: 'side', side: 'collect' });
  };

  return {
    take,
    pick: async () => {
      const files = await host.files.pickAll(accepted);
      if (files.length > 0) take(files);
    },
    write: () => {
      const asked = asking();
      const { collected } = state.peek();
      if (!asked || !collected) return;
      const { merge } = reviewReturns(collected, asked, host.today());
      dispatch({
        kind: 'edited',
        edit: (value: YamlValue) => ({ value: writeMerge(value, merge, asked.report) }),
      });
      if (state.peek().notice?.tone === 'failed') return;
      const texts = merge.texts.length === 0 ? '' : `，${merge.texts.length}段材料`;
      say(`已经写进报告：${merge.changes.length}个数${texts}；不对的可以撤销`);
    },
    clear: () => dispatch({ kind: 'collected', collected: undefined }),
  };
}
