#!/usr/bin/env node
'use strict';

const [major, minor] = process.versions.node.split('.').map(Number);

if (major < 20 || (major === 20 && minor < 17))
  fail(
    `需要Node.js 20.17或者更新的版本，这台机器上是${process.versions.node}；请升级Node.js，或者改用单文件程序`,
  );
else run();

function run() {
  let program;
  try {
    program = require('./load-program.js').loadProgram('main.cjs');
  } catch {
    fail('程序的文件不全或者已经损坏，请重新安装');
    return;
  }
  if (!program) {
    fail('程序还没有构建。请在程序所在的文件夹里运行：npm ci && npm run build');
    return;
  }
  program.main(process.argv.slice(2)).then((code) => {
    process.exitCode = code;
    setImmediate(endAtOnce, code);
  });
}

/**
 * Left to itself, Node first finishes what its threads are at, such as optimising code that nobody calls any more.
 * It is left to itself where output is on its way, or where something went wrong meanwhile and is being told.
 */
function endAtOnce(code) {
  if (process.exitCode === code && process.stdout.writableLength + process.stderr.writableLength === 0)
    process.exit();
}

function fail(message) {
  process.stderr.write(`错误：${message}\n`);
  process.exitCode = 2;
}
