import { joinPath } from '../data/source-map.js';
import type { Block, HeadingLayout, Level, SourcedText } from '../document/model.js';
import { suppliedText } from '../document/model.js';
import type { Item } from '../report/model.js';
import { formatChineseNumeral } from '../text/numerals.js';
import type { Composer } from './composer.js';
import type { ItemLayout } from './model.js';

type ItemLevel = Exclude<Level, 1>;

/** The items of one list, with numbered headings or told off as 一是…二是…, as the level's layout wants. */
export function composeItems(
  composer: Composer,
  items: readonly Item[],
  level: ItemLevel,
  { path, layouts }: { path: string; layouts: Record<ItemLevel, ItemLayout> },
): Block[] {
  const layout = layouts[level];
  if ((layout === 'enumerated' || layout === 'enumeratedByLine') && items.every(canBeEnumerated))
    return enumerateItems(composer, items, layout, path);
  const usual = layout === 'ownLine' ? 'ownLine' : 'runIn';
  return items.flatMap((item, index) => composeItem(item, joinPath(path, index)));

  function composeItem(item: Item, itemPath: string): Block[] {
    const body = composeBody(composer, item, itemPath);
    const wanted: HeadingLayout = item.layout ?? usual;
    const runsIn = body[0]?.kind === 'paragraph' && (item.title === undefined || wanted === 'runIn');
    const content =
      item.title === undefined ? suppliedText('') : composer.text(item.title, joinPath(itemPath, '标题'));
    return [
      {
        kind: 'heading',
        level,
        label: '',
        content: runsIn && item.title !== undefined ? endSentence(content) : content,
        layout: runsIn ? 'runIn' : 'ownLine',
        path: itemPath,
      },
      ...body,
      ...(item.table ? [composer.table(item.table, joinPath(itemPath, '表格'))] : []),
      ...(item.items.length > 0
        ? composeItems(composer, item.items, (level + 1) as ItemLevel, {
            path: joinPath(itemPath, '要点'),
            layouts,
          })
        : []),
    ];
  }
}

/** Sub-items, tables and an author's own choice of layout need a numbered heading. */
function canBeEnumerated(item: Item): boolean {
  const isProse =
    item.table === undefined && (item.contents ?? []).every((content) => typeof content === 'string');
  return item.items.length === 0 && isProse && item.layout === undefined;
}

/** 一是…二是…, without a comma after the ordinal (GB/T 15834-2011, B.3.7); one item alone gets no ordinal. */
function enumerateItems(
  composer: Composer,
  items: readonly Item[],
  layout: 'enumerated' | 'enumeratedByLine',
  path: string,
): Block[] {
  const texts = items.map((item, index) => {
    const itemPath = joinPath(path, index);
    const ordinal = items.length > 1 ? [suppliedText(`${formatChineseNumeral(index + 1)}是`)] : [];
    const title =
      item.title === undefined ? [] : [endSentence(composer.text(item.title, joinPath(itemPath, '标题')))];
    const body = composeBody(composer, item, itemPath).flatMap((block) =>
      block.kind === 'paragraph' ? [block.content] : [],
    );
    return concatenate([...ordinal, ...title, ...body]);
  });
  const paragraphs = layout === 'enumerated' ? [concatenate(texts)] : texts;
  return paragraphs.map((content) => ({ kind: 'paragraph', content }));
}

/** The paragraphs of an item; the cause of a shortcoming goes on in the last of them. */
function composeBody(composer: Composer, item: Item, path: string): Block[] {
  const body = [
    ...composer.paragraphs(item.body, item.form === 'text' ? path : joinPath(path, '正文')),
    ...composer.contents(item.contents, joinPath(path, '内容')),
  ];
  const [cause, ...others] = composer.paragraphs(item.cause, joinPath(path, '原因'));
  const last = body.at(-1);
  if (!cause) return body;
  if (last?.kind !== 'paragraph' || cause.kind !== 'paragraph') return [...body, cause, ...others];
  return [
    ...body.slice(0, -1),
    { kind: 'paragraph', content: concatenate([last.content, cause.content]) },
    ...others,
  ];
}

/** A heading that its text follows on the same line ends like a sentence. */
function endSentence(content: SourcedText): SourcedText {
  return /[。！？；：…]$/u.test(content.text) ? content : { ...content, text: `${content.text}。` };
}

function concatenate(texts: readonly SourcedText[]): SourcedText {
  let text = '';
  const segments = texts.flatMap((piece) => {
    const shift = text.length;
    text += piece.text;
    return piece.segments.map((segment) => ({
      ...segment,
      start: segment.start + shift,
      end: segment.end + shift,
    }));
  });
  return { text, segments };
}
