import { writeMerge } from '../../collect/write-merge.js';
import type { YamlValue } from '../../comparison/format-yaml.js';
import { parseDate } from '../../text/calendar-date.js';
import type { PickedFile } from '../host.js';
import { collectFiles, nothingCollected, reviewReturns, writeForms } from '../state/collect.js';
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
    /** The forms of all units, to be sent out; `due` as a field of dates gives it, empty where none is set. */
    saveForms: async (due: string) => {
      store.flush();
      const asked = asking();
      const { report, lastYear } = state.peek();
      if (!asked || !report) return;
      const bytes = writeForms(asked, { due: parseDate(due), lastYear });
      const name = `${report.name.replace(/\.ya?ml$/i, '')}报送表.zip`;
      const saved = await host.files.save({ name, bytes });
      if (saved.kind === 'cancelled') return;
      say(
        saved.kind === 'written'
          ? `已写出 ${saved.name}，解开以后一个单位一个文件`
          : `已下载 ${name}，在浏览器的下载文件夹里，解开以后一个单位一个文件`,
      );
    },
    clear: () => dispatch({ kind: 'collected', collected: undefined }),
  };
}
