/** An element of HTML; attributes that are undefined or empty are left out. */
export function tag(
  name: string,
  attributes: Readonly<Record<string, string | number | undefined>>,
  children: string | readonly string[] = '',
): string {
  let written = '';
  for (const key in attributes) {
    const value = attributes[key];
    if (value !== undefined && value !== '') written += ` ${key}="${escapeHtml(String(value))}"`;
  }
  return `<${name}${written}>${typeof children === 'string' ? children : children.join('')}</${name}>`;
}

/** Text as text: nothing in it is markup, in an element or in an attribute. */
export function escapeHtml(text: string): string {
  return /[&<>"]/.test(text)
    ? text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
    : text;
}
