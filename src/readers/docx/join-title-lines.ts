import type { SourcedText } from '../../document/model.js';
import { joinSourced } from '../../document/sourced-text.js';
import { isOrganName } from '../../text/organ-names.js';
import type { Slicer } from './slicer.js';

/** A title over several lines as one; two organs one above the other are parted by a space, as on one line. */
export function joinTitleLines(contents: readonly SourcedText[], slicer: Slicer): SourcedText {
  const lines = contents.flatMap((content) => slicer.split(content, /\n/g));
  return lines.slice(1).reduce((title, line, index) => {
    const parted = isOrganName(lines[index]!.text) && isOrganName(line.text.replace(/关于.*$/s, ''));
    return joinSourced([title, line], parted ? ' ' : '');
  }, lines[0] ?? { text: '', segments: [] });
}
