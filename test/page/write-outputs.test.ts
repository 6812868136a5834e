import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { defaultConfig } from '../../src/lint/config.js';
import { analyse } from '../../src/page/state/analyse.js';
import { writeAnnotatedWord, writeWord } from '../../src/page/state/write-outputs.js';
import { knowledge } from '../support/page-knowledge.js';
import { readAnchoredComments } from '../support/read-word-markup.js';
import { makeFolder, runCli } from '../support/run-cli.js';

const examples = fileURLToPath(new URL('../../examples/', import.meta.url));
const names = readdirSync(examples).filter((name) => /^[^.]+-\d{4}\.yaml$/.test(name));
const today = { year: 2026, month: 2, day: 20 };

/** A text that a rule complains of, in the first paragraph that the report has. */
const spoil = (text: string) => text.replace(/正文: (?=\p{Script=Han})/u, '正文: 这里,用了半角。');

describe('what the page writes', () => {
  it.each(names)('is to the byte what the command line writes: %s', async (name) => {
    const folder = makeFolder();
    const text = spoil(readFileSync(join(examples, name), 'utf8'));
    writeFileSync(join(folder, 'report.yaml'), text);
    const { readable, ...rest } = analyse(text, { knowledge, today, config: defaultConfig });
    const analysis = { ...rest, readable: readable! };

    expect(await runCli(folder, ['render'])).toMatchObject({ exitCode: 0 });
    const plain = Buffer.from(await writeWord(analysis.readable, knowledge));
    expect(plain.equals(readFileSync(join(folder, 'report.docx')))).toBe(true);

    expect(await runCli(folder, ['render', '--annotate', '-o', '批注.docx'])).toMatchObject({ exitCode: 0 });
    const { bytes, comments } = await writeAnnotatedWord(analysis, knowledge);
    expect(Buffer.from(bytes).equals(readFileSync(join(folder, '批注.docx')))).toBe(true);
    expect(comments).toBeGreaterThan(0);
    expect(readAnchoredComments(bytes)).toHaveLength(comments);
  });
});
