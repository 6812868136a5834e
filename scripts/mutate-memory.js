// Stands in for src/text/once-per.ts and src/lint/once-per.ts while scripts/mutate.js tries changes. A value is kept
// with the changes that were met while it was computed: who is given it has met them too, and where one of them is
// switched on it is computed anew. A memory that knew nothing of changes would mix what one gives with what another gives.
globalThis.__stryker__ ??= {};
const state = globalThis.__stryker__;
let computed = 0;

export function oncePer(compute) {
  const known = createStore();
  let ofTrial = { trial: undefined, values: createStore() };
  return (key) => {
    const entry = known.get(key);
    if (entry && !Object.hasOwn(entry.met, state.activeMutant)) {
      meet(entry.met);
      return entry.value;
    }
    if (state.activeMutant === undefined) return remember(known, key, compute).value;
    if (ofTrial.trial !== state.trial) ofTrial = { trial: state.trial, values: createStore() };
    return (ofTrial.values.get(key) ?? remember(ofTrial.values, key, compute)).value;
  };
}

export { oncePer as oncePerText };

function createStore() {
  const [texts, objects] = [new Map(), new WeakMap()];
  const storeOf = (key) => (typeof key === 'object' ? objects : texts);
  return { get: (key) => storeOf(key).get(key), set: (key, entry) => storeOf(key).set(key, entry) };
}

/** StrykerJS counts what is met for a test: here for the value first, and then for the test that asks for it. */
function remember(store, key, compute) {
  const asking = state.currentTestId;
  const own = `value ${computed++}`;
  state.currentTestId = own;
  try {
    const entry = { value: compute(key), met: {} };
    entry.met = state.mutantCoverage?.perTest[own] ?? {};
    store.set(key, entry);
    return entry;
  } finally {
    state.currentTestId = asking;
    const met = state.mutantCoverage?.perTest[own] ?? {};
    meet(met);
    delete state.mutantCoverage?.perTest[own];
  }
}

function meet(met) {
  const { mutantCoverage, currentTestId, activeMutant } = state;
  if (!mutantCoverage || activeMutant !== undefined) return;
  if (currentTestId) mutantCoverage.perTest[currentTestId] ??= {};
  const counts = currentTestId ? mutantCoverage.perTest[currentTestId] : mutantCoverage.static;
  for (const [id, hits] of Object.entries(met)) counts[id] = (counts[id] ?? 0) + hits;
}
