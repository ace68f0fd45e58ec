import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import type { Flags } from '../flags.ts';

/** Runs the built app in the Electron program until its window closes; returns the exit code. */
export function runElectronWindow(program: string, root: string, flags: Flags): Promise<number> {
  return run(program, [root, ...windowArguments(flags)], root);
}

/** The same with live reload: electron-vite builds, watches and starts the program itself. */
export function runElectronDev(root: string, flags: Flags): Promise<number> {
  const command = resolve(root, 'node_modules/electron-vite/bin/electron-vite.js');
  return run(process.execPath, [command, 'dev', '--', ...windowArguments(flags)], root);
}

/** The flags the window itself understands; a book's path is made whole because the program may start elsewhere. */
export function windowArguments(flags: Pick<Flags, 'book' | 'demo'>): string[] {
  return [...(flags.book === undefined ? [] : ['--book', resolve(flags.book)]), ...(flags.demo ? ['--demo'] : [])];
}

function run(program: string, args: string[], cwd: string): Promise<number> {
  const child = spawn(program, args, { cwd, stdio: 'inherit' });
  const passOn = (signal: NodeJS.Signals) => void child.kill(signal);
  process.on('SIGINT', passOn).on('SIGTERM', passOn);
  return new Promise(done => {
    child.once('error', () => done(1));
    child.once('exit', (code, signal) => done(code ?? (signal === null ? 0 : 1)));
  });
}
