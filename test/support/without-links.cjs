// Loaded before the program: its disk has no hard links, like FAT.
const fs = require('node:fs');
const { syncBuiltinESMExports } = require('node:module');

fs.linkSync = () => {
  throw Object.assign(new Error('EPERM: operation not permitted, link'), { code: 'EPERM', syscall: 'link' });
};
syncBuiltinESMExports();
