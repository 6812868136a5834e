import type { AskedUnit } from './asked.js';
import { plain } from './grid.js';
import type { Return } from './return.js';

export type UnitStatus = {
  unit: string;
  files: string[];
  state: UnitState;
  /** Figures and texts that came, of those asked for. */
  figures: { came: number; asked: number };
  texts: { came: number; asked: number };
  /** 截止日期: `2026-01-15`. */
  due?: string;
  /** Days after it: of the answer where it says its day, else of today where nothing has come. */
  late?: 'answeredLate' | 'overdue';
  troubles: number;
};

/** `absent`: no file; `empty`: a form in which nothing is filled in. */
export type UnitState = 'complete' | 'partial' | 'empty' | 'absent';

export const stateNames: Record<UnitState, string> = {
  complete: '已报齐',
  partial: '没有报齐',
  empty: '空表',
  absent: '没有文件',
};

/** How far each unit is, those asked in their order, then whoever else has sent something. */
export function judgeStatus(
  returns: readonly Return[],
  asked: readonly AskedUnit[] | undefined,
  today: string,
): UnitStatus[] {
  const nameOf = ({ unit, file }: Return) => unit ?? file;
  const names = [...new Set([...(asked ?? []).map(({ unit }) => unit), ...returns.map(nameOf)])];
  // Names of one unit, typed with and without spaces.
  const units = [...new Map(names.map((name) => [plain(name), name])).values()];
  return units.map((unit) => {
    const own = returns.filter((each) => plain(nameOf(each)) === plain(unit));
    const wanted = asked?.find((each) => plain(each.unit) === plain(unit));
    const ids = new Set(
      own.flatMap(({ answers }) => answers.flatMap(({ id, value }) => (value === undefined ? [] : [id]))),
    );
    const rows = new Set(own.flatMap(({ answers }) => answers.map(({ id }) => id)));
    const figureIds = wanted ? wanted.figures.map(({ id }) => id) : [...rows];
    const topics = new Set(own.flatMap(({ texts }) => texts.map(({ topic }) => topic)));
    const figures = { came: figureIds.filter((id) => ids.has(id)).length, asked: figureIds.length };
    const texts = {
      came: wanted ? wanted.topics.filter(({ name }) => topics.has(name)).length : topics.size,
      asked: wanted ? wanted.topics.length : topics.size,
    };
    const state = judgeState(own, figures, texts);
    const due = own.map((each) => each.due).find((day) => day !== undefined);
    const filledOn = own.map((each) => each.filledOn).find((day) => day !== undefined);
    const hasCome = state === 'complete' || state === 'partial';
    return {
      unit,
      files: own.map(({ file }) => file),
      state,
      figures,
      texts,
      due,
      late: judgeLateness({ due, filledOn, today, hasCome }),
      troubles: own.reduce((sum, each) => sum + each.troubles.length, 0),
    };
  });
}

function judgeState(
  returns: readonly Return[],
  figures: UnitStatus['figures'],
  texts: UnitStatus['texts'],
): UnitState {
  if (returns.length === 0) return 'absent';
  const came = figures.came + texts.came;
  if (came === 0 && returns.every(({ answers }) => answers.every(({ value }) => value === undefined)))
    return 'empty';
  return came === figures.asked + texts.asked ? 'complete' : 'partial';
}

function judgeLateness({
  due,
  filledOn,
  today,
  hasCome,
}: {
  due?: string;
  filledOn?: string;
  today: string;
  hasCome: boolean;
}): UnitStatus['late'] {
  if (due === undefined) return undefined;
  if (hasCome) return filledOn !== undefined && filledOn > due ? 'answeredLate' : undefined;
  return today > due ? 'overdue' : undefined;
}
