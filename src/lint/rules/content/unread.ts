import { nameUnread, quoteUnread } from '../../../document/format-unread.js';
import type { UnreadKind } from '../../../document/model.js';
import type { Rule } from '../../rule.js';

/** What stands in a report on purpose and has no words to be checked. */
const wordless: ReadonlySet<UnreadKind> = new Set(['picture', 'chart', 'object', 'ruby']);

/** What only looks otherwise: the words are all there, and are checked. */
const onlyLayout: ReadonlySet<UnreadKind> = new Set(['raised', 'mergedCells', 'nestedTable']);

export const contentUnread: Rule = {
  id: 'content/unread',
  title: 'Word文件里的内容都读得到、检查得到',
  severity: 'warning',
  basis: { kind: '实务', source: '图片、公式、隐藏文字等不是普通文字，其中的内容检查不到' },
  examples: {
    bad: [
      {
        layout: '第一部分里插有一张图片',
        unread: [{ kind: 'picture', place: '一、主要举措和成效 > 第1段', count: 1 }],
      },
      {
        layout: '有带删除线的文字',
        unread: [{ kind: 'struck', place: '一、主要举措和成效 > 第1段', count: 1, words: '46件' }],
      },
      {
        layout: '有隐藏的文字',
        unread: [{ kind: 'hidden', place: '一、主要举措和成效 > 第1段', count: 1, words: '暂不公开' }],
      },
    ],
    good: [{ layout: '全部是文字和表格' }],
  },
  *check({ document }) {
    for (const unread of document.unread ?? []) {
      const { kind, place, count } = unread;
      if (onlyLayout.has(kind)) continue;
      const what = `${nameUnread(unread)}${count > 1 ? `（${count}处）` : ''}${quoteUnread(unread)}`;
      yield {
        path: place,
        isSetting: true,
        severity: wordless.has(kind) ? 'info' : undefined,
        message:
          kind === 'hidden'
            ? `这里有${what}，页面上看不见，别人却能显示出来，请删去或者取消隐藏`
            : kind === 'struck'
              ? `这里有${what}，分不清是不是要删的，已按保留的文字检查，请删去这几个字或者取消删除线`
              : `这里有${what}，没有检查其中的内容，请自己核对，能写成文字的请改成文字`,
      };
    }
  },
};
