import { BrowserWindow, screen } from 'electron';
import { readWindowState, writeWindowState } from './window-state.ts';

export interface WindowOptions {
  preload: string;
  stateFile: string;
  /** Developer tools are for those who run the sources, not for the counter. */
  hasDevTools: boolean;
}

/** The one window, where it stood last, shown once it has something to show. */
export function openWindow(options: WindowOptions): BrowserWindow {
  const { bounds, isMaximised } = readWindowState(
    options.stateFile,
    screen.getAllDisplays().map(display => display.workArea),
  );
  const window = new BrowserWindow({
    width: 1280,
    height: 860,
    ...bounds,
    minWidth: 800,
    minHeight: 600,
    show: false,
    title: 'Regulars',
    backgroundColor: '#f7f2e7',
    webPreferences: {
      preload: options.preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      navigateOnDragDrop: false,
      // The spell checker would fetch its dictionaries from the network.
      spellcheck: false,
      devTools: options.hasDevTools,
    },
  });
  if (isMaximised) window.maximize();
  window.once('ready-to-show', () => window.show());
  window.on('close', () => {
    writeWindowState(options.stateFile, { bounds: window.getNormalBounds(), isMaximised: window.isMaximized() });
  });
  return window;
}

/** Brings the window to the front when the app is started a second time. */
export function focusWindow(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.focus();
}
