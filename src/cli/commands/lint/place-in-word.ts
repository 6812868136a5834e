import type { Document } from '../../../document/model.js';
import type { Finding, FindingPlace } from '../../../finding/finding.js';
import { createPlaceNamer } from '../../../readers/docx/name-places.js';

/** Findings in a Word file, each with its place by part, heading and paragraph. */
export function placeInWord(findings: readonly Finding[], document: Document): Finding[] {
  const place = createWordPlacer(document);
  return findings.map((finding) => ({ ...place(finding), repeats: finding.repeats?.map(place) }));
}

/** Names places of a Word file. */
export function createWordPlacer(document: Document): <T extends FindingPlace>(found: T) => T {
  const namePlace = createPlaceNamer(document);
  return (found) => {
    const path = found.range && namePlace(found.range.start.offset);
    return path === undefined ? found : { ...found, path };
  };
}
