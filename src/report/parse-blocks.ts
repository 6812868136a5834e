import { parse } from 'handlebars/dist/cjs/handlebars/compiler/base.js';
import { nameOf } from './read-expression.js';
import { type BlockHelper, blockHelpers, type ReferenceNode } from './reference-node.js';

type ParseTags = (text: string, options: { isInLoop: boolean; shift: number }) => ReferenceNode[];

/** A template's text with blocks, as Handlebars parses it; what cannot be parsed is one unusable node. */
export function parseBlocks(text: string, parseTags: ParseTags): ReferenceNode[] {
  const whole = { from: 0, to: text.length };
  const explained = explainBlocks(text);
  if (explained) return [{ kind: 'unusable', ...whole, ...explained, reason: 'block' }];
  let program: hbs.AST.Program;
  try {
    // Handlebars reads `\{{` in a way of its own; ours is told from the text itself.
    program = parse(text.replaceAll('\\{{', '\u{FFFC}'.repeat(3)));
  } catch {
    return [{ kind: 'unusable', ...whole, written: text, reason: 'malformed' }];
  }
  return convert(program, { text, starts: lineStarts(text), isInLoop: false, parseTags });
}

type Conversion = { text: string; starts: number[]; isInLoop: boolean; parseTags: ParseTags };

function convert(program: hbs.AST.Program | undefined, context: Conversion): ReferenceNode[] {
  return (program?.body ?? []).flatMap((statement) => convertStatement(statement, context));
}

function convertStatement(statement: hbs.AST.Statement, context: Conversion): ReferenceNode[] {
  const { text, starts, isInLoop, parseTags } = context;
  const from = starts[statement.loc.start.line - 1]! + statement.loc.start.column;
  const to = starts[statement.loc.end.line - 1]! + statement.loc.end.column;
  const written = text.slice(from, to);
  const unusable: ReferenceNode = { kind: 'unusable', from, to, written, reason: 'malformed' };
  switch (statement.type) {
    case 'ContentStatement': {
      const { value, original } = statement as hbs.AST.ContentStatement & { original: string };
      const start = from + original.indexOf(value);
      return parseTags(text.slice(start, start + value.length), { isInLoop, shift: start });
    }
    case 'MustacheStatement':
      return parseTags(written, { isInLoop, shift: from });
    case 'CommentStatement':
      return [];
    case 'BlockStatement': {
      const { path, params, hash, program, inverse } = statement as hbs.AST.BlockStatement;
      const helper = blockHelpers.find((known) => known === (path as hbs.AST.PathExpression).original);
      const operand = nameOf(params[0], context);
      if (!helper || operand === undefined || params.length > 1 || hash || program?.blockParams)
        return [unusable];
      const body = convert(program, { ...context, isInLoop: isInLoop || helper === 'each' });
      return [{ kind: 'block', from, to, helper, operand, body, otherwise: convert(inverse, context) }];
    }
    default:
      return [unusable];
  }
}

function lineStarts(text: string): number[] {
  return [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)];
}

const blockTag = /^\{\{[~\s]{0,8}([#/]|else(?=[\s~}]))\s{0,8}([^\s~{}]{0,80})/;

/** What Handlebars would complain of in English: a block that is unknown, not closed, or closed by another's end. */
function explainBlocks(text: string): { written: string; message: string } | undefined {
  const open: { written: string; helper: string }[] = [];
  for (const [written] of text.matchAll(/(?<!\\)\{\{[^{}]*\}\}/g)) {
    const [, mark, helper = ''] = blockTag.exec(written) ?? [];
    if (mark === undefined) continue;
    if (mark === '#') {
      if (!blockHelpers.includes(helper as BlockHelper))
        return {
          written,
          message: `“${written}”不是可用的写法，模板里可以用的有：{{#if 组.名}}、{{#unless 组.名}}、{{#each 组}}`,
        };
      open.push({ written, helper });
    } else if (mark === '/') {
      const last = open.pop();
      if (!last) return { written, message: `“${written}”前面没有对应的“{{#${helper} …}}”` };
      if (last.helper !== helper)
        return { written, message: `“${last.written}”应当用“{{/${last.helper}}}”结束，现在是“${written}”` };
    } else if (open.length === 0) return { written, message: `“${written}”不在{{#if …}}里` };
  }
  const last = open.at(-1);
  return last && { written: last.written, message: `“${last.written}”没有对应的“{{/${last.helper}}}”` };
}
