const placeholderPattern = /【待填(?:[：:][^【】\n]*)?】/g;

/** A gap that the author still has to fill: `【待填：成文日期】`. */
export type Placeholder = { start: number; end: number; text: string };

export function findPlaceholders(text: string): Placeholder[] {
  return [...text.matchAll(placeholderPattern)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    text: match[0],
  }));
}

/** The text as far as it is written: what a gap says of itself is no part of it. */
export function removePlaceholders(text: string): string {
  return text.replace(placeholderPattern, '');
}

/** `what` may quote a text; its own marks and line breaks would end the placeholder. */
export function formatPlaceholder(what: string): string {
  return `【待填：${what.replace(/[【】\r\n]/g, '')}】`;
}
