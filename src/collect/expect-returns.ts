import type { Report } from '../report/model.js';
import type { AskedUnit, Catalogue } from './asked.js';
import type { Expected } from './read-return.js';

/** What may come back: whatever is asked of anybody, whatever the report holds, and the catalogue. */
export function expectReturns({
  report,
  catalogue,
  asked,
}: {
  report: Report;
  catalogue: Catalogue;
  asked: readonly AskedUnit[];
}): Expected {
  const figures = new Map<string, string>();
  for (const [group, { figures: own }] of Object.entries(catalogue.indicators))
    for (const [name, { unit }] of Object.entries(own)) figures.set(`${group}.${name}`, unit);
  for (const [group, own] of Object.entries(report.figures))
    for (const [name, { unit }] of Object.entries(own))
      figures.set(`${group}.${name}`, unit ?? figures.get(`${group}.${name}`) ?? '');
  for (const { figures: own } of asked) for (const { id, measure } of own) figures.set(id, measure);
  const topics = new Map(
    catalogue.topics.flatMap(({ id, name }) => [[id, name] as const, [name, name] as const]),
  );
  const lastYear = new Map(
    Object.entries(report.figures).flatMap(([group, own]) =>
      Object.entries(own).flatMap(([name, figure]) =>
        figure.lastYear === undefined ? [] : [[`${group}.${name}`, figure.lastYear] as const],
      ),
    ),
  );
  return { figures, topics, lastYear };
}
