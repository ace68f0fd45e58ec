import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { App, BrowserWindow, Session, WebContents } from 'electron';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { EngineEvent } from '../../../shared/events.ts';
import { createFakeClient, type FakeClient } from '../fake-client.ts';

/** Electron's module as far as the shell uses it; the window remembers how it was made and who listens. */
const electron = vi.hoisted(() => ({
  ipcMain: { handle: vi.fn() },
  protocol: { registerSchemesAsPrivileged: vi.fn(), handle: vi.fn() },
  Menu: { setApplicationMenu: vi.fn(), buildFromTemplate: vi.fn((template: unknown) => template) },
  BrowserWindow: class {
    static made: { options: unknown; listeners: Map<string, () => void>; show(): void }[] = [];
    readonly options: unknown;
    readonly listeners = new Map<string, () => void>();
    readonly show = vi.fn();
    constructor(options: unknown) {
      this.options = options;
      electron.BrowserWindow.made.push(this);
    }
    on(name: string, listener: () => void) {
      this.listeners.set(name, listener);
    }
    once(name: string, listener: () => void) {
      this.listeners.set(name, listener);
    }
  },
  screen: { getAllDisplays: vi.fn(() => [{ workArea: { x: 0, y: 0, width: 1920, height: 1040 } }]) },
}));
vi.mock('electron', () => ({ ...electron, default: electron }));

const { answerCalls, callChannel, eventChannel, forwardEvents } = await import('../../../electron/shell/calls.ts');
const { denyPermissions, lockDownContents } = await import('../../../electron/shell/lockdown.ts');
const { menuTemplate } = await import('../../../electron/shell/menu.ts');
const { answerPage, appUrl, isOwnPage, registerAppScheme } = await import('../../../electron/shell/pages.ts');
const { quitWithWindow } = await import('../../../electron/shell/quit.ts');
const { openWindow } = await import('../../../electron/shell/window.ts');

type Listener = (...args: never[]) => unknown;

/** Something that remembers its listeners, as Electron's objects do. */
function emitter() {
  const listeners = new Map<string, Listener>();
  const on = (name: string, listener: Listener) => void listeners.set(name, listener);
  return { listeners, on, once: on };
}

beforeEach(() => vi.clearAllMocks());

describe('calls from the window', () => {
  const mainFrame = { url: `${appUrl}index.html` };
  const webContents = { mainFrame, send: vi.fn() };
  const window = { ...emitter(), webContents, isDestroyed: () => false } as unknown as BrowserWindow;
  const message = { method: 'customers.get', input: { id: 1 }, caller: { staffId: 2 } };
  let client: FakeClient;

  const send = (event: unknown, what: unknown = message): Promise<unknown> => {
    const [channel, handler] = electron.ipcMain.handle.mock.calls[0]!;
    expect(channel).toBe(callChannel);
    return handler(event, what);
  };

  beforeEach(() => {
    client = createFakeClient();
    answerCalls(client, window, appUrl);
  });

  test('reach the engine from the top frame of our own page, over the only channel there is', async () => {
    expect(await send({ sender: webContents, senderFrame: mainFrame })).toMatchObject({ ok: true });
    expect(client.calls).toEqual([message]);
    expect(electron.ipcMain.handle).toHaveBeenCalledTimes(1);
  });

  test('are rejected from anywhere else, before what they ask is looked at', async () => {
    const strangers = [
      { sender: webContents, senderFrame: null },
      { sender: webContents, senderFrame: { url: mainFrame.url } },
      { sender: { mainFrame }, senderFrame: mainFrame },
    ];
    const poison = new Proxy({}, { get: () => expect.fail('the message was read') });
    for (const event of strangers) await expect(send(event, poison)).rejects.toThrow('did not come from');
    for (const url of [
      'https://evil.example/',
      'app://evil/',
      'about:blank',
      'file:///index.html',
      'app://regulars.evil/',
    ]) {
      const frame = { url };
      const gone = { ...webContents, mainFrame: frame };
      electron.ipcMain.handle.mockClear();
      answerCalls(client, { ...window, webContents: gone } as unknown as BrowserWindow, appUrl);
      await expect(send({ sender: gone, senderFrame: frame }, poison)).rejects.toThrow('did not come from');
    }
    expect(client.calls).toEqual([]);
  });

  test('that are no call get a Result saying so', async () => {
    const answer = await send({ sender: webContents, senderFrame: mainFrame }, { method: 'a', also: 'this' });
    expect(answer).toMatchObject({ ok: false, error: { code: 'bad_input' } });
    expect(client.calls).toEqual([]);
  });

  test('are followed by pushes for as long as the window lives', () => {
    let isGone = false;
    const { listeners, ...events } = emitter();
    const living = { ...events, webContents, isDestroyed: () => isGone } as unknown as BrowserWindow;
    forwardEvents(client, living);
    const event: EngineEvent = { type: 'changed', nouns: ['visits'], ids: [1], actionId: 2 };
    client.push(event);
    expect(webContents.send).toHaveBeenCalledWith(eventChannel, event);
    isGone = true;
    client.push(event);
    listeners.get('closed')!();
    client.push(event);
    expect(webContents.send).toHaveBeenCalledTimes(1);
  });
});

describe('pages', () => {
  test('may go nowhere, open nothing and embed nothing', () => {
    const app = emitter();
    const contents = { ...emitter(), setWindowOpenHandler: vi.fn() };
    lockDownContents(app as unknown as App, appUrl);
    app.listeners.get('web-contents-created')!({} as never, contents as unknown as WebContents as never);
    const isPrevented = (name: string, url: string) => {
      const preventDefault = vi.fn();
      contents.listeners.get(name)!({ url, preventDefault } as never);
      return preventDefault.mock.calls.length === 1;
    };
    for (const name of ['will-navigate', 'will-frame-navigate', 'will-redirect']) {
      expect(isPrevented(name, 'https://evil.example/')).toBe(true);
      expect(isPrevented(name, 'file:///etc/passwd')).toBe(true);
      expect(isPrevented(name, `${appUrl}index.html`)).toBe(false);
    }
    expect(isPrevented('will-attach-webview', appUrl)).toBe(true);
    expect(contents.setWindowOpenHandler.mock.calls[0]![0]()).toEqual({ action: 'deny' });
  });

  test('get no permission of any kind', () => {
    const session = {
      setPermissionRequestHandler: vi.fn(),
      setPermissionCheckHandler: vi.fn(),
      setDevicePermissionHandler: vi.fn(),
    };
    denyPermissions(session as unknown as Session);
    const answer = vi.fn();
    session.setPermissionRequestHandler.mock.calls[0]![0](null, 'media', answer);
    expect(answer).toHaveBeenCalledWith(false);
    expect(session.setPermissionCheckHandler.mock.calls[0]![0]()).toBe(false);
    expect(session.setDevicePermissionHandler.mock.calls[0]![0]()).toBe(false);
  });

  test('are ours only by scheme and host, not by how the address begins', () => {
    expect(isOwnPage('app://regulars/assets/x.js')).toBe(true);
    const others = ['app://regulars.evil/', 'app://evil/regulars/', 'https://regulars/', 'app:regulars', 'x', ''];
    for (const address of others) expect([address, isOwnPage(address)]).toEqual([address, false]);
  });

  test('have an origin of their own that keeps to the page policy', () => {
    registerAppScheme();
    const [{ scheme, privileges }] = electron.protocol.registerSchemesAsPrivileged.mock.calls[0]![0];
    expect(scheme).toBe('app');
    expect(privileges).toMatchObject({ standard: true, secure: true });
    expect(privileges.bypassCSP).toBeUndefined();
  });
});

describe('the app:// protocol', () => {
  let folder: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'regulars-test-'));
    await writeFile(join(folder, 'index.html'), '<title>Regulars</title>');
  });
  afterEach(() => rm(folder, { recursive: true }));

  test('serves the first page under the policy', async () => {
    const response = await answerPage(folder, 'GET', appUrl);
    expect(await response.text()).toBe('<title>Regulars</title>');
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    const policy = response.headers.get('content-security-policy')!;
    expect(policy).toMatch(/^default-src 'none'; script-src 'self'; style-src 'self' 'sha256-/);
    expect(policy).not.toContain('unsafe-eval');
  });

  test('serves nothing outside the folder, under no other host and to no other verb', async () => {
    for (const path of [
      '..%2f..%2fetc%2fpasswd',
      '%2e%2e/%2e%2e/etc/passwd',
      '..%5c..%5cx',
      'nowhere',
      'index.html%00',
    ]) {
      expect((await answerPage(folder, 'GET', appUrl + path)).status).toBe(404);
    }
    expect((await answerPage(folder, 'GET', 'app://evil/index.html')).status).toBe(403);
    expect((await answerPage(folder, 'POST', appUrl)).status).toBe(403);
  });
});

test('the window is sandboxed, isolated and without Node', () => {
  openWindow({ preload: '/out/preload.cjs', stateFile: '/no/such/state.json', hasDevTools: false });
  const made = electron.BrowserWindow.made[0]!;
  expect(made.options).toMatchObject({
    show: false,
    webPreferences: {
      preload: '/out/preload.cjs',
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      spellcheck: false,
      devTools: false,
    },
  });
  expect(made.show).not.toHaveBeenCalled();
  made.listeners.get('ready-to-show')!();
  expect(made.show).toHaveBeenCalled();
});

test('the menu is made of roles, and has developer tools only for developers', () => {
  expect(JSON.stringify(menuTemplate('darwin', true))).toContain('toggleDevTools');
  const installed = menuTemplate('linux', false);
  expect(JSON.stringify(installed)).not.toMatch(/toggleDevTools|reload|appMenu/);
  expect(installed.every(item => item.role !== undefined || Array.isArray(item.submenu))).toBe(true);
});

test('the app ends only after the engine has put the book away, once', async () => {
  const app = { ...emitter(), quit: vi.fn() };
  const client = createFakeClient();
  quitWithWindow(app as unknown as App, client);
  const preventDefault = vi.fn();
  app.listeners.get('will-quit')!({ preventDefault } as never);
  await vi.waitFor(() => expect(app.quit).toHaveBeenCalledTimes(1));
  expect(client.isClosed).toBe(true);
  app.listeners.get('will-quit')!({ preventDefault } as never);
  expect(preventDefault).toHaveBeenCalledTimes(1);
});
