/** What `npm start` and `npm run dev` run. */
import { keepCompiled } from './compiled.ts';

keepCompiled();
const { runLaunch } = await import('./launch/launch.ts');
process.exitCode = await runLaunch(process.argv.slice(2));
