import type { Document } from '../../document/model.js';
import type { Publication } from '../../report/model.js';
import { type CalendarDate, formatIsoDate, parseDate } from '../../text/calendar-date.js';

/** What a website says about a published report beside its text; empty where nothing is known. */
export type PublicationMetadata = {
  title: string;
  indexNumber: string;
  subject: string;
  publisher: string;
  /** YYYY-MM-DD */
  createdOn: string;
  documentNumber: string;
  validity: string;
  disclosure: string;
  publishedOn: string;
  source: string;
  author: string;
  keywords: string;
  description: string;
};

/** From 公开信息 first, then from the report itself; `today` is the day of publication where none is written. */
export function collectMetadata(
  document: Document,
  publication: Publication = {},
  today: CalendarDate,
): PublicationMetadata {
  const issuers = document.signature.map((organ) => organ.text).join('、');
  const publisher = publication.publisher ?? issuers;
  const isOpen = /公开发布|主动公开/.test(document.note?.text ?? '');
  return {
    title: document.title.text
      .split(/[\r\n]/)
      .map((line) => line.trim())
      .join(''),
    indexNumber: publication.indexNumber ?? '',
    subject: publication.subject ?? '',
    publisher,
    createdOn: isoDate(publication.createdOn ?? document.dateOfIssue?.text ?? ''),
    documentNumber: publication.documentNumber ?? document.letterhead?.documentNumber?.text ?? '',
    validity: publication.validity ?? '',
    disclosure: publication.disclosure ?? (isOpen ? '主动公开' : ''),
    publishedOn: isoDate(publication.publishedOn ?? formatIsoDate(today)),
    source: publication.source ?? publisher,
    author: publication.author ?? '',
    keywords: publication.keywords ?? '',
    description: publication.description ?? '',
  };
}

/** What is no date stays as it was written. */
function isoDate(text: string): string {
  const date = parseDate(text);
  return date ? formatIsoDate(date) : text;
}
