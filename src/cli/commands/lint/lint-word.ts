import type { LayoutStandard } from '../../../layout/layout-standard.js';
import { chooseLayoutStandard, loadLayoutStandards } from '../../load/layout-standards.js';
import type { LoadedWord } from '../../load/load-document.js';
import { type LintedDocument, lintLoaded } from './lint-loaded.js';
import type { LintSettings } from './lint-settings.js';
import { placeInWord } from './place-in-word.js';

/** Everything that is found in a Word file, its layout included; a place is told by part, heading and paragraph. */
export function lintWord(loaded: LoadedWord, settings: LintSettings): LintedDocument {
  const { layout: found } = loaded.reading;
  const standard = chooseLayoutStandard(found, listStandards(settings));
  const { findings, used } = lintLoaded(loaded, settings, standard && { found, standard });
  return { findings: placeInWord(findings, loaded.document), used };
}

/** Read once for all files of a run. */
function listStandards(settings: LintSettings): readonly LayoutStandard[] {
  const known = standards.get(settings) ?? loadLayoutStandards(settings.host, settings);
  standards.set(settings, known);
  return known;
}

const standards = new WeakMap<LintSettings, readonly LayoutStandard[]>();
