import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

const squareHeader = [
  'First Name',
  'Last Name',
  'Email Address',
  'Phone Number',
  'Company Name',
  'Street Address 1',
  'Street Address 2',
  'City',
  'State',
  'Postal Code',
  'Memo',
  'Square Customer ID',
];

export interface SquareCustomer {
  given?: string;
  family?: string;
  email?: string;
  phone?: string;
  city?: string;
}

/** A customer directory as Square writes it; gives its path. */
export function squareFile(
  folder: string,
  customers: readonly SquareCustomer[],
  name = 'square-customers.csv',
): string {
  const rows = customers.map(({ given = '', family = '', email = '', phone = '', city = '' }, at) => [
    ...[given, family, email, phone, '', '', '', city, '', '', ''],
    `SQ-${given}-${family}-${at}`,
  ]);
  const path = join(folder, name);
  writeFileSync(path, [squareHeader, ...rows].map(cells => `${cells.map(quoted).join(',')}\r\n`).join(''));
  return path;
}

const quoted = (cell: string) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/** A list that a shop keeps by itself, with what the people like and whom they bring along; gives its path. */
export function ownList(folder: string): string {
  const path = join(folder, 'our regulars.csv');
  const lines = [
    'Name;Phone;Allergies;Dog;Kids;Likes;Never suggest;Beast',
    'Anna Berg;030 5550101;nuts, milk;Biscuit;;dark chocolate, bitter;decaf;Minka',
    'Jonas Weber;030 5550102;none;yes;Mia & Tom;;;',
    `Otto Lang;030 5550103;${'celery '.repeat(80)};;;;;`,
  ];
  writeFileSync(path, lines.join('\n'));
  return path;
}

/** A picture that somebody named .csv. */
export function binaryFile(folder: string): string {
  const path = join(folder, 'customers.csv');
  const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
  writeFileSync(path, Buffer.from([...signature, ...Array.from({ length: 4000 }, (_, at) => (at * 197) % 256)]));
  return path;
}
