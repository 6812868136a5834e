import type { DocumentFacts } from '../document/facts.js';
import type { ParagraphLayout, SectionLayout } from '../document/file-layout.js';
import type { Block, Document, Heading, PartKey, SourcedText, Unread } from '../document/model.js';
import type { Basis, Severity, TextEdit } from '../finding/finding.js';
import type { LayoutContext } from '../layout/layout-standard.js';
import type { Style } from '../layout/style.js';
import type { Indicators } from '../report/indicators.js';
import type { Report } from '../report/model.js';
import type { CalendarDate } from '../text/calendar-date.js';
import type { PunctuationEdit } from '../text/widen-punctuation.js';
import type { Config } from './config.js';
import type { Lexicon } from './words/lexicon.js';

/** One thing that a meticulous reviewer looks for. One rule is one file, named after what is wrong. */
export type Rule = {
  /** `<group>/<what-is-wrong>`, for instance `time/two-years`. */
  id: string;
  /** What the rule wants, in a few Chinese words. */
  title: string;
  severity: Severity;
  basis: RuleBasis;
  /** Run as tests and printed in docs/rules.md: each bad one is found by this rule, each good one is not. */
  examples: { bad: readonly [Example, ...Example[]]; good: readonly [Example, ...Example[]] };
  check(context: RuleContext): Iterable<Remark>;
};

/** Without `strength` the source states it plainly; 一般, 推荐 and 可以 can never be errors. */
export type RuleBasis = Basis & { strength?: '一般' | '推荐' | '可以' };

/** A mini text: one paragraph of the part 成效 where it is a string. */
export type Example =
  | string
  | {
      /** Top-level entries of a report file; they replace those of a complete, faultless one. */
      yaml: string;
      /** Entries of the faultless report that are left out. */
      without?: readonly string[];
      today?: string;
      lastYear?: string;
    }
  | {
      /** A whole text file. */
      text: string;
      today?: string;
      lastYear?: string;
    }
  | LayoutExample;

/** A Word file as the standard wants it, but for what `layout` says in words and the other entries in values. */
export type LayoutExample = {
  layout: string;
  page?: Partial<SectionLayout>;
  title?: ParagraphChange;
  body?: ParagraphChange;
  unread?: readonly Unread[];
  today?: string;
  lastYear?: string;
};

type ParagraphChange = Partial<Pick<ParagraphLayout, 'firstLine' | 'lineSpacing'>> & {
  font?: string;
  size?: number;
};

/** What a rule may look at; everything is computed once for all rules. */
export type RuleContext = {
  document: Document;
  /** The text that was read: a report file with its keys and comments, a text, a Word file as plain text. */
  sourceText?: string;
  /** The report file's content; absent where the document came from a text or a Word file. */
  report?: Report;
  /** Year, issuers and date of the report, as far as they are beyond doubt. */
  facts: DocumentFacts;
  today: CalendarDate;
  config: Config;
  /** Wording that is only a list: the packaged `lexicon/*.yaml`. */
  lexicon: Lexicon;
  /** The catalogue of indicators: `templates/indicators.yaml`. */
  indicators: Indicators;
  /** Last year's report of the same organ. */
  lastYear?: Document;
  /** Whether the report is about to be put before the public. */
  isPublishing: boolean;
  /** How the Word file is laid out that the document came from, and what the standard asks for. */
  layout?: LayoutContext;
  /** How the report will be laid out; absent where the document came from a text or a Word file. */
  style?: Style;
  /** Half-width marks of a text that has lost all its full-width ones; the document has them widened. */
  widened: readonly PunctuationEdit[];
  /** Every text of the document, in reading order. */
  units: readonly TextUnit[];
  /** Those that read as running text: headings, paragraphs, captions, cells. */
  prose: readonly TextUnit[];
  headings: readonly HeadingUnit[];
  paragraphs: readonly TextUnit[];
  /** The parts in reading order; what belongs to no part is a section of its own from heading to heading. */
  sections: readonly Section[];
};

export type TextRole =
  | 'title'
  | 'addressee'
  | 'heading'
  | 'paragraph'
  | 'caption'
  | 'headerCell'
  | 'cell'
  | 'attachmentTitle'
  | 'signature'
  | 'dateOfIssue'
  | 'note'
  | 'documentNumber'
  | 'signatory'
  | 'mark'
  | 'letterhead'
  | 'copyTo'
  | 'printer'
  | 'printDate';

/** One text of the document with its surroundings. */
export type TextUnit = {
  role: TextRole;
  text: string;
  content: SourcedText;
  /** Where it stands in the report file when its words do not: a heading that the template supplied. */
  path?: string;
  /** The part of the report that it belongs to, where that is known. */
  part?: PartKey;
  /** The headings above it, the nearest last; a heading's own trail ends before itself. */
  trail: readonly HeadingUnit[];
  /** 0-based number of the attachment that it stands in. */
  attachment?: number;
};

export type HeadingUnit = TextUnit & { role: 'heading'; heading: Heading };

export type Section = {
  heading: HeadingUnit;
  part?: PartKey;
  /** Everything below the heading. */
  units: readonly TextUnit[];
  blocks: readonly Block[];
};

/** What a rule reports: where (on a text, or at a path of the report file), and what. */
export type Remark = {
  /** One Chinese sentence: what is wrong, the words quoted, what to write instead. */
  message: string;
  /** Where this case weighs less than the rule does. */
  severity?: Severity;
  /** The clause that this case rests on, where it is not the rule's. */
  clause?: string;
} & (
  | {
      unit: TextUnit;
      /** UTF-16 offsets into the unit's text; the whole text where absent. */
      start?: number;
      end?: number;
      /** The only possible mending, as edits of the unit's text: a fix where it touches no letter and no figure, else a suggestion. */
      fix?: readonly { start: number; end: number; text: string }[];
    }
  /** Words of the source itself, also where the document holds them no more: UTF-16 offsets into it. */
  | { source: { start: number; end: number }; fix?: readonly TextEdit[] }
  /** What a text lacks; a report file may say where it belongs, a text file cannot. */
  | {
      path: string;
      /** The path names a setting of a Word file: 页面设置, 页脚. */
      isSetting?: true;
    }
);

/** A remark about the words that a pattern matched. */
export function remarkOn(
  unit: TextUnit,
  match: { index: number; 0: string },
  message: string,
  replacement?: string,
): Remark {
  const start = match.index;
  const end = start + match[0].length;
  return {
    unit,
    start,
    end,
    message,
    fix: replacement === undefined ? undefined : [{ start, end, text: replacement }],
  };
}
