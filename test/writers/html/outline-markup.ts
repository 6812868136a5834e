type Element = { label: string; depth: number; text: string };

/**
 * The structure of what we write as HTML, an element in a line, indented by depth, with what screen readers and the
 * style sheet go by, and nothing of its measures. The lines of a paragraph are counted, long texts shortened.
 */
export function outlineMarkup(html: string): string {
  const elements: Element[] = [];
  const open: string[] = [];
  const body = html.replace(/<!DOCTYPE[^<>]*>/, '').replace(/<style>[\s\S]*?<\/style>/g, '<style></style>');
  for (const [, close, name, attributes, text] of body.matchAll(/<(\/?)([a-z]\w*)([^<>]*)>|([^<>]+)/g)) {
    if (text !== undefined) {
      if (text.trim() !== '')
        elements.push({ label: '', depth: open.length, text: text.trim().replace(/\n/g, '↵') });
    } else if (close) open.pop();
    else {
      elements.push({ label: labelOf(name!, attributes!), depth: open.length, text: '' });
      if (!['meta', 'br', 'col'].includes(name!)) open.push(name!);
    }
  }
  return `${countLines(joinTexts(elements)).map(formatElement).join('\n')}\n`;
}

/** `h2.level1`, `th[scope=col]`: name, classes and what has a meaning. */
function labelOf(name: string, attributes: string): string {
  const given = new Map(
    [...attributes.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, key, value]) => [key!, value!]),
  );
  const classes = (given.get('class') ?? '').split(' ').filter((entry) => entry !== '');
  const meaning = [...given].filter(([key]) => !['class', 'style', 'data-path', 'data-start'].includes(key));
  return [
    name,
    ...classes.map((entry) => `.${entry}`),
    ...meaning.map(([key, value]) => `[${key}=${value}]`),
  ].join('');
}

/** A text stands behind the element that it opens. */
function joinTexts(elements: readonly Element[]): Element[] {
  const joined: Element[] = [];
  for (const element of elements) {
    const last = joined.at(-1);
    if (element.label === '' && last && last.depth === element.depth - 1 && last.text === '')
      last.text = element.text;
    else joined.push({ ...element });
  }
  return joined;
}

/** Lines of one paragraph as one, with their number, above the headings that run into it. */
function countLines(elements: readonly Element[]): Element[] {
  const told: Element[] = [];
  let line: { element: Element; count: number } | undefined;
  for (const element of elements) {
    if (line && element.depth > line.element.depth) {
      line.element.text += element.text;
      if (element.label.includes('[role=')) told.push(element);
    } else if (line && element.label.startsWith('span.line') && element.depth === line.element.depth) {
      line.count++;
      line.element.label = `${line.element.label.replace(/ ×\d+$/, '')} ×${line.count}`;
      line.element.text += element.text;
    } else {
      const copy = { ...element };
      line = element.label.startsWith('span.line') ? { element: copy, count: 1 } : undefined;
      told.push(copy);
    }
  }
  return told;
}

function formatElement({ label, depth, text }: Element): string {
  const characters = [...text];
  const shown =
    characters.length > 40 ? `${characters.slice(0, 24).join('')}……${characters.slice(-12).join('')}` : text;
  return `${'  '.repeat(depth)}${label}${label !== '' && shown !== '' ? ' ' : ''}${shown}`;
}
