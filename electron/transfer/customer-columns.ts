import { type BelongingColumns, belongingColumns } from './belonging-columns.ts';
import { type CustomerField, columnsByField, type Mapping, normaliseColumn } from './mapping.ts';

/** The columns of one address of a row. */
export interface AddressColumns {
  address: number[];
  street: number[];
  houseNumber: number[];
  street2: number[];
  city: number[];
  postalCode: number[];
  region: number[];
  country: number[];
}

type TextField =
  | 'givenName'
  | 'middleName'
  | 'familyName'
  | 'knownAs'
  | 'company'
  | 'externalId'
  | 'language'
  | 'cardCode'
  | 'foundUs';

/** A mapping made ready for reading many rows: which columns to look at, in which order. */
export interface CompiledCustomers {
  columnCount: number;
  texts: { field: TextField; column: number }[];
  fullName: number[];
  familyNamePrefix: number[];
  pronunciation: number[];
  phones: number[];
  emails: number[];
  /** The preferred address first. */
  addresses: AddressColumns[];
  birthday: number[];
  /** Year, month and day in columns of their own. */
  birthParts: [number, number, number] | null;
  since: number[];
  note: number[];
  tags: number[];
  emailConsent: number[];
  emailOptOut: number[];
  smsConsent: number[];
  belongings: BelongingColumns;
}

const TEXT_FIELDS: TextField[] = [
  'givenName',
  'middleName',
  'familyName',
  'knownAs',
  'company',
  'externalId',
  'language',
  'cardCode',
  'foundUs',
];

/** Prepares a mapping for rowToCustomer. `header` tells a home address from an office one. */
export function compileCustomers(mapping: Mapping, header: string[]): CompiledCustomers {
  const columns = columnsByField(mapping);
  const of = (field: CustomerField) => columns.get(field) ?? [];
  const [year, month, day] = [of('birthYear')[0], of('birthMonth')[0], of('birthDay')[0]];
  return {
    columnCount: header.length,
    texts: TEXT_FIELDS.flatMap(field => of(field).map(column => ({ field, column }))),
    fullName: of('fullName'),
    familyNamePrefix: of('familyNamePrefix'),
    pronunciation: of('pronunciation'),
    phones: of('phone').toSorted((a, b) => phoneRank(header[a]) - phoneRank(header[b])),
    emails: of('email'),
    addresses: groupAddresses(of, header),
    birthday: of('birthday'),
    birthParts: month === undefined || day === undefined ? null : [year ?? -1, month, day],
    since: of('since'),
    note: of('note'),
    tags: of('tags'),
    emailConsent: of('emailConsent'),
    emailOptOut: of('emailOptOut'),
    smsConsent: of('smsConsent'),
    belongings: belongingColumns(of),
  };
}

/** A mobile reaches the person; an office line reaches the office. */
function phoneRank(name = ''): number {
  if (/mobil|cell|handy|portable|gsm|movil|móvil|cellulare/i.test(name)) return 0;
  return /business|work|company|office|other|fax|default address|shipping/i.test(name) ? 2 : 1;
}

/** Headings under which address columns stand, in the order in which their address is preferred. */
const HEADINGS = [
  'home',
  'private',
  'privat',
  'default',
  'billing',
  'physical',
  '',
  'postal',
  'shipping',
  'work',
  'business',
  'other',
];
const HEADING = new RegExp(`^(${HEADINGS.filter(Boolean).join('|')})\\b`);
const PARTS = ['address', 'street', 'houseNumber', 'street2', 'city', 'postalCode', 'region', 'country'] as const;

function groupAddresses(of: (field: CustomerField) => number[], header: string[]): AddressColumns[] {
  const groups = new Map<string, AddressColumns>();
  for (const part of PARTS) {
    for (const column of of(part)) {
      const heading = headingOf(header[column] ?? '');
      const group = groups.get(heading) ?? emptyAddress();
      groups.set(heading, group);
      group[part].push(column);
    }
  }
  if (areComplementary([...groups.values()])) return [mergeAddresses([...groups.values()])];
  return [...groups].sort(([a], [b]) => rankOf(a) - rankOf(b)).map(([, group]) => group);
}

/** "Home Street" beside a plain "City" is one address, as no part of it comes twice. */
function areComplementary(groups: AddressColumns[]): boolean {
  return groups.length > 1 && PARTS.every(part => groups.filter(group => group[part].length > 0).length <= 1);
}

function mergeAddresses(groups: AddressColumns[]): AddressColumns {
  const merged = emptyAddress();
  for (const group of groups) for (const part of PARTS) merged[part].push(...group[part]);
  return merged;
}

function headingOf(column: string): string {
  const name = normaliseColumn(column);
  return /^address (\d+) - /.exec(name)?.[1] ?? HEADING.exec(name)?.[1] ?? '';
}

function rankOf(heading: string): number {
  return /^\d/.test(heading) ? Number(heading) : HEADINGS.indexOf(heading);
}

function emptyAddress(): AddressColumns {
  return { address: [], street: [], houseNumber: [], street2: [], city: [], postalCode: [], region: [], country: [] };
}
