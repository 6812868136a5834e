import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const page = readFileSync(new URL('../../ARCHITECTURE.md', import.meta.url), 'utf8');
const section = page.slice(page.indexOf('\n## Invariants'), page.indexOf('\n## Positions'));
const invariants = section.match(/^- .*$/gm) ?? [];

describe('ARCHITECTURE.md', () => {
  it('names with every invariant the test that holds it', () => {
    expect(invariants.length).toBeGreaterThan(15);
    expect(invariants.filter((text) => !/`test\/[\w./-]+\.test\.tsx?`/.test(text))).toEqual([]);
  });

  it('names only files and folders that are there', () => {
    const named = [...page.matchAll(/`((?:src|test|scripts|templates|bin)\/[\w./-]+)`/g)].map(
      ([, path]) => path!,
    );
    expect(named.length).toBeGreaterThan(40);
    expect(named.filter((path) => !existsSync(path))).toEqual([]);
  });
});
