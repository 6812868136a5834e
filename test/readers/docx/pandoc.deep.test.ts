import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { readDocx } from '../../../src/readers/docx/read-docx.js';
import { hasProgram } from '../../conformance/support/render-pages.js';
import { constructs } from './constructs.js';
import { packWordFile, para, run } from './support/word-file.js';

/** Letters, figures and signs; marks of layout, raised figures and the commands of TeX are each program's own. */
const bare = (text: string) =>
  text
    .replace(/\\[a-z]+/g, '')
    .replace(/[¹²³⁰-⁹]/gu, (raised) => raised.normalize('NFKC'))
    .replace(/[^\p{L}\p{N}\p{So}]/gu, '');

/** Each construct in a paragraph between two tables, and in a cell. */
const places: Record<string, (xml: string) => string> = {
  'in a paragraph': (xml) =>
    [
      para('首段在前'),
      table(run('表一')),
      para(`${run('甲')}${xml}${run('乙')}`),
      table(run('表二')),
      para('尾段在后'),
    ].join(''),
  'in a cell': (xml) =>
    [para('首段在前'), table(`${run('甲')}${xml}${run('乙')}`), para('尾段在后')].join(''),
};

function table(content: string): string {
  const row = (cells: string[]) =>
    `<w:tr>${cells.map((cell) => `<w:tc>${para(cell)}</w:tc>`).join('')}</w:tr>`;
  return `<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="4000"/><w:gridCol w:w="4000"/></w:tblGrid>${row(['名称', '内容'])}${row(['受理', content])}</w:tbl>`;
}

const files = Object.entries(places).flatMap(([place, write]) =>
  Object.entries(constructs)
    // pandoc does not look at fonts, and reads the letter.
    .filter(([name]) => name !== 'a letter typed in Wingdings 2')
    .map(([name, { xml }]) => [`${name}, ${place}`, packWordFile({ body: write(xml) })] as const),
);

describe.skipIf(!hasProgram('pandoc'))('what another program reads in a Word file', () => {
  it.each(files)('is read here too, in the same order: %s', (_, bytes) => {
    const printed = execFileSync('pandoc', ['-f', 'docx', '-t', 'plain', '--wrap=none'], { input: bytes });
    const theirs = take(printed.toString());
    const { source, document } = readDocx(bytes, { keepPunctuation: true }).value!;
    const ours = take(source);
    expect(ours.around).toBe(theirs.around);
    const known = bare(ours.between + (document.unread ?? []).map(({ words = '' }) => words).join(''));
    expect([...theirs.between].filter((character) => !known.includes(character))).toEqual([]);
  });

  it('was tried on sixty files and more', () => {
    expect(files.length).toBeGreaterThanOrEqual(60);
  });
});

/** What stands between the two words that enclose a construct, and all else. */
function take(text: string): { between: string; around: string } {
  const all = bare(text);
  const [from, to] = [all.indexOf('甲'), all.lastIndexOf('乙')];
  return { between: all.slice(from + 1, to), around: all.slice(0, from + 1) + all.slice(to) };
}
