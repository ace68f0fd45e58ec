import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import type { UserConfig } from 'vite';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** The user interface; also built and served by itself for the browser door. */
export const rendererConfig = {
  root: here('renderer'),
  base: '/',
  publicDir: here('resources/icons'),
  plugins: [react()],
  build: {
    outDir: here('out/renderer'),
    emptyOutDir: true,
    minify: true,
    // A file inlined into a style sheet would need a looser page policy.
    assetsInlineLimit: 0,
    // The files come from this computer's disk: one large one is read as fast as many small ones.
    chunkSizeWarningLimit: 4000,
    modulePreload: { polyfill: false },
    rolldownOptions: { input: { index: here('renderer/index.html'), print: here('renderer/print.html') } },
  },
} satisfies UserConfig;

export default defineConfig({
  main: {
    build: {
      outDir: here('out/main'),
      // Only the database engine stays outside the bundle: it is a native module.
      externalizeDeps: { exclude: ['zod', 'csv-parse'] },
      rolldownOptions: {
        input: {
          main: here('electron/main.ts'),
          worker: here('electron/engine/worker.ts'),
          reader: here('electron/transfer/reader.ts'),
        },
        external: ['better-sqlite3'],
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
      },
    },
  },
  preload: {
    build: {
      outDir: here('out/preload'),
      externalizeDeps: false,
      rolldownOptions: {
        input: { preload: here('electron/preload.ts') },
        // A sandboxed preload can only be one CommonJS file.
        output: { format: 'cjs', entryFileNames: '[name].cjs', codeSplitting: false },
      },
    },
  },
  renderer: rendererConfig,
});
