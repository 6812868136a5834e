import { type Annotated, annotateRendered } from '../../annotation/annotate-rendered.js';
import { defaultConfig } from '../../lint/config.js';
import type { CalendarDate } from '../../text/calendar-date.js';
import type { Analysis, ReadableReport } from './analyse.js';
import type { Knowledge } from './knowledge.js';

/** The .docx of a report: the same bytes as `lawreport render`. */
export async function writeWord(
  { document, template }: ReadableReport,
  { styles }: Knowledge,
): Promise<Uint8Array> {
  const { writeDocx } = await import('../../writers/docx/write-docx.js');
  return writeDocx(document, styles[template.style]!);
}

/** The same with the findings as comments on the words concerned: what `lawreport render --annotate` writes. */
export async function writeAnnotatedWord(
  { readable, findings }: Analysis & { readable: ReadableReport },
  knowledge: Knowledge,
): Promise<Annotated> {
  const { document, yaml } = readable;
  return annotateRendered(await writeWord(readable, knowledge), { document, source: yaml.source }, findings);
}

/** 数据核对表: the sheet that goes round the departments. */
export async function writeVerificationSheet(
  { readable, text }: Analysis & { readable: ReadableReport },
  { library, styles }: Knowledge,
  today: CalendarDate,
): Promise<Uint8Array> {
  const { collectFigures } = await import('../../figures/collect-figures.js');
  const { composeVerificationSheet, sheetStyle } = await import('../../figures/compose-sheets.js');
  const { writeDocx } = await import('../../writers/docx/write-docx.js');
  const { document, report, yaml } = readable;
  const rows = collectFigures(document, {
    today,
    config: defaultConfig,
    indicators: library.indicators,
    sourceText: text,
    report,
    source: yaml.source,
  });
  return writeDocx(
    composeVerificationSheet(rows, { title: document.title.text }),
    sheetStyle(styles['gbt9704-2012']!),
  );
}
