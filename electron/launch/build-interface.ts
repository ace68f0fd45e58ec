/** Run by itself, in a process of its own, so that the bundler's memory is given back before the app starts. */
import { build } from 'vite';
import { rendererConfig } from '../../electron.vite.config.ts';

await build({ ...rendererConfig, configFile: false, logLevel: 'warn' });
