import { startWorker } from './start-worker.js';

void startWorker();
