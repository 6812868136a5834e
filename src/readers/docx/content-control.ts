import { findChild, findPath, type XmlElement } from '../../ooxml/parse-xml.js';

/** What an author has put into a content control; its prompt (单击此处输入文字) is no text of his. */
export function controlContent(control: XmlElement): XmlElement | undefined {
  const isPrompt = findPath(control, 'w:sdtPr', 'w:showingPlcHdr') !== undefined;
  return isPrompt ? undefined : findChild(control, 'w:sdtContent');
}
