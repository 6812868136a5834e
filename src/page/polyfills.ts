/*
 * What ECMAScript has gained since Chromium 86 (2020), as far as the page uses it. The test takes all that is newer away
 * from a browser and runs the page: what is missing here fails there.
 */

function define(owner: object, name: string, value: unknown): void {
  if (!(name in owner)) Object.defineProperty(owner, name, { value, configurable: true, writable: true });
}

function at(this: { length: number; [index: number]: unknown }, index: number): unknown {
  const whole = Math.trunc(index) || 0;
  return this[whole < 0 ? this.length + whole : whole];
}

define(Array.prototype, 'at', at);
define(String.prototype, 'at', at);
define(Object.getPrototypeOf(Uint8Array.prototype), 'at', at);
// Called by way of Reflect, since the minifier writes hasOwnProperty.call as the very thing that is missing.
const owns = Object.prototype.hasOwnProperty;
define(Object, 'hasOwn', (owner: object, key: PropertyKey) => Reflect.apply(owns, owner, [key]));
define(
  Array.prototype,
  'findLast',
  function (this: unknown[], test: (value: unknown, index: number) => boolean) {
    for (let index = this.length - 1; index >= 0; index--) if (test(this[index], index)) return this[index];
    return undefined;
  },
);
define(
  Array.prototype,
  'findLastIndex',
  function (this: unknown[], test: (value: unknown, index: number) => boolean) {
    for (let index = this.length - 1; index >= 0; index--) if (test(this[index], index)) return index;
    return -1;
  },
);
define(Array.prototype, 'toSorted', function (this: unknown[], compare?: (a: unknown, b: unknown) => number) {
  return [...this].sort(compare);
});
define(Array.prototype, 'toReversed', function (this: unknown[]) {
  return [...this].reverse();
});
define(Array.prototype, 'with', function (this: unknown[], index: number, value: unknown) {
  const copy = [...this];
  copy[index < 0 ? copy.length + index : index] = value;
  return copy;
});
define(globalThis, 'structuredClone', (value: unknown) => JSON.parse(JSON.stringify(value)));

/**
 * Words, where a browser knows none (Chromium 86, Firefox before 125): every Chinese character is one. A title of two
 * lines may then be broken within a word, unlike on newer browsers and the command line.
 */
class CharacterSegmenter {
  segment(text: string): { segment: string }[] {
    return (text.match(/\p{Script=Han}|[^\p{Script=Han}]+/gu) ?? []).map((segment) => ({ segment }));
  }
}
define(Intl, 'Segmenter', CharacterSegmenter);

export {};
