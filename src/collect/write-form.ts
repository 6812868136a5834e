import type { Document } from '../document/model.js';
import { packPart, writeZip } from '../ooxml/zip.js';
import type { Figure, Report } from '../report/model.js';
import type { Library } from '../template/library.js';
import { recallFigures } from '../template/recall-figures.js';
import { writeSheets } from '../writers/xlsx/write-sheets.js';
import type { AskedUnit } from './asked.js';
import { composeForm, type FormOccasion } from './compose-form.js';

/** The values of last year, by the names of the figures. */
export type EarlierValues = Readonly<Record<string, number>>;

export type FormFile = { name: string; bytes: Uint8Array };

/** The file that is sent to one unit; last year's values stand in it where the report has none under 去年. */
export function writeForm(asked: AskedUnit, occasion: FormOccasion, earlier: EarlierValues = {}): FormFile {
  const figures = asked.figures.map((figure) => ({
    ...figure,
    lastYear: figure.lastYear ?? (Object.hasOwn(earlier, figure.id) ? earlier[figure.id] : undefined),
  }));
  return {
    name: `${safeName(asked.unit)}.xlsx`,
    bytes: writeSheets(composeForm({ ...asked, figures }, occasion), { title: `${asked.unit}报送表` }),
  };
}

/** The values of last year's report: by name, or from the sentences of one that names none. */
export function recallValues(
  { report, document }: { report?: Report; document: Document },
  library: Library,
): EarlierValues {
  const figures: Readonly<Record<string, Readonly<Record<string, string | Figure>>>> =
    report?.figures ?? recallFigures(document, {}, library);
  const values = Object.entries(figures).flatMap(([group, own]) =>
    Object.entries(own).flatMap(([name, figure]) => {
      const value = typeof figure === 'string' ? Number(figure) : figure.value;
      return value === undefined ? [] : [[`${group}.${name}`, value] as const];
    }),
  );
  return Object.fromEntries(values);
}

/** The forms of all units as one file, for where only one can be handed out. */
export function packForms(forms: readonly FormFile[]): Uint8Array {
  const taken = new Set<string>();
  return writeZip(
    forms.map(({ name, bytes }) => {
      let own = name;
      for (let copy = 2; taken.has(own); copy++) own = name.replace(/\.xlsx$/, `（${copy}）.xlsx`);
      taken.add(own);
      return packPart(own, bytes);
    }),
  );
}

/** What no file system takes is left out of the name. */
function safeName(unit: string): string {
  return unit.replace(/[\\/:*?"<>|\p{Cc}\p{Cf}\s.]/gu, '').slice(0, 60) || '未写明单位';
}
