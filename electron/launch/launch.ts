import { resolve } from 'node:path';
import { type Flags, parseFlags, usage } from '../flags.ts';
import { runBrowserDoor } from './browser-door.ts';
import { type Build, buildIfStale, interfaceBuild, windowBuild } from './build.ts';
import { electronPackage, findElectronRuntime } from './electron-runtime.ts';
import { runElectronDev, runElectronWindow } from './electron-window.ts';
import { thisMachine } from './surroundings.ts';

const root = resolve(import.meta.dirname, '..', '..');
const say = (line: string) => console.log(line);
const complain = (line: string) => console.error(line);

/** The Electron window where it can be had, else the browser door; returns the exit code. */
export async function runLaunch(args: string[]): Promise<number> {
  const flags = parseFlags(args);
  if (!flags.ok) {
    complain(flags.error.message);
    return 2;
  }
  if (flags.value.help) {
    say(usage);
    return 0;
  }
  return launch(flags.value);
}

async function launch(flags: Flags): Promise<number> {
  const surroundings = thisMachine();
  if (!flags.browser) {
    const runtime = await findElectronRuntime(surroundings, say, electronPackage);
    if ('program' in runtime) {
      if (flags.dev) return runElectronDev(root, flags);
      return build(windowBuild) ? runElectronWindow(runtime.program, root, flags) : 1;
    }
    say(`The Electron runtime cannot be had here (${runtime.missing}), so the browser door opens instead.`);
  }
  // With live reload the sources are served as they are.
  if (!flags.dev && !build(interfaceBuild)) return 1;
  return runBrowserDoor(root, flags, surroundings, { say, complain });
}

function build(what: Build): boolean {
  const isBuilt = buildIfStale(root, what, say);
  if (!isBuilt) complain('The user interface could not be built; the lines above say why. The book was not touched.');
  return isBuilt;
}
