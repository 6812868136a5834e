import type { Finding } from '../../finding/finding.js';
import { indexLines } from '../../text/file/line-index.js';
import { readDraft } from './analyse.js';

const comment = /^([ \t]{0,200}#[ \t]{0,20}lawreport-disable-next-line)\b(.*)$/;

/**
 * Writes above the place of a finding that it is not to be told again, and why. Undefined where it has no place in the
 * file: a comment silences only what stands below it.
 */
export function suppressFinding(
  text: string,
  { rule, range, path }: Finding,
  reason: string,
): string | undefined {
  const draft = readDraft(text);
  const words = reason.replaceAll(/\s+/g, ' ').trim();
  if (!draft || words === '') return undefined;
  const place = path !== undefined && draft.source.hasPath(path) ? draft.source.keyRange(path) : range;
  if (!place) return undefined;
  const lines = indexLines(text);
  const at = lines.lineStart(place.start.line);
  const lineEnd = text.includes('\r\n') ? '\r\n' : '\n';
  const above = place.start.line > 1 ? lines.lineStart(place.start.line - 1) : at;
  const existing = comment.exec(text.slice(above, at).trimEnd());
  if (existing) {
    const [, start = '', rest = ''] = existing;
    const [rules = '', ...more] = rest.split(/--|——/);
    const known = more.join('--');
    const reasons = [known.trim(), words].filter((word) => word !== '').join('；');
    return `${text.slice(0, above)}${start} ${rules.trim()}, ${rule} -- ${reasons}${lineEnd}${text.slice(at)}`;
  }
  const indent = /^[ ]*/.exec(text.slice(at))![0];
  return `${text.slice(0, at)}${indent}# lawreport-disable-next-line ${rule} -- ${words}${lineEnd}${text.slice(at)}`;
}
