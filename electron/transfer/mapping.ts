import { Refusal } from '../../shared/result.ts';

/** What a column of a customer list can mean, with the words a person picks it by. */
export const CUSTOMER_FIELDS = {
  givenName: 'First name',
  middleName: 'Middle name',
  familyName: 'Last name',
  familyNamePrefix: 'Last name prefix (van der)',
  fullName: 'Full name',
  knownAs: 'Known as',
  pronunciation: 'Pronunciation',
  phone: 'Phone',
  email: 'E-mail',
  birthday: 'Birthday',
  birthYear: 'Birth year',
  birthMonth: 'Birth month',
  birthDay: 'Birth day',
  address: 'Address in one cell',
  street: 'Street',
  houseNumber: 'House number',
  street2: 'Street, second line',
  city: 'City',
  postalCode: 'Postal code',
  region: 'State or region',
  country: 'Country',
  company: 'Company',
  note: 'Note',
  allergy: 'Allergies',
  likes: 'Likes',
  dislikes: 'Does not like',
  usual: 'The usual',
  treat: 'Treat',
  need: 'Needs',
  size: 'Size',
  neverSuggest: 'Never suggest',
  dog: 'Dog (name)',
  cat: 'Cat (name)',
  child: 'Child (name)',
  partner: 'Partner (name)',
  companion: 'Other companion (name)',
  externalId: 'Id in the other system',
  language: 'Language',
  cardCode: 'Card code',
  since: 'Customer since',
  foundUs: 'How they found us',
  tags: 'Tags or groups',
  emailConsent: 'E-mail allowed',
  emailOptOut: 'Unsubscribed on',
  smsConsent: 'Text messages allowed',
} as const;

/** What a column of a sales list can mean. */
export const SALE_FIELDS = {
  customer: 'Customer (name or id)',
  customerId: 'Customer id',
  customerName: 'Customer name',
  customerEmail: "Customer's e-mail",
  customerPhone: "Customer's phone",
  date: 'Date',
  time: 'Time',
  timeZone: 'Time zone',
  amount: 'Amount',
  refunded: 'Refunded amount',
  item: 'Item',
  itemList: 'Items in one cell',
  quantity: 'Quantity',
  itemPrice: 'Price of one',
  itemAmount: 'Amount of the item',
  saleId: 'Sale or receipt number',
  note: 'Note',
  eventType: 'Payment or refund',
  status: 'Status',
  cancelledAt: 'Cancelled on',
  currency: 'Currency',
} as const;

export type CustomerField = keyof typeof CUSTOMER_FIELDS;
export type SaleField = keyof typeof SALE_FIELDS;
export type Field = CustomerField | SaleField;
export type ImportKind = 'customers' | 'sales';

/** Column (counted from 0) -> field. Several columns may have the same field; columns that are left out are ignored. */
export type Mapping = { [column: number]: Field };

export const isCustomerField = (name: string): name is CustomerField => Object.hasOwn(CUSTOMER_FIELDS, name);
export const isSaleField = (name: string): name is SaleField => Object.hasOwn(SALE_FIELDS, name);

/** The fields a column can be mapped to, for a form. */
export function listFields(kind: ImportKind): { field: Field; label: string }[] {
  const labels = kind === 'customers' ? CUSTOMER_FIELDS : SALE_FIELDS;
  return Object.entries(labels).map(([field, label]) => ({ field: field as Field, label }));
}

/** Reads `COLUMN=field` texts, as the terminal takes them. Refuses (bad_input) unknown columns and fields by name. */
export function parseMapping(texts: string[], header: string[]): Mapping {
  const pairs = texts.map(text => {
    const at = text.lastIndexOf('=');
    if (at > 0) return [text.slice(0, at), text.slice(at + 1)] as const;
    throw new Refusal(
      'bad_input',
      `"${text}" says no field. Write it as COLUMN=field, such as "Phone no=phone".`,
      'map',
    );
  });
  return mappingFromNames(pairs, header);
}

/** Column names -> fields, as a mapping screen sends them. An empty field leaves the column out. */
export function mappingFromNames(names: Iterable<readonly [string, string]>, header: string[]): Mapping {
  const mapping: Mapping = {};
  for (const [column, field] of names) {
    const trimmed = field.trim();
    const at = findColumn(column, header);
    if (trimmed !== '') mapping[at] = toField(trimmed);
  }
  return mapping;
}

/** What may stand in for a field's name, so that nobody has to remember capitals. */
function toField(name: string): Field {
  if (isCustomerField(name) || isSaleField(name)) return name;
  const wanted = name.toLowerCase().replace(/[\s_-]/g, '');
  const fields = [...new Set([...Object.keys(CUSTOMER_FIELDS), ...Object.keys(SALE_FIELDS)])];
  const found = fields.find(field => field.toLowerCase() === wanted);
  if (found) return found as Field;
  throw new Refusal('bad_input', `There is no field "${name}". The fields are: ${fields.join(', ')}.`, 'map');
}

function findColumn(name: string, header: string[]): number {
  const exact = header.indexOf(name);
  if (exact >= 0) return exact;
  const wanted = normaliseColumn(name);
  const found = header.findIndex(column => normaliseColumn(column) === wanted);
  if (found >= 0) return found;
  const columns = header.map(column => `"${column}"`).join(', ');
  throw new Refusal('bad_input', `The file has no column "${name}". Its columns are: ${columns}.`, 'map');
}

/** A column's name as it is compared: no case, no accents' variants, one blank between words. */
export function normaliseColumn(name: string): string {
  return name
    .normalize('NFC')
    .replace(/[\s_\u00a0]+/g, ' ')
    .trim()
    .toLowerCase();
}

/** Which of the two kinds a mapping describes: a date or an amount makes it sales. */
export function kindOfMapping(mapping: Mapping): ImportKind {
  const fields = new Set<string>(Object.values(mapping));
  return ['amount', 'date', 'saleId', 'item', 'itemAmount', 'customer', 'customerId'].some(field => fields.has(field))
    ? 'sales'
    : 'customers';
}

/** What must still be mapped before the file can be imported, in people's words; empty when nothing is missing. */
export function missingFields(kind: ImportKind, mapping: Mapping): string[] {
  const fields = new Set<string>(Object.values(mapping));
  const has = (...names: Field[]) => names.some(name => fields.has(name));
  if (kind === 'customers') {
    return has('givenName', 'familyName', 'fullName', 'knownAs', 'company', 'phone', 'email')
      ? []
      : ['A name, a phone or an e-mail'];
  }
  const missing: string[] = [];
  if (!has('customer', 'customerId', 'customerName', 'customerEmail', 'customerPhone')) missing.push('Customer');
  if (!has('date')) missing.push('Date');
  return missing;
}

/** The columns of each field, in the order of the file. */
export function columnsByField(mapping: Mapping): Map<Field, number[]> {
  const columns = new Map<Field, number[]>();
  for (const key of Object.keys(mapping)
    .map(Number)
    .sort((a, b) => a - b)) {
    const field = mapping[key]!;
    const known = columns.get(field);
    if (known) known.push(key);
    else columns.set(field, [key]);
  }
  return columns;
}
