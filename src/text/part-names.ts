/** Names of parts in an Office Open XML package (ECMA-376-2, 6.2 and 9.3), such as `word/document.xml`. */

/** The part `target` of a relationship, absolute or relative to the part that has the relationship. */
export function resolvePartName(base: string, target: string): string {
  const written = decodeName(target).replaceAll('\\', '/');
  const steps: string[] = [];
  for (const step of `${written.startsWith('/') ? '' : folderOfPart(base)}${written}`.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/');
}

/** Names of parts are equal whatever the case of their letters (ECMA-376-2, 6.2.2.3). */
export function isSamePart(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

function decodeName(target: string): string {
  try {
    return decodeURIComponent(target);
  } catch {
    return target;
  }
}

/** `word/_rels/document.xml.rels` for `word/document.xml`. */
export function relationshipsOf(name: string): string {
  const folder = folderOfPart(name);
  return `${folder}_rels/${name.slice(folder.length)}.rels`;
}

/** With the stroke at its end; empty at the top. */
export function folderOfPart(name: string): string {
  return name.slice(0, name.lastIndexOf('/') + 1);
}
