import { listIssuers, titlePrefix } from '../document/facts.js';
import type { Document } from '../document/model.js';
import type { Publication } from '../report/model.js';
import { formatPlaceholder } from '../text/gaps/placeholder.js';
import type { Note } from './note.js';

/** Who issues the report: as signed, else as the title or the 版头 names them. */
export function recognizeIssuers(
  document: Document,
  metadata: Publication,
  note: Note,
): { issuers: string[]; signature?: string[] } {
  const { signed, titled, marked, opened } = listIssuers(document);
  const named = [titled, marked, opened].find((names) => names.length > 0) ?? [];
  if (signed.length > 0) {
    const isShort =
      signed.length === named.length && signed.every((organ, index) => named[index]!.endsWith(organ));
    if (isShort && named.join() !== signed.join()) return { issuers: named, signature: signed };
    if (!named.every((organ) => signed.includes(organ)))
      note(
        'signature-differs',
        `署名“${signed.join(' ')}”与前面的“${named.join(' ')}”不同，发文机关按署名填写，请核对`,
        signed[0],
      );
    return { issuers: signed };
  }
  if (named.length > 0) {
    note(
      'no-signature',
      `原文没有署名，发文机关取自${titled.length > 0 ? '标题' : marked.length > 0 ? '版头' : '正文开头'}“${named.join(' ')}”，请核对`,
      named[0],
    );
    return { issuers: named };
  }
  const publisher = metadata.publisher ? `（网页的发布机构是“${metadata.publisher}”）` : '';
  note('no-issuer', `原文没有署名，标题里也没有发文机关，请填写发文机关${publisher}`);
  return { issuers: [formatPlaceholder('发文机关')] };
}

/** 云岭县, from the issuer, the title or the metadata of the page. */
export function recognizePlace(
  document: Document,
  issuers: readonly string[],
  metadata: Publication,
  note: Note,
): string {
  const title = titlePrefix(document.title.text);
  const candidates = [...issuers, ...title.split(/\s+/), metadata.publisher ?? '', metadata.source ?? ''];
  for (const candidate of candidates) {
    const place = placeOf(candidate);
    if (place) return place;
  }
  note('no-place', '没有认出地区，请填写');
  return formatPlaceholder('地区');
}

/**
 * The chain of places with which a name begins: 青川市云岭县. 城乡, 城镇, 社区 and 市场 are no places,
 * though they hold the words for one.
 */
function placeOf(name: string): string | undefined {
  const chain =
    /^(?:[^省市县区旗州镇乡街\s]{1,10}(?:省|自治区|自治州|自治县|市(?![场民政容])|县|(?<!社)区|旗|州|(?<!城)镇|(?<!城)乡|街道)){1,4}/;
  // An agency of a government, as 某区人民政府某街道办事处, stands for the smaller place.
  const rest = name.replace(/^.*政府(?=.)|^(?:中国共产党|中共)/, '');
  // 县城南区 begins with the word for a county itself.
  const place = chain.exec(rest)?.[0] ?? /^县[^省市县旗州\s]{1,6}区/.exec(rest)?.[0];
  return place && place.length >= 2 ? place : undefined;
}
