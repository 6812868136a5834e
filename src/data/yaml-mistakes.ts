import type { Finding } from '../finding/finding.js';
import type { LineIndex } from '../text/file/line-index.js';
import { wideDash, wideIndent } from './source-map.js';

/*
 * What a clerk's file usually suffers from where YAML itself only says that the indentation is bad.
 * These scans run when the file could not be read; they never refuse a readable one.
 */

/** Enough for every level that a report or a template may have. */
export const mostDepth = 16;

const keyPrefix = String.raw`^(\s*(?:- +)*)(["']?[\p{Script=Han}A-Za-z]{1,10}["']?)`;
const fullWidthColon = new RegExp(`${keyPrefix}\\s?：`, 'u');
const missingSpace = new RegExp(`${keyPrefix}:(?=[^\\s:/])`, 'u');
const tabIndent = /^ *\t/;
const missingDashSpace = /^(\s*)-(?=[\p{Script=Han}])/u;
const fullWidthComma = /\{[^{}]*，\s*[\p{Script=Han}A-Za-z]{1,10}:\s/u;
/** `"一网通办"改革`: what begins with a quotation mark must end with it. */
const quotedStart = /((?:^\s*(?:- +)*|[:,{[]\s+))("[^"\\]{1,40}"|'[^'\\]{1,40}')(?=[^\s,:}\]#"'])/u;
/** `{ … }`, `[ … ]`, `|` and `>` as a Chinese keyboard writes them, where a value begins. */
const wideOpening = /[:-]\s+([｛［｜＞])/u;
const halfOpening: Readonly<Record<string, string>> = { '｛': '{ … }', '［': '[ … ]', '｜': '|', '＞': '>' };
/** `正文: |全年受理…`: what follows the bar stands on its line. */
const textBehindBar = /[:-]\s+\|[+-]?\d?\s*([^\s#+\d-].*)$/su;
const starItem = /^\s*\*\s+[\p{Script=Han}A-Za-z]{1,10}\s?[:：]/u;
const looksLikeKey = /^[\s\p{P}\p{S}]{0,20}[^\s:：]{1,20}\s?[:：]/u;
const startsBlockText = /[:-]\s+[|>][+-]?\d?[+-]?\s*(?:#.*)?$/s;

/** Lines that look like a key but are none, tabs as indentation; text inside `|` blocks is left alone. */
export function findLikelyMistakes(text: string, lines: LineIndex): Finding[] {
  const findings: Finding[] = [];
  let blockIndent: number | undefined;
  /** The `|` that opened the block at hand, until a line of it was seen. */
  let openBlock: number | undefined;
  for (let line = 1; line <= lines.lineCount; line++) {
    const start = lines.lineStart(line);
    const row = text.slice(start, lines.lineStart(line + 1)).replace(/\r?\n?$/, '');
    const indent = row.length - row.trimStart().length;
    if (row.trim() === '' || row.trimStart().startsWith('#')) continue;
    if (blockIndent !== undefined && indent > blockIndent && !wideIndent.test(row.slice(0, indent))) {
      openBlock = undefined;
      continue;
    }
    const report = (rule: string, column: number, message: string) =>
      findings.push({
        rule,
        severity: 'error',
        message,
        range: lines.range(start + column, start + column + 1),
      });

    if (openBlock !== undefined && !looksLikeKey.test(row))
      report('yaml/unindented-text', indent, `“|”下面的文字每一行都要缩进，比第${openBlock}行的键多空两格`);
    const startsBlock = startsBlockText.test(row);
    blockIndent = startsBlock ? keyColumn(row) : undefined;
    openBlock = startsBlock ? line : undefined;

    const wide = wideIndent.exec(row.slice(/^ */.exec(row)![0].length));
    if (wide) report('yaml/wide-indent', row.indexOf(wide[0]), describeWideIndent(wide[0]));
    const item = wideDash.exec(row.trimStart());
    if (item && looksLikeKey.test(row)) report('yaml/wide-dash', indent, describeWideDash(item[0]));
    const quoted = quotedStart.exec(row);
    if (quoted)
      report(
        'yaml/quoted-start',
        quoted.index + quoted[1]!.length,
        `文字以英文引号开头，引号后面还有字，读不下去；${quoted[2]}请改为中文引号“${quoted[2]!.slice(1, -1)}”，或者把整段文字用英文单引号括起来`,
      );
    const lost = findLostWords(row);
    if (lost !== undefined) report('yaml/lost-text', row.length - lost.length, explainLostWords(lost));

    const tab = tabIndent.exec(row);
    if (tab) report('yaml/tab', tab[0].length - 1, '行首缩进用了制表符（Tab键），请改用空格');
    const colon = fullWidthColon.exec(row);
    if (colon)
      report(
        'yaml/full-width-colon',
        colon[0].length - 1,
        `“${colon[2]}”后面是全角冒号“：”，请改为半角冒号加一个空格“: ”`,
      );
    const space = missingSpace.exec(row);
    if (space) report('yaml/missing-space', space[0].length, `“${space[2]}:”的冒号后面缺一个空格，请补上`);
    const comma = fullWidthComma.exec(row);
    if (comma) {
      const column = comma.index + comma[0].lastIndexOf('，');
      report('yaml/full-width-comma', column, '大括号里各项之间是全角逗号“，”，请改为半角逗号加一个空格“, ”');
    }
    const opening = wideOpening.exec(row);
    if (opening) {
      const half = halfOpening[opening[1]!]!;
      report(
        'yaml/wide-mark',
        opening.index + opening[0].length - 1,
        `这里是全角的“${opening[1]}”，请改为半角的“${half}”`,
      );
    }
    const behind = textBehindBar.exec(row);
    if (behind)
      report(
        'yaml/unindented-text',
        row.length - behind[1]!.length,
        '“|”后面不能接着写文字，请另起一行，缩进书写',
      );
    if (starItem.test(row)) report('yaml/wide-dash', indent, describeWideDash(row.trimStart()));
    const dash = missingDashSpace.exec(row);
    if (dash) report('yaml/missing-space', dash[0].length, '列表的“-”后面缺一个空格，请补上');
  }
  return findings;
}

/** Where the key of a line stands, behind the dashes of its items; a block below must be indented further. */
function keyColumn(row: string): number {
  const dashes = /^\s*(?:- +)*/.exec(row)![0].length;
  return /^[|>]/.test(row.slice(dashes)) ? dashes - 2 : dashes;
}

export function describeWideIndent(space: string): string {
  const kind = space.startsWith('\u3000')
    ? '全角空格'
    : '看起来像空格的别的字符（多半是从网页、Word里粘贴来的）';
  return `行首的缩进里有${kind}，请删去，改用半角空格`;
}

export function describeWideDash(written: string): string {
  return `列表的每一条以半角的“-”加一个空格开头，这里是“${written[0]}”，请改成“- ”`;
}

export function explainLostWords(lost: string): string {
  const shown = lost.length > 20 ? `${lost.slice(0, 20)}…` : lost;
  return `“${shown}”前面有空格，会当作注释，不印出来；是正文的话，请把整段文字用英文单引号括起来，或者写在“|”下面；是注释的话，请在“#”后面加一个空格，或者另写一行`;
}

/** Where a file falls into two, and by what: a line of dashes, or of three dots, which YAML takes for the end of a file. */
export function explainSecondDocument(text: string): { offset: number; message: string } {
  const [first] = text.matchAll(/^(?!---|#|\s)./gmu);
  const [mark] = text.slice(first?.index ?? 0).matchAll(/^(?:---|\.\.\.)(?=\s|$)/gm);
  const offset = (first?.index ?? 0) + (mark?.index ?? 0);
  const message =
    mark?.[0] === '...'
      ? '单独一行的“...”表示文件到此结束，下面的内容读不到，请删去这一行；要写省略号，请写“……”，放在文字里'
      : '文件里用“---”分成了几份，只能有一份';
  return { offset, message };
}

/** Puts a parser's complaint into words about the line it complains of. */
export function explainSyntaxError(text: string, lines: LineIndex, reason: string, offset: number): Finding {
  const position = lines.position(offset);
  const start = lines.lineStart(position.line);
  const row = text.slice(start, lines.lineStart(position.line + 1)).trimEnd();
  return {
    rule: 'yaml/syntax',
    severity: 'error',
    message: describe(reason, row, position.line),
    range: lines.range(offset, Math.min(offset + 1, text.length)),
  };
}

function describe(reason: string, row: string, line: number): string {
  const item = row.replace(/^\s*(?:- +)*/, '');
  const value = /^[^:：]{1,20}:\s(.*)$/su.exec(item)?.[1]?.trimStart() ?? item;
  if (/nesting|depth/.test(reason)) return `内容套了太多层，超过了${mostDepth}层，报告最多用到（1）这一层`;
  if (/null byte|non-printable|control/.test(reason))
    return '文件里有不能显示的控制字符，可能不是文本文件；请在编辑器中删去，另存为UTF-8文本';
  if (/tab/.test(reason)) return '缩进用了制表符（Tab键），请改用空格';
  if (value.startsWith('{{'))
    return '文字以“{{”开头时，整段要用英文单引号括起来，或者在冒号后写“|”另起一行书写';
  if (/^[@`%]/.test(value)) return `文字不能以“${value[0]}”开头，请用英文单引号把整段括起来`;
  if (/: /.test(value))
    return '这一行的文字里有“: ”（半角冒号加空格），请改为全角冒号“：”，或者用英文单引号把整段文字括起来';
  if (/alias|anchor/.test(reason)) return '文字不能以“*”或“&”开头，请用英文单引号把整段括起来';
  if (/deficient indentation|unexpected end|missed comma|flow/.test(reason))
    return '引号或者括号没有成对：上面有“"”“\'”“[”“{”只写了开头，请补上结尾；文字以这些符号开头时请整段加英文单引号';
  if (/multiline key/.test(reason))
    return `第${line}行或者上一行缺少“: ”，每一行都应当是“键: 值”，长文字请在冒号后写“|”另起一行缩进`;
  if (/indentation/.test(reason)) return '这一行的缩进与上下行对不齐，同一层的内容请用同样多的空格缩进';
  return '这一行不合“键: 值”的写法，请对照样例检查冒号、空格、缩进和引号';
}

/**
 * `标题: 文字 #楼`: what YAML takes for a comment behind a plain text, where no space follows the mark; and in
 * `{ 正文: 完成1 # 楼 }` any, since the bracket that ends the values is lost with it.
 */
function findLostWords(row: string): string | undefined {
  const closed = /^[^#]*[{[] [^#{}[\]"']*[ \t](#[ \t][^{}[\]]*[}\]]\s*)$/.exec(row)?.[1];
  if (closed !== undefined) return closed.trimEnd();
  const at = row.search(/[ \t]#/) + 1;
  const opens = /[:-] [^'"|>#]/.exec(row);
  const isText = opens !== null && opens.index + opens[0].length <= at && row.indexOf('#') === at;
  return at > 0 && isText && /[^\s#]/.test(row.charAt(at + 1)) ? row.slice(at) : undefined;
}
