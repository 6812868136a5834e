import { nameIndicator } from '../lint/indicator-name.js';
import type { Mention } from '../text/claims/mention.js';
import { afterLast } from './mark-text.js';

/** Letters of a name, at most. */
const longest = 16;
/** Words that say what was done, and not with what. */
const bareVerbs =
  /^(?:新增|参加|参与|解决|化解|完成|办结|结案|审结|受理|处理|开展|组织|组织召开|召开|举办|涉及|惠及|收到|办理|发放|覆盖|配备|发布)?$/;

/** 受理案件 of 全年共受理案件46件; words from around the number, or from before it, where those say too little. */
export function nameFigure({ label, noun, unit, lead }: Mention, before?: string): string {
  const own = /[和及与]\s*$/u.test(label) || /等(?:共计?)?\s*$/u.test(label) ? '' : tidyLabel(label);
  const things = nameThings(noun);
  if (own.replaceAll(seam, '').length >= 4) return cutName(own);
  const name = cutName(own + things);
  if (things !== '' && own !== '' && name.length > 2) return name;
  if (bareVerbs.test(name)) {
    const context = startWell(tidy(lastClause(lead))) || (before ?? '');
    if (context !== '') return cutName(context + (name || unit));
  }
  return name.length > 1 ? name : `${name || unit.slice(0, 4)}数`;
}

/** Words before a number without those that only lead up to it. */
export function tidyLabel(label: string): string {
  return endWell(startWell(tidy(label)));
}

/** Stands where a name in quotation marks begins or ends. */
const seam = '｜';

function tidy(words: string): string {
  const open = words
    .replace(/^.*(?:〓+|20\d\d ?年|[〇○零一二三四五六七八九]年)(?:度|底|末)?/u, '')
    .replace(/[《》“”]/g, seam);
  return nameIndicator(open.replace(/^.*以来/u, ''));
}

const leading =
  /^(?:｜|等|[一二三四五六七八九十]是|今年|本年|全年|年度|目前|截至|我[省市州县区旗镇乡局]|我们|共计?|累计|已经?|又|另|并|还|均|各|同时|先后|及时|有(?!效)|对(?![口外])|为|向|给|把|将|由|在(?![岗线编])|从|使|[与和]|及(?!时)|全[省市州县区旗镇乡](?=.{2}))/u;

function startWell(words: string): string {
  let rest = words;
  for (;;) {
    const next = rest.replace(leading, '');
    if (next === rest) return rest;
    rest = next;
  }
}

const trailing =
  /(?:｜|等|共|达|近|约|超|和|(?<![涉惠普])及|(?<!参)与|的|了|(?<=.{2})对|(?<=.{2})为|向|(?<=.{2})在|全[省市州县区旗镇乡]|辖区|各)$/u;

function endWell(words: string): string {
  let rest = words;
  for (;;) {
    const next = rest.replace(trailing, '');
    if (next === rest) return rest;
    rest = next;
  }
}

/** 乡镇 of 乡镇和区应急管理局: what was counted, up to the next of it or to what it did. */
export function nameThings(noun: string): string {
  const words = tidy(noun.replace(/〓.*$/su, ''));
  const until = words.search(
    /(?<=.)(?:和|(?<![涉惠普])及|(?<!参)与)|(?<=.{2})(?:进行|开展|实行|建立|成立|完成|制定|获得|参加|参与|聘请|配备|具备|具有|提供|实现|统一|均|都|共(?!同)|已|围绕|被|在)/u,
  );
  return endWell(until > 0 ? words.slice(0, until) : words);
}

/** A document's name before the number, or half of what is quoted, says nothing of it. */
function lastClause(lead: string): string {
  const marks = '，,、；;：:。！？!?（）()\n';
  let end = lead.length;
  while (end > 0 && `${marks} `.includes(lead[end - 1]!)) end--;
  const clause = afterLast(lead.slice(0, end), marks);
  const isWhole = clause.split('“').length === clause.split('”').length;
  return isWhole && !/[《》]/.test(clause) ? clause : '';
}

/** Places where a name that is too long may begin. */
const joint =
  /｜|(?<=[的等将])|(?<=对)(?![象接外策口比])|(?<=[^行作认因成])(?<=为)|(?<=在)(?![线册岗职建])|(?<=后)(?![勤续期])|(?<=(?:通过|组织|开展|举办|按照|围绕|结合|针对|推动|推进|今年|各(?![类种项级式])))/u;

/** Letters that a name may hold; it begins with one that is no digit. */
function cutName(words: string): string {
  if (lettersOf(words).length <= longest) return lettersOf(words);
  const pieces = words.split(joint);
  for (let at = 1; at < pieces.length; at++) {
    const rest = lettersOf(pieces.slice(at).join(''));
    if (rest.length <= longest && rest.length >= 3) return startWell(rest);
  }
  return lettersOf(words)
    .slice(-longest)
    .replace(/^[0-9]+/, '');
}

function lettersOf(words: string): string {
  return words.replace(/[^\p{Script=Han}A-Za-z0-9]/gu, '').replace(/^[0-9]+/, '');
}
