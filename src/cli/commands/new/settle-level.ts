import type { ReportingLevel } from '../../../document/reporting-level.js';
import type { Library } from '../../../template/library.js';
import type { Template } from '../../../template/model.js';
import { InputError } from '../../input-error.js';
import type { GivenBasics } from './steps/context.js';
import { listLevels } from './steps/level-question.js';

/** The level and the template where nobody can be asked for the one that is missing. */
export function settleLevel(
  { level, template }: GivenBasics,
  { library, templates }: { library: Library; templates: readonly Template[] },
): { level: ReportingLevel; template: Template } {
  if (!level && !template)
    throw new InputError(`这里不能提问，请用 --level 写明级别，可以写：${listLevels(library.levels)}`);
  const known = level ?? library.levels.find(({ name }) => template!.levels.includes(name))!;
  return { level: known, template: template ?? templates.find(({ id }) => id === known.template)! };
}
