/** Electron's entry. Runs bundled: its neighbours are out/main/worker.js, out/preload and out/renderer. */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { app, type BrowserWindow, dialog, session } from 'electron';
import { dataFolder, prepareBookPath, prepareLogPath } from './book-path.ts';
import { type EngineClient, startEngine } from './engine/client.ts';
import { parseWindowFlags } from './flags.ts';
import { answerCalls, forwardEvents, isOwnWindow } from './shell/calls.ts';
import { denyPermissions, lockDownContents } from './shell/lockdown.ts';
import { setMenu } from './shell/menu.ts';
import { appUrl, registerAppScheme, servePages } from './shell/pages.ts';
import { answerPrinting } from './shell/printing.ts';
import { quitWithWindow } from './shell/quit.ts';
import { focusWindow, openWindow } from './shell/window.ts';

const isDeveloped = !app.isPackaged;
/** With live reload the pages come from electron-vite's server; never in an installed app. */
const pages = (isDeveloped && process.env.ELECTRON_RENDERER_URL) || appUrl;
const windowFolder = join(dataFolder(), 'window');

app.setName('Regulars');
app.setPath('userData', windowFolder);
app.enableSandbox();
registerAppScheme();
lockDownContents(app, pages);

// Not awaited: Electron becomes ready only after this module has been read to its end.
if (app.requestSingleInstanceLock()) void run();
else app.quit();

async function run(): Promise<void> {
  const client = await openBook();
  if (client === null) return;
  await app.whenReady();
  denyPermissions(session.defaultSession);
  servePages(neighbour('../renderer/'));
  setMenu(process.platform, isDeveloped);
  const window = openWindow({
    preload: neighbour('../preload/preload.cjs'),
    stateFile: join(windowFolder, 'window-state.json'),
    hasDevTools: isDeveloped,
  });
  answerCalls(client, window, pages);
  answerPrinting(window, event => isOwnWindow(event, window, pages), app.getPath('documents'));
  forwardEvents(client, window);
  quitWithWindow(app, client);
  app.on('second-instance', () => focusWindow(window));
  await show(window);
}

/** The engine with the book open, or null after the person was told why it cannot be. */
async function openBook(): Promise<EngineClient | null> {
  const flags = parseWindowFlags(process.argv.slice(1));
  const logPath = prepareLogPath();
  const engine = await startEngine({
    bookPath: prepareBookPath(flags),
    workerUrl: new URL('./worker.js', import.meta.url),
    demo: flags.demo,
    ...(logPath === undefined ? {} : { logPath }),
  });
  if (engine.ok) return engine.value;
  await app.whenReady();
  dialog.showErrorBox('The book could not be opened', engine.error.message);
  app.exit(1);
  return null;
}

/** Rejects only when the page itself is missing, which the person cannot mend. */
async function show(window: BrowserWindow): Promise<void> {
  try {
    await window.loadURL(pages);
  } catch {
    dialog.showErrorBox(
      'Regulars is not complete',
      'Its pages are missing. The book is safe. Please install Regulars again.',
    );
    app.quit();
  }
}

function neighbour(path: string): string {
  return fileURLToPath(new URL(path, import.meta.url));
}
