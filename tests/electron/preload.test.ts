import { beforeEach, expect, expectTypeOf, test, vi } from 'vitest';
import type { ElectronBridge } from '../../renderer/api.ts';

const electron = vi.hoisted(() => ({
  contextBridge: { exposeInMainWorld: vi.fn() },
  ipcRenderer: { invoke: vi.fn(), on: vi.fn(), off: vi.fn() },
  webUtils: { getPathForFile: vi.fn(() => '/home/ann/customers.csv') },
}));
vi.mock('electron', () => ({ ...electron, default: electron }));

await import('../../electron/preload.ts');
const [name, bridge] = electron.contextBridge.exposeInMainWorld.mock.calls[0]! as [string, ElectronBridge];

beforeEach(() => vi.clearAllMocks());

test('the page is given what it may do and nothing to reach further with', () => {
  expect(name).toBe('regulars');
  expect(Object.keys(bridge).sort()).toEqual(['call', 'on', 'pathOf', 'printing']);
  expect(Object.keys(bridge.printing!).sort()).toEqual(['print', 'printers', 'savePdf']);
  expectTypeOf(bridge).toEqualTypeOf<ElectronBridge>();
});

test('a call travels over the one channel, whatever the page passes', async () => {
  await bridge.call('book.info', {}, { staffId: 1 });
  expect(electron.ipcRenderer.invoke).toHaveBeenCalledWith('regulars:call', {
    method: 'book.info',
    input: {},
    caller: { staffId: 1 },
  });
});

test('a listener hears the event and not the channel it came over, until it stops listening', () => {
  const heard = vi.fn();
  const stop = bridge.on(heard);
  const [channel, hear] = electron.ipcRenderer.on.mock.calls[0]!;
  expect(channel).toBe('regulars:event');
  hear({ sender: 'not for the page' }, { type: 'fatal', message: 'x' });
  expect(heard.mock.calls).toEqual([[{ type: 'fatal', message: 'x' }]]);
  stop();
  expect(electron.ipcRenderer.off).toHaveBeenCalledWith('regulars:event', hear);
});

test('a chosen file is told by its place', () => {
  expect(bridge.pathOf(new File([], 'customers.csv'))).toBe('/home/ann/customers.csv');
});

test('printing travels over a channel of its own', async () => {
  await bridge.printing!.printers();
  await bridge.printing!.print({ widthMm: 210, heightMm: 297, deviceName: 'Counter' });
  await bridge.printing!.savePdf('cards.pdf');
  expect(electron.ipcRenderer.invoke.mock.calls).toEqual([
    ['regulars:print', { what: 'printers' }],
    ['regulars:print', { what: 'print', widthMm: 210, heightMm: 297, deviceName: 'Counter' }],
    ['regulars:print', { what: 'pdf', fileName: 'cards.pdf' }],
  ]);
});
