import type { Server } from 'node:http';
import { createServer as createVite } from 'vite';
import { rendererConfig } from '../../electron.vite.config.ts';
import type { DevMiddleware } from '../serve.ts';

/** Serves the interface from its sources with live reload, through the browser door's own server and port. */
export async function serveSources(server: Server): Promise<DevMiddleware> {
  const vite = await createVite({
    ...rendererConfig,
    configFile: false,
    server: { middlewareMode: { server }, hmr: { server } },
  });
  return {
    middlewares: (request, response, next) => vite.middlewares(request, response, next),
    close: () => vite.close(),
  };
}
