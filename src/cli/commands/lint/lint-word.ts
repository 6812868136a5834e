import type { Document } from '../../../document/model.js';
import type { Finding, FindingPlace } from '../../../finding/finding.js';
import type { LayoutStandard } from '../../../layout/layout-standard.js';
import { createPlaceNamer } from '../../../readers/docx/name-places.js';
import { chooseLayoutStandard, loadLayoutStandards } from '../../load/layout-standards.js';
import type { LoadedWord } from '../../load/load-document.js';
import { type LintedDocument, lintLoaded } from './lint-loaded.js';
import type { LintSettings } from './lint-settings.js';

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

function placeInWord(findings: readonly Finding[], document: Document): Finding[] {
  const namePlace = createPlaceNamer(document);
  const place = <T extends FindingPlace>(found: T): T => {
    const path = found.range && namePlace(found.range.start.offset);
    return path === undefined ? found : { ...found, path };
  };
  return findings.map((finding) => ({ ...place(finding), repeats: finding.repeats?.map(place) }));
}
