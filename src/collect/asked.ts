import type { Finding, Result } from '../finding/finding.js';
import type { Identity } from '../report/identity.js';
import type { Indicator, Indicators } from '../report/indicators.js';
import type { Figure, Report } from '../report/model.js';
import { unitsOf } from '../report/source-units.js';
import type { Topic } from '../template/library.js';
import { suggestName } from '../text/nearest-name.js';
import { describeUse } from './describe-use.js';

/** What one unit (报送单位) is asked for. */
export type AskedUnit = { unit: string; figures: AskedFigure[]; topics: AskedTopic[] };

export type AskedFigure = {
  /** `行政复议.受理`: the name under 数据, and the hidden number of its row. */
  id: string;
  /** 计量单位; empty where nobody says. */
  measure: string;
  /** 口径 and meaning, for the one who fills it in. */
  meaning: string;
  lastYear?: number;
  /** What the report says now; absent while it is to be filled in. */
  held?: string;
  /** Another figure of the same unit that it may not exceed, as the catalogue relates them. */
  most?: string;
};

type AskedTopic = { id: string; name: string; hint: string };

export type Catalogue = { indicators: Indicators; topics: readonly Topic[] };

/**
 * Who is asked for what: the units of 报送单位 in their order, then those that are 来源 of a figure. Findings name what
 * 报送单位 asks for and nobody knows.
 */
export function listAsked(report: Report, catalogue: Catalogue): Result<AskedUnit[]> {
  const wanted = new Map<string, { ids: Set<string>; topics: Set<Topic> }>();
  const of = (unit: string) => {
    const known = wanted.get(unit) ?? { ids: new Set<string>(), topics: new Set<Topic>() };
    wanted.set(unit, known);
    return known;
  };
  const findings: Finding[] = [];
  for (const [index, { unit, figures, topics }] of (report.reportingUnits ?? []).entries()) {
    const { ids, topics: own } = of(unit);
    for (const [place, name] of figures.entries()) {
      const found = expandName(name, report, catalogue.indicators);
      if (found.length === 0)
        findings.push(unknown(`报送单位[${index}].指标[${place}]`, name, namesKnown(report, catalogue)));
      for (const id of found) ids.add(id);
    }
    for (const [place, name] of topics.entries()) {
      const found = catalogue.topics.find((topic) => topic.id === name || topic.name === name);
      if (found) own.add(found);
      else
        findings.push(
          unknown(
            `报送单位[${index}].材料[${place}]`,
            name,
            catalogue.topics.map((topic) => topic.name),
          ),
        );
    }
  }
  for (const [group, figures] of Object.entries(report.figures))
    for (const [name, { source }] of Object.entries(figures))
      for (const unit of unitsOf(source ?? '')) of(unit).ids.add(`${group}.${name}`);
  if (findings.length > 0) return { value: undefined, findings };
  return {
    value: [...wanted].map(([unit, { ids, topics }]) => ({
      unit,
      figures: limitEach(
        [...ids]
          .sort(compareGroups(report, catalogue))
          .map((id) => describe(id, report, catalogue.indicators)),
        catalogue.indicators,
      ),
      topics: [...topics].map(({ id, name, hint }) => ({ id, name, hint })),
    })),
    findings: [],
  };
}

/** Figures of one group stand together, in the order of the report, then of the catalogue. */
function compareGroups({ figures }: Report, { indicators }: Catalogue): (a: string, b: string) => number {
  const groups = [...new Set([...Object.keys(figures), ...Object.keys(indicators)])];
  const rank = (id: string) => groups.indexOf(id.split('.')[0]!);
  return (a, b) => rank(a) - rank(b);
}

/** Ids of a group or of one figure, of the report or of the catalogue. */
function expandName(name: string, { figures }: Report, indicators: Indicators): string[] {
  const [group = '', figure] = name.split('.');
  const own = Object.hasOwn(figures, group) ? Object.keys(figures[group]!) : [];
  const listed = Object.hasOwn(indicators, group) ? indicators[group]!.figures : {};
  if (figure !== undefined)
    return own.includes(figure) || Object.hasOwn(listed, figure) ? [`${group}.${figure}`] : [];
  // An alias in the file stands for the catalogue's own name.
  const missing = Object.entries(listed)
    .filter(([key, { aliases }]) => ![key, ...aliases].some((each) => own.includes(each)))
    .map(([key]) => key);
  return [...own, ...missing].map((key) => `${group}.${key}`);
}

function namesKnown({ figures }: Report, { indicators }: Catalogue): string[] {
  return [
    ...Object.entries(figures),
    ...Object.entries(indicators).map(([key, { figures: own }]) => [key, own]),
  ].flatMap(([group, own]) => [String(group), ...Object.keys(own).map((name) => `${group}.${name}`)]);
}

function unknown(path: string, name: string, names: readonly string[]): Finding {
  return {
    rule: 'collect/unknown-name',
    severity: 'error',
    message: `没有“${name}”，${suggestName(name, names, '请核对名称，用 lawreport figures --catalogue 查看指标')}`,
    path,
  };
}

function describe(id: string, report: Report, indicators: Indicators): AskedFigure {
  const [group, name] = id.split('.') as [string, string];
  const held: Figure | undefined = report.figures[group]?.[name];
  const listed = findIndicator(id, indicators);
  const use = listed ? undefined : describeUse(id, report);
  return {
    id,
    measure: held?.unit ?? listed?.unit ?? '',
    meaning: [held?.scope, listed?.meaning ?? use].filter((text) => text !== undefined).join('；'),
    lastYear: held?.lastYear,
    held: held?.value === undefined ? undefined : held.text,
  };
}

function findIndicator(id: string, indicators: Indicators): Indicator | undefined {
  const [group, name] = id.split('.') as [string, string];
  const listed = Object.hasOwn(indicators, group) ? indicators[group]!.figures : {};
  return Object.hasOwn(listed, name)
    ? listed[name]
    : Object.values(listed).find(({ aliases }) => aliases.includes(name));
}

/** `甲 <= 乙`, where one unit is asked for both: the cell of the one is bounded by that of the other. */
function limitEach(figures: readonly AskedFigure[], indicators: Indicators): AskedFigure[] {
  const ids = new Set(figures.map(({ id }) => id));
  return figures.map((figure) => {
    const [group, name] = figure.id.split('.') as [string, string];
    const identities = Object.hasOwn(indicators, group) ? indicators[group]!.identities : [];
    const most = identities
      .map((identity) => mostOf(name, identity))
      .find((other) => other !== undefined && ids.has(`${group}.${other}`));
    return most === undefined ? figure : { ...figure, most: `${group}.${most}` };
  });
}

function mostOf(name: string, { left, relation, right }: Identity): string | undefined {
  const isPair = left.length === 1 && right.length === 1 && left[0]!.name === name;
  return isPair && relation === '<=' ? right[0]!.name : undefined;
}
