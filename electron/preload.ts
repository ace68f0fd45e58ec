import { contextBridge, type IpcRendererEvent, ipcRenderer, webUtils } from 'electron';
import type { Caller, EngineEvent } from '../shared/events.ts';

/** All the page can reach of the outside: one call, one push, the place of a file the person chose, and the printer. */
contextBridge.exposeInMainWorld('regulars', {
  call: (method: string, input: unknown, caller?: Caller) =>
    ipcRenderer.invoke('regulars:call', { method, input, caller }),
  on(listener: (event: EngineEvent) => void) {
    const hear = (_event: IpcRendererEvent, event: EngineEvent) => listener(event);
    ipcRenderer.on('regulars:event', hear);
    return () => void ipcRenderer.off('regulars:event', hear);
  },
  pathOf: (file: File) => webUtils.getPathForFile(file),
  printing: {
    printers: () => ipcRenderer.invoke('regulars:print', { what: 'printers' }),
    print: (page: { widthMm: number; heightMm: number; deviceName?: string }) =>
      ipcRenderer.invoke('regulars:print', { what: 'print', ...page }),
    savePdf: (fileName: string) => ipcRenderer.invoke('regulars:print', { what: 'pdf', fileName }),
  },
});
