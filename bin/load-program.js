'use strict';
const { existsSync, readFileSync } = require('node:fs');
const { createRequire, enableCompileCache } = require('node:module');
const { dirname, join, resolve } = require('node:path');
const { Script } = require('node:vm');

const folder = join(__dirname, '..', 'dist');

/**
 * Loads a bundle of the built program; undefined where there is none. Compiling would take a third of the time of a
 * short command, so the build leaves V8's code cache beside each bundle. V8 refuses a cache of another version
 * of itself; then Node compiles, and keeps its own cache where it can (22.1 and later).
 */
exports.loadProgram = (name) => {
  const path = join(folder, name);
  if (!existsSync(path)) return undefined;
  const first = compile(path);
  if (first.cachedDataRejected !== false) {
    enableCompileCache?.();
    return require(path);
  }
  return run(path, first, new Map());
};

/** The same without a cache, and the scripts that it has compiled until asked, by path: what caches are made of. */
exports.loadUncached = (name) => {
  const loaded = new Map();
  const program = run(join(folder, name), compile(join(folder, name)), loaded);
  return { program, scripts: () => [...loaded].map(([path, { script }]) => [path, script]) };
};

/** A function of what CommonJS gives a module, compiled from the cache where there is one. */
function compile(path) {
  const source = readFileSync(path, 'utf8');
  const cache = `${path}.cache`;
  return new Script(`(function (exports, require, module, __filename, __dirname) {${source}\n})`, {
    filename: path,
    ...(existsSync(cache) && { cachedData: readFileSync(cache) }),
  });
}

function run(path, script, loaded) {
  const module = { exports: {} };
  loaded.set(path, { module, script });
  const requireOther = createRequire(path);
  const requireBundle = (id) => {
    if (!id.startsWith('./')) return requireOther(id);
    const other = resolve(folder, id);
    return loaded.get(other)?.module.exports ?? run(other, compile(other), loaded);
  };
  script.runInThisContext().call(module.exports, module.exports, requireBundle, module, path, dirname(path));
  return module.exports;
}
