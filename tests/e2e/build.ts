import { join } from 'node:path';
import { buildIfStale, interfaceBuild } from '../../electron/launch/build.ts';

const root = join(import.meta.dirname, '..', '..');

/** The built screens the browser door shows. */
export const rendererDir = join(root, 'out', 'renderer');

/** Builds the screens once for all tests, when a source changed since. */
export default function build(): void {
  if (!buildIfStale(root, interfaceBuild, line => console.log(line))) {
    throw new Error('The user interface could not be built; the lines above say why.');
  }
}
