/** A report file says so itself, unlike a template, a configuration or a text that was typed. */
export function isReportText(text: string): boolean {
  return /^格式[ \t]*:[ \t]*["']?lawreport\//m.test(text);
}
