import { isHeadingFor, type MandatoryPart, mandatoryParts, speaksOf } from '../document/part-content.js';
import type { Content, Item, Part, Report } from '../report/model.js';
import { formatPlaceholder } from '../text/gaps/placeholder.js';

const order = Object.keys(mandatoryParts) as MandatoryPart[];

/** What a report must say and last year's did not, as a gap behind the parts that come before it. */
export function addMissingParts(last: Report, rolled: readonly Part[]): Part[] {
  const titles = last.parts.flatMap(({ title, items }) => [title, ...items.flatMap(titlesOf)]);
  const texts = [last.opening, ...textsOf(last.contents), ...last.parts.flatMap(paragraphsOf), last.closing];
  const paragraphs = texts.flatMap((text = '') => text.split('\n'));
  return order.reduce<Part[]>(
    (parts, key, at) => {
      if (parts.some((part) => part.key === key)) return parts;
      if (titles.some((title = '') => isHeadingFor(key, title))) return parts;
      if (paragraphs.some((paragraph) => speaksOf(key, paragraph, last.year))) return parts;
      const before = parts.findLastIndex((part) => order.indexOf(part.key as MandatoryPart) < at);
      const opening = formatPlaceholder(mandatoryParts[key]);
      const gap: Part = { key, opening, items: [], form: 'text' };
      return [...parts.slice(0, before + 1), gap, ...parts.slice(before + 1)];
    },
    [...rolled],
  );
}

function titlesOf({ title, items }: Item): (string | undefined)[] {
  return [title, ...items.flatMap(titlesOf)];
}

function paragraphsOf({ opening, contents, items, closing }: Part): (string | undefined)[] {
  return [opening, ...textsOf(contents), ...items.flatMap(bodiesOf), closing];
}

function bodiesOf({ body, contents, cause, items }: Item): (string | undefined)[] {
  return [body, ...textsOf(contents), cause, ...items.flatMap(bodiesOf)];
}

function textsOf(contents: readonly Content[] = []): string[] {
  return contents.filter((entry) => typeof entry === 'string');
}
