import type { z } from 'zod';
import type { customerRef } from '../../shared/contract/common.ts';
import { initials } from '../../shared/names.ts';
import { nameOf } from '../customers/queries.ts';
import type { NamedRow } from '../referrals/queries.ts';

/** Somebody in a list. */
export function refOf(row: NamedRow): z.infer<typeof customerRef> {
  const name = nameOf(row);
  return { customerId: row.id, name, initials: initials(name), hasPhoto: row.has_photo === 1, isKey: row.is_key === 1 };
}
