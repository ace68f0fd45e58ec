import type { App, Session, WebContents } from 'electron';
import { isOwnPage } from './pages.ts';

/** Denies every page, whatever opens it, what this app never needs: going elsewhere, new windows, embedded pages. */
export function lockDownContents(app: App, pages: string): void {
  app.on('web-contents-created', (_event, contents) => lockDown(contents, pages));
}

function lockDown(contents: WebContents, pages: string): void {
  const stayHome = (event: { preventDefault(): void; url: string }) => {
    if (!isOwnPage(event.url, pages)) event.preventDefault();
  };
  contents.on('will-navigate', stayHome);
  contents.on('will-frame-navigate', stayHome);
  contents.on('will-redirect', stayHome);
  contents.on('will-attach-webview', event => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}

/** Denies camera, position, notifications, devices and whatever else a page may ask for. */
export function denyPermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
}
