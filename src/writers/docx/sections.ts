import { Paragraph, Table } from 'docx';
import type { Style } from '../../layout/style.js';
import { element, property } from '../../ooxml/xml.js';
import { addLandscapeSection, sectionProperties, uprightSection } from './landscape-section.js';
import type { Skeleton } from './skeleton.js';
import { spacerStyle } from './style-ids.js';
import { writeComponent } from './write-component.js';

/** A paragraph or a table, and whether its page lies across. */
export type Placed = { component: Paragraph | Table; isLandscape?: boolean };

/** The body's XML in the sections that its pages ask for, and the skeleton that has what they refer to. */
export function writeSections(
  placed: readonly Placed[],
  skeleton: Skeleton,
  style: Style,
): { body: string; skeleton: Skeleton } {
  const isAcross = ({ isLandscape }: Placed) => isLandscape === true;
  if (!placed.some(isAcross)) return { body: writeRun(placed), skeleton };
  const runs: Placed[][] = [];
  for (const entry of placed) {
    const run = runs.at(-1);
    if (run && isAcross(run[0]!) === isAcross(entry)) run.push(entry);
    else runs.push([entry]);
  }
  const extended = addLandscapeSection(skeleton, style);
  const properties = runs.map((run) => sectionProperties(extended, style, isAcross(run[0]!)));
  const body = runs.map(
    (run, at) => writeRun(run) + (at < runs.length - 1 ? endSection(properties[at]!) : ''),
  );
  return {
    body: body.join(''),
    skeleton: { ...extended, after: extended.after.replace(uprightSection, () => properties.at(-1)!) },
  };
}

function endSection(properties: string): string {
  return element('w:p', {}, [element('w:pPr', {}, [property('w:pStyle', spacerStyle.id), properties])]);
}

/** Word joins tables that touch, and asks for a paragraph after the last one. */
function writeRun(placed: readonly Placed[]): string {
  return placed
    .flatMap(({ component }, index) => {
      const next = placed[index + 1]?.component;
      const isJoined = component instanceof Table && (next === undefined || next instanceof Table);
      return isJoined ? [component, new Paragraph({ style: spacerStyle.id })] : [component];
    })
    .map(writeComponent)
    .join('');
}
