import type { App } from 'electron';
import type { EngineClient } from '../engine/client.ts';

/** Ends the app with its window, after the engine has put the book away. */
export function quitWithWindow(app: App, client: EngineClient): void {
  let isBookClosed = false;
  app.on('window-all-closed', () => app.quit());
  app.on('will-quit', event => {
    if (isBookClosed) return;
    event.preventDefault();
    isBookClosed = true;
    client.close().finally(() => app.quit());
  });
}
