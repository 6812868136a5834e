import { readAttribute, scanTags } from './scan-tags.js';
import { element, mainNamespace, strictMainNamespace } from './xml.js';

/** How a part names WordprocessingML, and how elements are added to it. */
export type WordDialect = {
  isStrict: boolean;
  /** The local name of an element of WordprocessingML; undefined for others. */
  localName(name: string): string | undefined;
  /** An element with its attributes, named without prefix: `write('ins', { id: 1 }, [run])`. */
  write(
    name: string,
    attributes?: Record<string, string | number | undefined>,
    children?: readonly string[],
  ): string;
};

/**
 * Reads from the root element which prefix stands for WordprocessingML. Where it is not `w`, whatever is added
 * declares it on the spot.
 */
export function readDialect(source: string): WordDialect {
  const root = [...takeRoot(source)].join('');
  const isStrict = root.includes(strictMainNamespace);
  const namespace = isStrict ? strictMainNamespace : mainNamespace;
  const prefixes = ['', ...[...root.matchAll(/\sxmlns:([^\s=]+)\s*=/g)].map(([, prefix]) => prefix!)].filter(
    (prefix) => readAttribute(root, prefix === '' ? 'xmlns' : `xmlns:${prefix}`) === namespace,
  );
  const declaration = prefixes.includes('w') ? {} : { 'xmlns:w': namespace };
  return {
    isStrict,
    localName: (name) => {
      const colon = name.indexOf(':');
      const prefix = colon < 0 ? '' : name.slice(0, colon);
      return prefixes.includes(prefix) ? name.slice(colon + 1) : undefined;
    },
    write: (name, attributes = {}, children = []) =>
      element(
        `w:${name}`,
        {
          ...declaration,
          ...Object.fromEntries(
            Object.entries(attributes).map(([key, value]) => [key.includes(':') ? key : `w:${key}`, value]),
          ),
        },
        children,
      ),
  };
}

function* takeRoot(source: string): Generator<string> {
  for (const { start, end } of scanTags(source)) {
    yield source.slice(start, end);
    return;
  }
}
