/** Looks through the file like the real one, and dies without a word when its pages are asked for. */
import { parentPort } from 'node:worker_threads';

parentPort!.on('message', message => {
  if (message.type === 'pages') process.exit(1);
  parentPort!.postMessage({ type: 'surveyed', survey: { count: 10, dateOrder: null, decimal: '.' } });
});
