import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { defaultConfig } from '../../src/lint/config.js';
import { analyse } from '../../src/page/state/analyse.js';
import { namePlace } from '../../src/page/state/name-place.js';
import { listOutline } from '../../src/page/state/outline.js';
import { knowledge } from '../support/page-knowledge.js';

it('what has no number in the report is called by its name alone', () => {
  const text = readFileSync(new URL('../../examples/yunling-county-2025.yaml', import.meta.url), 'utf8');
  const today = { year: 2026, month: 2, day: 1 };
  const outline = listOutline(analyse(text, { knowledge, today, config: defaultConfig }), undefined);
  expect(namePlace('成效[0].要点[0].正文', outline)).toBe('以学明责');
  expect(namePlace('成效[2].正文', outline)).toMatch(/^（三）/);
  expect(outline.filter(({ number }) => number === undefined)).toEqual([]);
});
