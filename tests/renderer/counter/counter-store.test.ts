import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { type as Type, useCounter as UseCounter } from '../../../renderer/screens/counter/counter-store.ts';
import type { Hit } from '../../../shared/contract/hits.ts';

interface Asked {
  method: string;
  input: { text?: string; id?: number };
  answer(value: unknown): Promise<void>;
}

const hit = (id: number, name = `Person ${id}`): Partial<Hit> => ({ id, name });
const PREVIEW_MS = 150;

let asked: Asked[];
let type: typeof Type;
let useCounter: typeof UseCounter;

const ofMethod = (method: string) => asked.filter(call => call.method === method);
const lastSearch = () => ofMethod('customers.search').at(-1)!;

beforeEach(async () => {
  vi.useFakeTimers();
  asked = [];
  const call = (method: string, input: Asked['input']) =>
    new Promise(resolve => {
      const answer = async (value: unknown) => {
        resolve({ ok: true, value });
        await vi.advanceTimersByTimeAsync(0);
      };
      asked.push({ method, input, answer });
    });
  vi.resetModules();
  vi.stubGlobal('window', { regulars: { call, on: () => () => undefined } });
  ({ type, useCounter } = await import('../../../renderer/screens/counter/counter-store.ts'));
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('while one types', () => {
  test('the card of the first hit is asked for once the typing rests', async () => {
    type('b');
    await lastSearch().answer({ hits: [hit(1)] });
    expect(ofMethod('customers.get')).toEqual([]);
    await vi.advanceTimersByTimeAsync(PREVIEW_MS);
    expect(ofMethod('customers.get').map(call => call.input)).toEqual([{ id: 1 }]);
  });

  test('no card is asked for between a key and its answer', async () => {
    type('b');
    await lastSearch().answer({ hits: [hit(1)] });
    await vi.advanceTimersByTimeAsync(PREVIEW_MS - 1);
    type('be');
    await vi.advanceTimersByTimeAsync(1000);
    expect(ofMethod('customers.get')).toEqual([]);
    await lastSearch().answer({ hits: [hit(1)] });
    await vi.advanceTimersByTimeAsync(PREVIEW_MS);
    expect(ofMethod('customers.get')).toHaveLength(1);
  });

  test('a card that comes between a key and its answer is not drawn', async () => {
    type('b');
    await lastSearch().answer({ hits: [hit(1)] });
    await vi.advanceTimersByTimeAsync(PREVIEW_MS);
    type('be');
    await ofMethod('customers.get')[0]!.answer({ id: 1 });
    expect(useCounter.getState().card).toBeNull();
  });

  test('a hit that says the same stays the same object, and one that does not is the new one', async () => {
    type('b');
    await lastSearch().answer({ hits: [hit(1), hit(2)] });
    const before = useCounter.getState().hits;
    type('be');
    await lastSearch().answer({ hits: [hit(2), hit(1, 'Renamed')] });
    const { hits } = useCounter.getState();
    expect(hits[0]).toBe(before[1]);
    expect(hits[1]).toEqual(hit(1, 'Renamed'));
  });
});
