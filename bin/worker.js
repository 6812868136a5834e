'use strict';
require('./load-program.js').loadProgram('worker.cjs');
