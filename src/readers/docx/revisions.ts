import { childElements, type XmlElement } from '../../ooxml/parse-xml.js';
import type { RevisionCounts, RevisionView } from './body.js';

/** Whether tracked changes take an element out of the view: what was deleted, or what was not yet there. */
export function isLeftOut({ name }: XmlElement, view: RevisionView): boolean {
  return view === 'accepted'
    ? name === 'w:del' || name === 'w:moveFrom'
    : name === 'w:ins' || name === 'w:moveTo';
}

/**
 * How many changes the file tracks: stretches of one author that touch count once, and with them the mark of
 * their paragraph; a move counts once, changed formats apart.
 */
export function countRevisions(body: XmlElement | undefined): RevisionCounts {
  const counts: RevisionCounts = { insertions: 0, deletions: 0, moves: 0, formats: 0 };
  const visit = (element: XmlElement, paragraph: readonly string[]) => {
    let last = '';
    for (const child of childElements(element)) {
      const isCounted = element.name === 'w:rPr' && paragraph.includes(child.name);
      const kind = isCounted ? undefined : kinds[child.name];
      const key = `${child.name} ${child.attributes['w:author']} ${child.attributes['w:date']}`;
      if (kind && key !== last) counts[kind]++;
      if (!/^w:(?:bookmark|comment|move)/.test(child.name) || kind) last = kind ? key : '';
      visit(child, child.name === 'w:p' ? childElements(child).map(({ name }) => name) : paragraph);
    }
  };
  if (body) visit(body, []);
  return counts;
}

const kinds: Record<string, keyof RevisionCounts> = {
  'w:ins': 'insertions',
  'w:del': 'deletions',
  'w:moveTo': 'moves',
  'w:rPrChange': 'formats',
  'w:pPrChange': 'formats',
  'w:sectPrChange': 'formats',
  'w:tblPrChange': 'formats',
};
