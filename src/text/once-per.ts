/** Computes a value once for each object that it depends on, and keeps it as long as the object. */
export function oncePer<Key extends object, Value>(compute: (key: Key) => Value): (key: Key) => Value {
  const known = new WeakMap<Key, { value: Value }>();
  return (key) => {
    let entry = known.get(key);
    if (!entry) {
      entry = { value: compute(key) };
      known.set(key, entry);
    }
    return entry.value;
  };
}

/** Texts of one generation; a report has some hundreds, and one of 50,000 characters a thousand. */
const mostTexts = 1500;

/**
 * Computes a value once for each text. Who checks a report again after every key meets the same texts but for one. What
 * has not been asked for while twice `mostTexts` others were is forgotten, so that a run over many reports stays small.
 */
export function oncePerText<Value>(compute: (text: string) => Value): (text: string) => Value {
  let young = new Map<string, { value: Value }>();
  let old = young;
  return (text) => {
    const known = young.get(text);
    if (known) return known.value;
    const entry = old.get(text) ?? { value: compute(text) };
    if (young.size >= mostTexts) {
      old = young;
      young = new Map();
    }
    young.set(text, entry);
    return entry.value;
  };
}
