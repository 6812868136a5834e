import type { Document } from '../../document/model.js';
import { element, escapeXml, xmlHeader } from '../../ooxml/xml.js';
import { formatIsoDate, parseDate } from '../../text/calendar-date.js';

/**
 * docProps/core.xml: title and issuer. Its times are the document's own date of issue, never the clock's;
 * without such a date there are none.
 */
export function writeCoreProperties({ title, signature, dateOfIssue }: Document): string {
  const date = dateOfIssue && parseDate(dateOfIssue.text);
  const issuers = signature.map((organ) => organ.text).join('、');
  const time = (name: string) =>
    date ? [element(name, { 'xsi:type': 'dcterms:W3CDTF' }, [`${formatIsoDate(date)}T00:00:00Z`])] : [];
  return `${xmlHeader}${element('cp:coreProperties', namespaces, [
    element('dc:title', {}, [escapeXml(joinLines(title.text))]),
    element('dc:creator', {}, [escapeXml(issuers)]),
    element('cp:lastModifiedBy', {}, [escapeXml(issuers)]),
    ...time('dcterms:created'),
    ...time('dcterms:modified'),
  ])}`;
}

function joinLines(text: string): string {
  return text
    .split(/[\r\n]+/u)
    .map((line) => line.trim())
    .join('');
}

const namespaces = {
  'xmlns:cp': 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties',
  'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
  'xmlns:dcterms': 'http://purl.org/dc/terms/',
  'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
};
