import type { ReportingLevel } from '../document/reporting-level.js';
import type { Figures, Report, ReportingUnit } from '../report/model.js';
import { unitsOf } from '../report/source-units.js';
import { listFigures } from '../template/guided/guided-sentence.js';
import type { Library, Topic } from '../template/library.js';
import type { Template } from '../template/model.js';
import { fillWords, resolveWords } from '../template/words.js';

/** Who could be asked for what; `left` are topics of which nobody is known to supply anything. */
export type Proposal = { units: ReportingUnit[]; left: Topic[] };

/**
 * Proposes 报送单位: what is asked already; figures of last year's report whose 来源 is known and that this year's lacks;
 * then, for the topics of the level that nobody supplies yet, who usually does. The last is practice, so a person has to look
 * at it. A figure of the report that names its 来源 is asked of it anyway and is not listed.
 */
export function proposeUnits(
  report: Report,
  {
    lastYear,
    level,
    template,
    library,
  }: { lastYear?: { figures: Figures }; level: ReportingLevel; template: Template; library: Library },
): Proposal {
  const units = new Map<string, ReportingUnit>();
  const of = (unit: string) => {
    const known = units.get(unit) ?? { unit, figures: [], topics: [] };
    units.set(unit, known);
    return known;
  };
  for (const { unit, figures, topics } of report.reportingUnits ?? [])
    Object.assign(of(unit), { figures: [...figures], topics: [...topics] });
  const asked = (id: string) =>
    [...units.values()].some(({ figures }) => figures.includes(id) || figures.includes(id.split('.')[0]!));
  const suppliers = new Map<string, Set<string>>();
  for (const figures of [report.figures, lastYear?.figures ?? {}])
    for (const [group, own] of Object.entries(figures))
      for (const [name, { source }] of Object.entries(own))
        for (const unit of unitsOf(source ?? '')) {
          suppliers.set(group, (suppliers.get(group) ?? new Set()).add(unit));
          const isHeld = report.figures[group]?.[name]?.source !== undefined;
          if (!isHeld && !asked(`${group}.${name}`)) of(unit).figures.push(`${group}.${name}`);
        }

  const topics = listTopics(template, library, report.year);
  const words = resolveWords(library, {
    level,
    place: report.place,
    year: report.year,
    organ: report.issuers[0],
  });
  const usual = new Map(
    level.duties.suppliers.flatMap(({ unit, groups }) =>
      groups.map((group) => [group, fillWords(unit, words)] as const),
    ),
  );
  const left: Topic[] = [];
  for (const topic of topics) {
    const groups = [...new Set(listFigures(topic).map(({ group }) => group))];
    for (const group of groups) {
      if (suppliers.has(group) || asked(group)) continue;
      const unit = usual.get(group);
      if (unit !== undefined) of(unit).figures.push(group);
    }
    const known = groups.flatMap((group) => [...(suppliers.get(group) ?? []), usual.get(group) ?? []].flat());
    const [first] = known;
    const isAsked = [...units.values()].some((unit) =>
      unit.topics.some((name) => name === topic.name || name === topic.id),
    );
    if (isAsked) continue;
    if (first === undefined) left.push(topic);
    else of(first).topics.push(topic.name);
  }
  return { units: [...units.values()], left };
}

/** The topics of what is done and of what was achieved, which units can tell of; not of shortcomings or plans. */
function listTopics(template: Template, library: Library, year: number): Topic[] {
  const ids = new Set(
    template.parts.flatMap(({ topics, sections }) => [
      ...topics,
      ...sections.flatMap((section) => section.topics),
    ]),
  );
  return library.topics.filter(
    ({ id, part, since, until }) =>
      ids.has(id) &&
      part === 'achievements' &&
      (since === undefined || since <= year) &&
      (until === undefined || year <= until),
  );
}
