// Loaded before the program: ends it by SIGKILL just before the KILL_AT-th change that it makes to the file system,
// and in the middle of one that writes. Without KILL_AT it counts them into the file COUNT_INTO.
const fs = require('node:fs');
const { syncBuiltinESMExports } = require('node:module');

const { KILL_AT, COUNT_INTO } = process.env;
const { writeFileSync } = fs;
let events = 0;

function wrap(name, counts = () => true) {
  const original = fs[name];
  fs[name] = (...words) => {
    if (counts(...words) && String(++events) === KILL_AT) {
      if (name === 'writeSync') original(words[0], words[1].subarray(0, Math.ceil(words[1].length / 2)));
      process.kill(process.pid, 'SIGKILL');
    }
    return original(...words);
  };
}

wrap('openSync', (_, flags) => typeof flags === 'string' && flags !== 'r');
for (const name of [
  'writeSync',
  'fsyncSync',
  'renameSync',
  'linkSync',
  'unlinkSync',
  'rmSync',
  'mkdirSync',
  'rmdirSync',
])
  wrap(name);
syncBuiltinESMExports();

if (COUNT_INTO) process.on('exit', () => writeFileSync(COUNT_INTO, String(events)));
