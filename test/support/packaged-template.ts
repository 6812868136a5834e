import { readFileSync } from 'node:fs';
import type { Template } from '../../src/template/model.js';
import { readTemplate } from '../../src/template/read-template.js';

const known = new Map<string, Template>();

/** A template that is shipped with the program. */
export function packagedTemplate(id: string): Template {
  const file = new URL(`../../templates/${id}/template.yaml`, import.meta.url);
  if (!known.has(id)) known.set(id, readTemplate(readFileSync(file, 'utf8')).value!);
  return known.get(id)!;
}
