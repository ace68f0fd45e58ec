import { spawnSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

/** What a build is made of, and the file that is there once it is made; all relative to the project's folder. */
export interface Build {
  sources: string[];
  made: string;
  command: string[];
}

/** The user interface alone: all the browser door needs. */
export const interfaceBuild: Build = {
  sources: ['renderer', 'shared', 'resources', 'electron.vite.config.ts', 'package.json'],
  made: 'out/renderer/index.html',
  command: ['electron/launch/build-interface.ts'],
};

/** Everything the Electron window runs. */
export const windowBuild: Build = {
  sources: [...interfaceBuild.sources, 'electron'],
  made: 'out/main/main.js',
  command: [join(packageFolder('electron-vite'), 'bin', 'electron-vite.js'), 'build', '--logLevel', 'warn'],
};

/** True when the build is missing or a source changed, came or went after it was made. */
export function isStale(root: string, build: Build): boolean {
  const madeMs = changedMs(join(root, build.made));
  return madeMs === null || build.sources.some(source => newestMs(join(root, source)) > madeMs);
}

/** Builds what is stale, saying so in one line; false when the build failed (its own output says why). */
export function buildIfStale(root: string, build: Build, say: (line: string) => void): boolean {
  if (!isStale(root, build)) return true;
  say('Building the user interface; this happens once after each change.');
  const { status } = spawnSync(process.execPath, build.command, { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
  return status === 0;
}

/** Newest change in a file or folder, in epoch milliseconds; a folder's own time tells of files that went. */
function newestMs(path: string): number {
  const ownMs = changedMs(path) ?? 0;
  let entries: string[];
  try {
    entries = readdirSync(path);
  } catch {
    return ownMs;
  }
  return Math.max(ownMs, ...entries.map(entry => newestMs(join(path, entry))));
}

function changedMs(path: string): number | null {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? null;
}

function packageFolder(name: string): string {
  return join(createRequire(import.meta.url).resolve(`${name}/package.json`), '..');
}
