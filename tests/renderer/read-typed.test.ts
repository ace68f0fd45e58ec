import { expect, test } from 'vitest';
import { readTyped } from '../../renderer/screens/counter/read-typed.ts';

const nobody = { givenName: '', familyName: '', phone: '', email: '' };

test.each([
  ['Anna Bergström', { givenName: 'Anna', familyName: 'Bergström' }],
  ['  Anna ', { givenName: 'Anna' }],
  ['0151 234 5678', { phone: '0151 234 5678' }],
  ['+46 (0)70 123', { phone: '+46 (0)70 123' }],
  ['0958', { phone: '0958' }],
  ['anna@example.se', { email: 'anna@example.se' }],
  ['Anna Berg 070 123 0958', { givenName: 'Anna', familyName: 'Berg', phone: '070 123 0958' }],
  ['Anna Berg anna@example.se', { givenName: 'Anna', familyName: 'Berg', email: 'anna@example.se' }],
  ['', {}],
])('%j begins the form with what it says', (text, parts) => {
  expect(readTyped(text)).toEqual({ ...nobody, ...parts });
});

test('a house number is too short to be a phone', () => {
  expect(readTyped('Table 12').phone).toBe('');
});
