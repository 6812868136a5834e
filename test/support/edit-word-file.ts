import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** Changes the main part as somebody would who edits the file, and packs it again. */
export function editWordFile(bytes: Uint8Array, edit: (xml: string) => string): Uint8Array {
  const parts = unzipSync(bytes);
  const main = 'word/document.xml';
  parts[main] = strToU8(edit(strFromU8(parts[main]!)));
  return zipSync(parts);
}

/** Replaces words that stand in one run. */
export function replaceInWordFile(
  bytes: Uint8Array,
  pairs: readonly (readonly [string, string])[],
): Uint8Array {
  return editWordFile(bytes, (xml) =>
    pairs.reduce((text, [before, after]) => {
      if (!text.includes(before)) throw new Error(`no ${before}`);
      return text.replace(before, () => after);
    }, xml),
  );
}

/** Puts a word into the middle of so many paragraphs, spread over the file. */
export function editParagraphs(bytes: Uint8Array, count: number, word: string): Uint8Array {
  return editWordFile(bytes, (xml) => {
    // Between Chinese characters within a long text: no figure and no mark stands there.
    const places = [...xml.matchAll(/<w:t xml:space="preserve">([^<]{40,})<\/w:t>/g)].flatMap((match) => {
      const text = match[1]!;
      const at = text.slice(20).search(/(?<=\p{Script=Han}{2})(?=\p{Script=Han}{2})/u);
      return at < 0 ? [] : [match.index + match[0].indexOf(text) + 20 + at];
    });
    const step = places.length / count;
    if (step < 1) throw new Error(`only ${places.length} long paragraphs`);
    const chosen = Array.from({ length: count }, (_, index) => places[Math.floor(index * step)]!);
    return chosen.reduceRight((text, offset) => text.slice(0, offset) + word + text.slice(offset), xml);
  });
}
