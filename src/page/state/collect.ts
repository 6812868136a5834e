import { type AskedUnit, listAsked } from '../../collect/asked.js';
import { checkMerge } from '../../collect/check-merge.js';
import { gridsOfDocument } from '../../collect/document-grids.js';
import { expectReturns } from '../../collect/expect-returns.js';
import { type Conflict, type Merge, mergeReturns } from '../../collect/merge-returns.js';
import { readReturn } from '../../collect/read-return.js';
import type { Return } from '../../collect/return.js';
import { settleReturns } from '../../collect/settle-returns.js';
import { judgeStatus, type UnitStatus } from '../../collect/status.js';
import { gridsOfWorkbook } from '../../collect/workbook-grids.js';
import { packForms, recallValues, writeForm } from '../../collect/write-form.js';
import { readWorkbook } from '../../ooxml/spreadsheet/read-workbook.js';
import { readDocx } from '../../readers/docx/read-docx.js';
import type { Report } from '../../report/model.js';
import type { Library } from '../../template/library.js';
import { type CalendarDate, formatIsoDate } from '../../text/calendar-date.js';

/** The returns that were dropped on the page, and what was decided where they differ. */
export type Collected = {
  returns: readonly Return[];
  unread: readonly { file: string; reason: string }[];
  /** Figure → the file whose value counts. */
  decided: Readonly<Record<string, string>>;
};

export const nothingCollected: Collected = { returns: [], unread: [], decided: {} };

type File = { name: string; bytes: Uint8Array };
type Asking = { report: Report; library: Library };

/** Adds files to what has come; one that is dropped again stands in for what it held before. */
export function collectFiles(collected: Collected, files: readonly File[], asking: Asking): Collected {
  const { report, library } = asking;
  const expected = expectReturns({ report, catalogue: library, asked: askedBy(asking) });
  const names = new Set(files.map(({ name }) => name));
  const returns = collected.returns.filter(({ file }) => !names.has(file));
  const unread = collected.unread.filter(({ file }) => !names.has(file));
  for (const { name, bytes } of files) {
    const { value: grids, findings } = readGrids({ name, bytes });
    if (grids) returns.push(readReturn(name, grids, expected));
    else unread.push({ file: name, reason: findings.map(({ message }) => message).join('；') });
  }
  return { ...collected, returns, unread };
}

/** What the panel shows: how far the units are, and what would change in the report as it is now. */
export type Collecting = {
  units: UnitStatus[];
  merge: Merge;
  /** Whatever several files state differently, decided or not. */
  contested: readonly Conflict[];
  returns: readonly Return[];
  /** Relations that do not hold, and jumps. */
  doubts: string[];
};

export function reviewReturns(
  { returns: given, decided }: Collected,
  asking: Asking,
  today: CalendarDate,
): Collecting {
  const { report, library } = asking;
  const asked = askedBy(asking);
  const returns = settleReturns(given, { units: asked.map(({ unit }) => unit), year: report.year });
  const merge = mergeReturns(report, returns, (id, { place }) => decided[id] === place.file);
  return {
    units: judgeStatus(returns, asked, formatIsoDate(today)),
    merge,
    contested: mergeReturns(report, returns).conflicts,
    returns,
    doubts: checkMerge(report, merge, { indicators: library.indicators, jump: usualJump }),
  };
}

/** Whom the forms go to; or why they cannot be written. */
export type Asked = { units: readonly AskedUnit[]; troubles: readonly string[] };

export function listForms({ report, library }: Asking): Asked {
  const { value: units = [], findings } = listAsked(report, library);
  return { units, troubles: findings.map(({ message }) => message) };
}

type LastYear = Parameters<typeof recallValues>[0];

/** The same forms as `collect forms` writes, in one archive. */
export function writeForms(
  asking: Asking,
  { due, lastYear }: { due?: CalendarDate; lastYear?: LastYear },
): Uint8Array {
  const { report, library } = asking;
  const earlier = lastYear && recallValues(lastYear, library);
  return packForms(
    listForms(asking).units.map((unit) => writeForm(unit, { year: report.year, due }, earlier)),
  );
}

/** In per cent, as in the terminal. */
const usualJump = 50;

/** What 报送单位 asks for and nobody knows is told in the terminal; here whoever is a 来源 is asked. */
function askedBy({ report, library }: Asking): AskedUnit[] {
  return listAsked(report, library).value ?? listAsked({ ...report, reportingUnits: [] }, library).value!;
}

function readGrids({ name, bytes }: File) {
  if (/\.docx$/i.test(name)) {
    const { value, findings } = readDocx(bytes, { view: 'accepted', keepPunctuation: true });
    return { value: value && gridsOfDocument(value.document), findings };
  }
  const { value, findings } = readWorkbook(bytes);
  return { value: value && gridsOfWorkbook(value), findings };
}
