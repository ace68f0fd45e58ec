import { type BrowserWindow, type IpcMainInvokeEvent, ipcMain } from 'electron';
import type { Result } from '../../shared/result.ts';
import type { EngineClient } from '../engine/client.ts';
import { parseEnvelope } from '../pages/envelope.ts';
import { isOwnPage } from './pages.ts';

/** The one channel for calls and the one for pushes; preload.ts names them again because it imports nothing. */
export const callChannel = 'regulars:call';
export const eventChannel = 'regulars:event';

/**
 * Answers the window's calls. Who sends is looked at before what is sent: only the top frame of our own window, showing
 * our own page, is heard; anyone else is rejected, so that a mistake is noticed and not waited for.
 */
export function answerCalls(client: EngineClient, window: BrowserWindow, pages: string): void {
  ipcMain.handle(callChannel, async (event, message: unknown): Promise<Result<unknown>> => {
    if (!isOwnWindow(event, window, pages)) throw new Error('This call did not come from the Regulars window.');
    const envelope = parseEnvelope(message);
    if (!envelope.ok) return envelope;
    const { method, input, caller } = envelope.value;
    return client.call(method, input, caller);
  });
}

/** Forwards the engine's pushes to the window for as long as it lives. */
export function forwardEvents(client: EngineClient, window: BrowserWindow): void {
  const stop = client.on(event => {
    if (!window.isDestroyed()) window.webContents.send(eventChannel, event);
  });
  window.once('closed', stop);
}

/** Whether a message comes from the top frame of our own window, showing our own page. */
export function isOwnWindow(event: IpcMainInvokeEvent, window: BrowserWindow, pages: string): boolean {
  const frame = event.senderFrame;
  if (frame === null || window.isDestroyed()) return false;
  return event.sender === window.webContents && frame === window.webContents.mainFrame && isOwnPage(frame.url, pages);
}
