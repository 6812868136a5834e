// Loaded before the program: lets it pause at random, up to DAWDLE milliseconds, before every change that it makes
// to the file system, so that runs at the same time meet in every order.
const fs = require('node:fs');
const { syncBuiltinESMExports } = require('node:module');

const sleeper = new Int32Array(new SharedArrayBuffer(4));
for (const name of ['openSync', 'renameSync', 'linkSync', 'unlinkSync']) {
  const original = fs[name];
  fs[name] = (...words) => {
    Atomics.wait(sleeper, 0, 0, Math.random() * Number(process.env.DAWDLE));
    return original(...words);
  };
}
syncBuiltinESMExports();
