import { editWordFile } from '../../support/edit-word-file.js';

export type ParagraphEdit = {
  kind: 'insert' | 'delete' | 'split' | 'join' | 'reword';
  /** Which of the paragraphs outside of tables, and where in it; counted round. */
  paragraph: number;
  at: number;
  /** Whose style an inserted paragraph has, counted round; `none` of its own. */
  style: number | 'none' | 'allHeading';
  words: string;
};

/** A Word file in which somebody has changed one paragraph; undefined where that cannot be done. */
export function editParagraph(bytes: Uint8Array, edit: ParagraphEdit): Uint8Array | undefined {
  let isDone = false;
  const edited = editWordFile(bytes, (xml) => {
    const tables = [...xml.matchAll(/<w:tbl>[\s\S]*?<\/w:tbl>/g)];
    const isOutside = (at: number) =>
      !tables.some(({ index, 0: table }) => index < at && at < index + table.length);
    const all = [...xml.matchAll(/<w:p>(?:(?!<w:p>)[\s\S])*?<\/w:p>/g)].filter(
      ({ index, 0: paragraph }) => isOutside(index) && textOf(paragraph) !== '',
    );
    const chosen = all[edit.paragraph % all.length]!;
    const [paragraph] = chosen;
    const next = all[all.indexOf(chosen) + 1];
    const replace = (end: number, by: string) => {
      isDone = true;
      return xml.slice(0, chosen.index) + by + xml.slice(end);
    };
    const end = chosen.index + paragraph.length;
    switch (edit.kind) {
      case 'insert':
        return replace(
          end,
          paragraph +
            newParagraph(
              edit,
              all.map(([other]) => other),
            ),
        );
      case 'delete':
        return replace(end, '');
      case 'split': {
        const cut = findCut(paragraph, edit.at);
        if (cut === undefined) return xml;
        const { before, after, run } = cut;
        return replace(end, `${before}</w:t></w:r></w:p><w:p>${propertiesOf(paragraph)}${run}${after}`);
      }
      case 'join': {
        if (!next || xml.slice(end, next.index) !== '') return xml;
        const runs = next[0].slice('<w:p>'.length, -'</w:p>'.length).replace(propertiesOf(next[0]), '');
        return replace(
          next.index + next[0].length,
          paragraph.replace(/<\/w:p>$/, () => `${runs}</w:p>`),
        );
      }
      case 'reword': {
        const cut = findCut(paragraph, edit.at);
        return cut === undefined ? xml : replace(end, cut.before + edit.words + cut.after);
      }
    }
  });
  return isDone ? edited : undefined;
}

function newParagraph({ style, words }: ParagraphEdit, all: readonly string[]): string {
  if (style === 'none') return `<w:p><w:r><w:t>${words}</w:t></w:r></w:p>`;
  if (style === 'allHeading') {
    const named = all.find((paragraph) => /<w:rStyle w:val="Heading\dChar"/.test(paragraph));
    const character = /<w:rStyle w:val="Heading\dChar"\/>/.exec(named ?? '')?.[0] ?? '';
    return `<w:p>${named ? propertiesOf(named) : ''}<w:r><w:rPr>${character}</w:rPr><w:t>${words}</w:t></w:r></w:p>`;
  }
  return `<w:p>${propertiesOf(all[style % all.length]!)}<w:r><w:t>${words}</w:t></w:r></w:p>`;
}

function propertiesOf(paragraph: string): string {
  return /<w:pPr>[\s\S]*?<\/w:pPr>/.exec(paragraph)?.[0] ?? '';
}

function textOf(paragraph: string): string {
  return [...paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, text]) => text).join('');
}

/** Inside a text of some length, between Chinese characters, so that no figure is touched. */
function findCut(paragraph: string, at: number) {
  const places = [
    ...paragraph.matchAll(/(?<=<w:t(?: [^>]*)?>[^<]*\p{Script=Han}{2})(?=\p{Script=Han}{2}[^<]*<\/w:t>)/gu),
  ];
  const place = places[at % Math.max(1, places.length)];
  if (!place) return undefined;
  const before = paragraph.slice(0, place.index);
  const run = before.slice(before.lastIndexOf('<w:r>'));
  return {
    before,
    after: paragraph.slice(place.index),
    run:
      run.slice(0, run.lastIndexOf('<w:t')) + /<w:t(?: [^>]*)?>/.exec(run.slice(run.lastIndexOf('<w:t')))![0],
  };
}
