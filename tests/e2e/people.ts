import type { MethodInput } from '../../shared/contract/index.ts';
import { NOW, type Shop } from './shop.ts';

const dayMs = 24 * 3_600_000;

/** Adds Anna Berg, or whoever `fields` says; gives the id. */
export async function aRegular(shop: Shop, fields: MethodInput<'customers.create'> = {}): Promise<number> {
  const named = Object.keys(fields).length > 0 ? fields : { givenName: 'Anna', familyName: 'Berg' };
  return (await shop.call('customers.create', named)).id;
}

/** Visits on these days before today. */
export async function visitsDaysAgo(shop: Shop, customerId: number, ...daysAgo: number[]): Promise<void> {
  for (const days of daysAgo) await shop.call('visits.record', { customerId, atMs: NOW - days * dayMs });
}
