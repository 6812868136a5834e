'use strict';
const { readFileSync, statSync } = require('node:fs');
const { enableCompileCache } = require('node:module');
const { basename, join } = require('node:path');
const { getRawAsset, isSea } = require('node:sea');
const { Script } = require('node:vm');

const folder = join(__dirname, '..', 'dist');

/**
 * Where V8's code caches lie that this very build of Node can take. V8 itself looks at its own version only, and one
 * version of it with other patches of Node's (20.17 and 20.20) ends the process where a cache does not fit. The
 * single executable holds the caches of the Node that it is made of.
 */
const cacheFolder = isSea()
  ? folder
  : join(
      folder,
      `cache-${process.version}-${process.platform}-${process.arch}-${statSync(process.execPath).size}`,
    );

/**
 * Loads a bundle of the built program; undefined where there is none. Compiling would take a third of the time of a
 * short command, so the build leaves V8's code caches, for the Node that it ran on. Where there are none for this
 * one, Node compiles, and keeps its own cache where it can (22.1 and later).
 */
exports.loadProgram = (name) => {
  const path = join(folder, name);
  if (read(path) === undefined) return undefined;
  const first = compile(path);
  if (first.cachedDataRejected !== false && !isSea()) {
    enableCompileCache?.();
    return require(path);
  }
  return run(name, first, new Map());
};

/** The same without a cache, and the scripts that it has compiled until asked, by path: what caches are made of. */
exports.loadUncached = (name) => {
  const loaded = new Map();
  const program = run(name, compile(join(folder, name)), loaded);
  return {
    program,
    scripts: () =>
      [...loaded].map(([name, { script }]) => {
        const path = join(folder, name);
        return { path, cache: cacheOf(path), script };
      }),
  };
};

/** A function of what CommonJS gives a module, compiled from the cache where there is one. */
function compile(path) {
  const source = read(path).toString();
  const cachedData = read(cacheOf(path));
  return new Script(`(function (exports, require, module, __filename, __dirname) {${source}\n})`, {
    filename: path,
    ...(cachedData && { cachedData }),
  });
}

function cacheOf(path) {
  return join(cacheFolder, `${basename(path)}.cache`);
}

/** A file of dist/, which the single executable holds within itself; undefined where there is none. */
function read(path) {
  try {
    return isSea() ? Buffer.from(getRawAsset(basename(path))) : readFileSync(path);
  } catch {
    return undefined;
  }
}

/** Bundles lie beside each other and take nothing from packages: what else they ask for is Node's own. */
function run(name, script, loaded) {
  const module = { exports: {} };
  loaded.set(name, { module, script });
  const requireBundle = (id) => {
    if (!id.startsWith('./')) return require(id);
    const other = id.slice(2);
    return loaded.get(other)?.module.exports ?? run(other, compile(join(folder, other)), loaded);
  };
  script
    .runInThisContext()
    .call(module.exports, module.exports, requireBundle, module, join(folder, name), folder);
  return module.exports;
}
