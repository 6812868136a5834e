'use strict';
const { existsSync, readFileSync } = require('node:fs');
const { createRequire, enableCompileCache } = require('node:module');
const { basename, dirname, resolve } = require('node:path');
const { getRawAsset, isSea } = require('node:sea');
const { Script } = require('node:vm');

const folder = resolve(__dirname, '..', 'dist');

/**
 * Loads a bundle of the built program; undefined where there is none. Compiling would take a third of the time of a
 * short command, so the build leaves V8's code cache beside each bundle. V8 refuses a cache of another version
 * of itself; then Node compiles, and keeps its own cache where it can (22.1 and later).
 */
exports.loadProgram = (name) => {
  const path = resolve(folder, name);
  if (read(path) === undefined) return undefined;
  const first = compile(path);
  if (first.cachedDataRejected !== false && !isSea()) {
    enableCompileCache?.();
    return require(path);
  }
  return run(path, first, new Map());
};

/** The same without a cache, and the scripts that it has compiled until asked, by path: what caches are made of. */
exports.loadUncached = (name) => {
  const loaded = new Map();
  const path = resolve(folder, name);
  const program = run(path, compile(path), loaded);
  return { program, scripts: () => [...loaded].map(([path, { script }]) => [path, script]) };
};

/** A function of what CommonJS gives a module, compiled from the cache where there is one. */
function compile(path) {
  const source = read(path).toString();
  const cachedData = read(`${path}.cache`);
  return new Script(`(function (exports, require, module, __filename, __dirname) {${source}\n})`, {
    filename: path,
    ...(cachedData && { cachedData }),
  });
}

/** A file of dist/, which the single executable holds within itself; undefined where there is none. */
function read(path) {
  if (!isSea()) return existsSync(path) ? readFileSync(path) : undefined;
  try {
    return Buffer.from(getRawAsset(basename(path)));
  } catch {
    return undefined;
  }
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
