/// <reference types="handlebars" />

/** Handlebars' parser without its runtime, which nothing here may reach. */
declare module 'handlebars/dist/cjs/handlebars/compiler/base.js' {
  export function parseWithoutProcessing(input: string): hbs.AST.Program;
  /** Also takes away the lines on which a block tag stands alone. */
  export function parse(input: string): hbs.AST.Program;
}
