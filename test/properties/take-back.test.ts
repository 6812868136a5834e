import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Draft, takeBack } from '../../src/comparison/take-back.js';
import { readYaml } from '../../src/data/read-yaml.js';
import { readDocx } from '../../src/readers/docx/read-docx.js';
import { readReport } from '../../src/report/read-report.js';
import { composeDocument } from '../../src/template/compose-document.js';
import { writeDocx } from '../../src/writers/docx/write-docx.js';
import { templateNamed } from '../support/interview.js';
import { numberOfRuns } from '../support/number-of-runs.js';
import { packagedStyle } from '../writers/docx/packaged-style.js';
import { editParagraph, type ParagraphEdit } from './support/edit-paragraph.js';

const folder = fileURLToPath(new URL('../../examples/', import.meta.url));
const style = packagedStyle();
let files: { draft: Draft; bytes: Uint8Array }[];

beforeAll(async () => {
  const names = readdirSync(folder).filter((name) => /\d{4}\.yaml$/.test(name));
  files = await Promise.all(
    names.map(async (name) => {
      const draft = compose(readFileSync(folder + name, 'utf8'))!;
      return { draft, bytes: await writeDocx(draft.document, style) };
    }),
  );
});

describe('one paragraph that somebody has edited in the rendered file', () => {
  it('is written back as the same paragraphs, or listed and nothing written for it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(), anyEdit(), async (which, edit) => {
        const { draft, bytes } = files[which % files.length]!;
        const edited = editParagraph(bytes, edit);
        const reading = edited && readDocx(edited, { keepPunctuation: true }).value;
        if (!reading) return;
        const lines = reading.source.split('\n');
        const taken = takeBack(draft, { document: reading.document, lines }, compose);
        if (taken.left.length > 0) expect(taken.draft.text).toBe(draft.text);
        // A title over two paragraphs has the same words: its writer chooses the lines.
        else if (taken.draft.text === draft.text)
          expect((await printedLines(draft)).join('')).toBe(bareLines(lines).join(''));
        else expect(await printedLines(taken.draft)).toEqual(bareLines(lines));
      }),
      { seed: 21, numRuns: numberOfRuns(200) },
    );
  });
});

function anyEdit(): fc.Arbitrary<ParagraphEdit> {
  return fc.record({
    kind: fc.constantFrom('insert', 'delete', 'split', 'join', 'reword'),
    paragraph: fc.nat(),
    at: fc.nat(),
    style: fc.oneof(fc.nat(), fc.constantFrom('none' as const, 'allHeading' as const)),
    words: fc.constantFrom(
      '新增一项便民举措。在集镇设立自助服务区，方便群众随时办理。',
      '（三）新增一项便民举措。在集镇设立自助服务区。',
      '3.新增一项便民举措',
      '方便群众',
      '开展案卷评查。',
    ),
  });
}

function compose(text: string): Draft | undefined {
  const yaml = readYaml(text).value;
  const read = readReport(text).value;
  if (!yaml || !read) return undefined;
  const { document, findings } = composeDocument(
    read.report,
    templateNamed(read.report.template),
    read.source,
  );
  return findings.some(({ severity }) => severity === 'error') ? undefined : { text, ...yaml, document };
}

async function printedLines(draft: Draft): Promise<string[]> {
  const { value } = readDocx(await writeDocx(draft.document, style), { keepPunctuation: true });
  return bareLines(value!.source.split('\n'));
}

/** Numbers of headings are set anew when a report is printed. */
function bareLines(lines: readonly string[]): string[] {
  return lines
    .map((line) =>
      line.replace(/^(?:[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）|\d+[.．]|（\d+）)+/, ''),
    )
    .map((line) => line.replace(/\s/g, ''))
    .filter((line) => line !== '');
}
