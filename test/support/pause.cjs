// Loaded before the program: lets it wait before the PAUSE_AT-th change that it makes to the file system, or before
// the first that gives a file this name. It waits from when it writes the file PAUSED until that is removed.
const fs = require('node:fs');
const { syncBuiltinESMExports } = require('node:module');

const { PAUSE_AT, PAUSED } = process.env;
const { existsSync, writeFileSync } = fs;
const sleeper = new Int32Array(new SharedArrayBuffer(4));
let events = 0;

for (const name of ['openSync', 'writeSync', 'renameSync', 'linkSync', 'unlinkSync']) {
  const original = fs[name];
  fs[name] = (...words) => {
    const isChange = name !== 'openSync' || words[1] === 'wx';
    if (isChange && (String(++events) === PAUSE_AT || String(words[1]).endsWith(`/${PAUSE_AT}`))) {
      writeFileSync(PAUSED, '');
      while (existsSync(PAUSED)) Atomics.wait(sleeper, 0, 0, 5);
    }
    return original(...words);
  };
}
syncBuiltinESMExports();
