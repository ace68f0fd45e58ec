import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/** Format, lint, house rules, types on both sides, dead code: what `npm run check` and every test run ask for. */
const root = join(import.meta.dirname, '..');
const steps: [what: string, command: string, args: string[]][] = [
  ['format, lint and the import rules of the house', 'biome', ['check', '--error-on-warnings', '.']],
  ['types of the engine and the doors', 'tsc', ['-p', 'electron']],
  ['types of the screens', 'tsc', ['-p', 'renderer']],
  ['types of the tests', 'tsc', ['-p', 'tests']],
  ['dead code', 'knip', ['--no-progress']],
];

let failed = 0;
for (const [what, command, args] of steps) {
  const run = spawnSync(join(root, 'node_modules', '.bin', command), args, {
    cwd: root,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  const isOk = run.status === 0;
  if (!isOk) failed++;
  console.log(`${isOk ? 'ok    ' : 'FAILED'} ${what}`);
  if (!isOk) console.log(`${run.stdout}${run.stderr}`);
}
console.log(`check: ${steps.length - failed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
