import { findStrangeCharacters, type StrangeCharacter } from '../text/strange-characters.js';

/**
 * A message that quotes what was written shows nothing of a zero-width space, and 成⼒ as 成力: what is complained of
 * would look right. So the message says what stands in it.
 */
export function nameStrangeCharacters(message: string): string {
  const found = findStrangeCharacters(message);
  const invisible = found.filter(({ kind }) => kind === 'invisible');
  const lookAlike = found.find(({ kind }) => kind === 'lookAlike');
  let shown = message;
  for (const { start, end } of invisible.toReversed()) shown = shown.slice(0, start) + shown.slice(end);
  if (invisible.length > 0)
    shown = `${endClause(shown)}这里夹着看不见的字符（${[...new Set(invisible.map(({ code }) => code))].join('、')}），请删去，或者整个词重新打一遍`;
  return lookAlike ? `${endClause(shown)}${describeLookAlike(lookAlike)}` : shown;
}

function describeLookAlike({ code, plain }: StrangeCharacter): string {
  return `其中的${code}只是看起来像“${plain}”，请重新打一遍`;
}

function endClause(message: string): string {
  return message.endsWith('？') ? message : `${message}；`;
}
