import { expect, test } from 'vitest';
import { killRepeatedly } from './kill.ts';

test('a process killed while it writes leaves a whole book with everything it had acknowledged', async () => {
  const report = await killRepeatedly(5, 3);
  expect(report.faults).toEqual([]);
  expect(report.kills).toBe(5);
  expect(report.acknowledged).toBeGreaterThan(0);
}, 120_000);
