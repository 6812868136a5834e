/** A figure as clerks type and paste it: `7,315`, `７３１５`, `7315件`, `+5`; `text` is the bare number. */
export type FigureText = { text: string; unit?: string };

/** As many digits as a figure of a report may need, and as a number holds exactly and writes without an exponent. */
const bare = /^([+-]?)0*(\d{1,15}(?:\.\d{1,6})?)$/;
const grouped = /^[+-]?\d{1,3}(?:[,，\s]\d{3})+(?:\.\d+)?$/;
const withUnit = /^([+-]?\d[\d,，.\s]*)\s?([\p{Script=Han}]{1,6}|%)$/u;

/** Undefined where the text is no number, or a longer one than a report can need. */
export function readFigureText(written: string): FigureText | undefined {
  const narrow = written
    .trim()
    .replace(/[０-９．％＋－]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0));
  const measured = /\d$/.test(narrow) ? undefined : withUnit.exec(narrow);
  const digits = (measured ? measured[1]! : narrow).trim();
  const number = bare.exec(grouped.test(digits) ? digits.replaceAll(/[,，\s]/g, '') : digits);
  if (!number) return undefined;
  const [, sign, size] = number as unknown as [string, string, string];
  const text = sign === '-' && /[1-9]/.test(size) ? `-${size}` : size;
  return measured ? { text, unit: measured[2]! } : { text };
}
