import type { SourcedText, SourceSegment } from './model.js';

/** The characters `start`..`end` of a text, with their origin; a segment that was replaced as a whole stays whole. */
export function sliceSourced(content: SourcedText, start: number, end = content.text.length): SourcedText {
  const segments: SourceSegment[] = [];
  for (const segment of content.segments) {
    const from = Math.max(segment.start, start);
    const to = Math.min(segment.end, end);
    if (from >= to) continue;
    const sameLength = segment.end - segment.start === segment.to - segment.from;
    segments.push({
      ...segment,
      start: from - start,
      end: to - start,
      from: sameLength ? segment.from + from - segment.start : segment.from,
      to: sameLength ? segment.to - (segment.end - to) : segment.to,
    });
  }
  return { text: content.text.slice(start, end), segments };
}

/** One text after the other, with `separator` supplied between them. */
export function joinSourced(texts: readonly SourcedText[], separator = ''): SourcedText {
  const segments: SourceSegment[] = [];
  const words: string[] = [];
  let length = 0;
  for (const [index, content] of texts.entries()) {
    if (index > 0) {
      words.push(separator);
      length += separator.length;
    }
    for (const segment of content.segments)
      segments.push({ ...segment, start: segment.start + length, end: segment.end + length });
    words.push(content.text);
    length += content.text.length;
  }
  return { text: words.join(''), segments };
}
