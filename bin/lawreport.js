#!/usr/bin/env node
'use strict';
const { loadProgram } = require('./load-program.js');

const program = loadProgram('main.cjs');
if (program) {
  program.main(process.argv.slice(2)).then((code) => {
    process.exitCode = code;
    // Left to itself, Node first finishes what its threads are at, such as optimising code that nobody calls any more.
    if (process.stdout.writableLength + process.stderr.writableLength === 0) process.exit();
  });
} else {
  process.stderr.write('错误：程序还没有构建。请在程序所在的文件夹里运行：npm ci\n');
  process.exitCode = 2;
}
