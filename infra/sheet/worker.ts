import { parentPort, workerData } from 'node:worker_threads';
import { readWorkbook } from './read-workbook.ts';
import { SheetTrouble } from './trouble.ts';

// One file, one worker: whatever a file does to its reader ends with it.
try {
  parentPort?.postMessage({ workbook: await readWorkbook(workerData as Uint8Array) });
} catch (error) {
  if (!(error instanceof SheetTrouble)) throw error;
  parentPort?.postMessage({ refusal: error.refusal });
}
