import { cleanCell, isEmail } from './cell-text.ts';
import type { CompiledSales } from './sale-columns.ts';

/** Who bought, as the file says it; each part may be missing, but a sale that is kept has one. */
export interface SaleCustomer {
  externalId?: string;
  name?: string;
  email?: string;
  phone?: string;
}

const LONGEST = { id: 200, name: 200, phone: 60 };

/** What tills write where nobody was asked for a name. */
const NOBODY = new Set(
  'guest|walk-in|walk in|walkin|walk-in customer|cash|cash customer|cash sale|anonymous|unknown|none|n/a|-|no customer|laufkundschaft|barverkauf|laufkunde|client de passage|cliente de paso|passant'.split(
    '|',
  ),
);

/** Adds what this row says about the customer to what earlier rows of the sale said. */
export function readSaleCustomer(columns: CompiledSales, cells: string[], customer: SaleCustomer): void {
  for (const column of columns.customerId) setId(customer, cleanCell(cells[column]));
  for (const column of columns.customerName) setName(customer, cleanCell(cells[column]));
  for (const column of columns.customerEmail) setEmail(customer, cleanCell(cells[column]));
  for (const column of columns.customerPhone) setPhone(customer, cleanCell(cells[column]));
  for (const column of columns.customer) {
    const text = cleanCell(cells[column]);
    if (text.includes('@') && isEmail(text)) setEmail(customer, text);
    else if (isName(text)) setName(customer, text);
    else setId(customer, text);
  }
}

/** A name has letters and no digits; `C-0042` and `00042` are ids, and so is `GRC4XW` with its digit. */
function isName(text: string): boolean {
  return /\p{L}/u.test(text) && !/\p{Nd}/u.test(text);
}

function setId(customer: SaleCustomer, text: string): void {
  if (text !== '' && text.length <= LONGEST.id && !NOBODY.has(text.toLowerCase())) customer.externalId ??= text;
}

function setName(customer: SaleCustomer, text: string): void {
  if (text !== '' && text.length <= LONGEST.name && !NOBODY.has(text.toLowerCase())) customer.name ??= text;
}

function setEmail(customer: SaleCustomer, text: string): void {
  if (isEmail(text)) customer.email ??= text;
}

function setPhone(customer: SaleCustomer, text: string): void {
  const phone = text.replace(/^["']+|["']+$/g, '').trim();
  if (phone.length <= LONGEST.phone && /\p{Nd}/u.test(phone)) customer.phone ??= phone;
}
