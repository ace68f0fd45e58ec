/** Entry of every thread of the engine. An import's second thread starts while this one still loads what it works with. */
import { workerData } from 'node:worker_threads';
import { startReaderAhead } from '../transfer/start-reader.ts';
import type { ThreadData } from './protocol.ts';

if ((workerData as ThreadData).readsFile) startReaderAhead();
await import('./serve-calls.ts');
