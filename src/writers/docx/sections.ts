import { Paragraph, Table } from 'docx';
import type { Style } from '../../layout/style.js';
import { element, property } from '../../ooxml/xml.js';
import { addLandscapeSection, sectionProperties, uprightSectionOf } from './landscape-section.js';
import type { Skeleton } from './skeleton.js';
import { spacerStyle } from './style-ids.js';
import { writeComponent } from './write-component.js';

/** A paragraph or a table, whether its page lies across, and whether it is one without a number (7.5: 空白页和版记页). */
export type Placed = {
  component: Paragraph | Table;
  isLandscape?: boolean;
  unnumbered?: 'blank' | 'imprint';
};

/** The body's XML in the sections that its pages ask for, and the skeleton that has what they refer to. */
export function writeSections(
  placed: readonly Placed[],
  skeleton: Skeleton,
  style: Style,
): { body: string; skeleton: Skeleton } {
  const isAcross = ({ isLandscape }: Placed) => isLandscape === true;
  const sectionOf = (entry: Placed) => entry.unnumbered ?? isAcross(entry);
  const runs: Placed[][] = [];
  for (const entry of placed) {
    const run = runs.at(-1);
    if (run && sectionOf(run[0]!) === sectionOf(entry)) run.push(entry);
    else runs.push([entry]);
  }
  if (runs.length < 2 && !placed.some(isAcross)) return { body: writeRun(placed), skeleton };
  const extended = placed.some(isAcross) ? addLandscapeSection(skeleton, style) : skeleton;
  const properties = runs.map(([first]) => {
    const section = sectionProperties(extended, style, isAcross(first!));
    // A first page of its own for which no footer is given has none.
    return first!.unnumbered ? section.replace('<w:docGrid', '<w:titlePg/><w:docGrid') : section;
  });
  const body = runs.map(
    (run, at) => writeRun(run) + (at < runs.length - 1 ? endSection(properties[at]!) : ''),
  );
  return {
    body: body.join(''),
    skeleton: {
      ...extended,
      after: extended.after.replace(uprightSectionOf(extended.after), () => properties.at(-1)!),
    },
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
