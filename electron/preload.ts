import { contextBridge, type IpcRendererEvent, ipcRenderer, webUtils } from 'electron';
import type { Caller, EngineEvent } from '../shared/events.ts';

/** All the page can reach of the outside: one call, one push, and the place of a file the person chose. */
contextBridge.exposeInMainWorld('regulars', {
  call: (method: string, input: unknown, caller?: Caller) =>
    ipcRenderer.invoke('regulars:call', { method, input, caller }),
  on(listener: (event: EngineEvent) => void) {
    const hear = (_event: IpcRendererEvent, event: EngineEvent) => listener(event);
    ipcRenderer.on('regulars:event', hear);
    return () => void ipcRenderer.off('regulars:event', hear);
  },
  pathOf: (file: File) => webUtils.getPathForFile(file),
});
