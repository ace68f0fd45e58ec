import { expect, test } from 'vitest';
import { NextTurn } from '../../electron/engine/next-turn.ts';

const HOUR = 3_600_000;
const aTurn = () => new NextTurn(12 * HOUR, 20_000);

test('what was done is due again after its time', () => {
  const turn = aTurn();
  expect(turn.waitMs(5)).toBe(0);
  turn.begun(1000);
  turn.ended(true, 2000);
  expect(turn.waitMs(1000)).toBe(12 * HOUR);
  expect(turn.waitMs(1000 + 12 * HOUR)).toBe(0);
});

test('what fails is tried again, after a pause that doubles up to its time, and begins small again once it was done', () => {
  const turn = aTurn();
  const pauses: number[] = [];
  for (let at = 0; at < 14; at += 1) {
    turn.begun(0);
    turn.ended(false, 0);
    pauses.push(turn.waitMs(0));
  }
  expect(pauses.slice(0, 4)).toEqual([20_000, 40_000, 80_000, 160_000]);
  expect(Math.max(...pauses)).toBe(12 * HOUR);
  expect(turn.hasFailed).toBe(true);
  turn.begun(0);
  turn.ended(true, 0);
  expect(turn.hasFailed).toBe(false);
  turn.begun(0);
  turn.ended(false, 0);
  expect(turn.waitMs(0)).toBe(20_000);
});

test('what is asked for while it runs is due when it has run', () => {
  const turn = aTurn();
  turn.begun(1000);
  turn.atOnce();
  turn.ended(true, 2000);
  expect(turn.waitMs(2000)).toBe(0);
});
