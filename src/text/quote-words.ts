/** Words between quotation marks; marks within them become the inner ones (GB/T 15834-2011, 4.8.3.4). */
export function quoteWords(words: string): string {
  return `“${words.replaceAll('“', '‘').replaceAll('”', '’')}”`;
}
