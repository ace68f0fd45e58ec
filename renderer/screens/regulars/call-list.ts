import { csvOf } from '../../../shared/csv.ts';
import { formatPhone } from '../../../shared/phone.ts';
import { t } from '../../locales/t.ts';
import type { Picked } from './table-store.ts';

/** Whom to ring and what to begin with, as a table for a spreadsheet or the printer, in the order of picking. */
export function callList(people: readonly Picked[], day: (day: string) => string): string {
  return csvOf([
    [
      t('regulars.column.name'),
      t('regulars.column.phone'),
      t('regulars.column.companions'),
      t('regulars.column.city'),
      t('regulars.column.lastDay'),
      t('regulars.column.visitDays'),
    ],
    ...people.map(({ name, phone, companions, city, lastDay, visitDays }) => [
      name,
      phone && formatPhone(phone),
      companions,
      city,
      lastDay && day(lastDay),
      visitDays,
    ]),
  ]);
}
