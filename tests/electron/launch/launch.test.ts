import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';

const launch = (...args: string[]) =>
  spawnSync(process.execPath, ['electron/launch.ts', ...args], { encoding: 'utf8', timeout: 20_000 });

test('a flag nobody knows ends the launcher with a sentence and the code for bad usage', () => {
  const { status, stdout, stderr } = launch('--brwoser');
  expect(status).toBe(2);
  expect(stdout).toBe('');
  expect(stderr).toBe('Regulars does not know the flag --brwoser. Start with --help to see what can be asked for.\n');
});

test('help lists every flag', () => {
  const { status, stdout } = launch('--help');
  expect(status).toBe(0);
  for (const flag of ['--book FILE', '--demo', '--browser', '--port N', '--no-open']) expect(stdout).toContain(flag);
});
