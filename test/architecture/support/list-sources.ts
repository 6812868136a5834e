import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { transformSync } from 'rolldown/utils';
import { parseAst } from 'vitest/node';

export type SyntaxNode = { type: string; [property: string]: unknown };

/** A module of `src`; `code` is its TypeScript, `tree` its ESTree without the types. */
export type SourceModule = { file: string; path: string; code: string; tree: SyntaxNode };

const src = fileURLToPath(new URL('../../../src', import.meta.url));

export function listSources(): SourceModule[] {
  return readdirSync(src, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => {
      const path = join(src, name);
      const code = readFileSync(path, 'utf8');
      const plain = transformSync(path, code, { lang: 'ts' }).code;
      return { file: name.replaceAll('\\', '/'), path, code, tree: parseAst(plain) as unknown as SyntaxNode };
    });
}

/** Every node below, itself first. */
export function* walkTree(node: SyntaxNode): Generator<SyntaxNode> {
  yield node;
  for (const value of Object.values(node))
    for (const child of Array.isArray(value) ? value : [value]) if (isNode(child)) yield* walkTree(child);
}

function isNode(value: unknown): value is SyntaxNode {
  return typeof value === 'object' && value !== null && typeof (value as SyntaxNode).type === 'string';
}
