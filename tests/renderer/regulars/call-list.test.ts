import { expect, it } from 'vitest';
import { callList } from '../../../renderer/screens/regulars/call-list.ts';

it('has whom to ring and what to begin with, in the order of picking', () => {
  const zoe = { id: 2, name: 'Zoë Blessing', phone: '+353  87 123 4567', city: 'Dublin', companions: 'Biscuit' };
  const ben = { id: 1, name: 'Ben', phone: null, city: null, companions: '' };
  const list = callList(
    [
      { ...zoe, lastDay: '2026-11-01', visitDays: 12 },
      { ...ben, lastDay: null, visitDays: 0 },
    ],
    day => day.slice(5),
  );
  expect(list.split('\r\n')).toEqual([
    '\uFEFFName,Phone,Comes with,Town,Last here,Visits',
    "Zoë Blessing,'+353 87 123 4567,Biscuit,Dublin,11-01,12",
    'Ben,,,,,0',
    '',
  ]);
});
