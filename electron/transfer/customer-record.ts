import { splitFullName } from '../../shared/names.ts';
import { type Address, parseAddress } from './address-text.ts';
import { areTooLong, readBelongings } from './belonging-text.ts';
import type { Belongings } from './belongings.ts';
import { cleanCell, firstValue, readConsent, readEmails, readPhones, readTags } from './cell-text.ts';
import type { CompiledCustomers } from './customer-columns.ts';
import { type DateOrder, parseBirthday, parseDay } from './day-text.ts';
import { type Skip, skip, type Warning, warning } from './outcome.ts';

/** A person as a file gives them. Texts are trimmed and within the book's limits; absent means the file says nothing. */
export interface CustomerRecord extends Belongings {
  /** 1-based line of the file where the row or card starts. */
  line: number;
  givenName?: string;
  /** For whoever stores it: the book has no place of its own for it. */
  middleName?: string;
  familyName?: string;
  knownAs?: string;
  pronunciation?: string;
  /** As written, at most 20, no two with the same digits. */
  phones: string[];
  /** At most 20, no two alike. */
  emails: string[];
  /** YYYY-MM-DD, or MM-DD without the year. */
  birthday?: string;
  street?: string;
  city?: string;
  postalCode?: string;
  region?: string;
  country?: string;
  company?: string;
  note?: string;
  externalId?: string;
  language?: string;
  cardCode?: string;
  /** YYYY-MM-DD. */
  since?: string;
  foundUs?: string;
  tags?: string[];
  emailConsent?: boolean;
  smsConsent?: boolean;
  photo?: { mime: 'image/jpeg' | 'image/png'; base64: string };
  warnings?: Warning[];
}

/** What the whole column said, and today's year: a birthday lies in the past. */
export interface ReadingOptions {
  dateOrder: DateOrder;
  currentYear: number;
}

const LIMIT = { name: 200, line: 500, note: 4000, list: 20, tags: 50, language: 35 };

/** Makes a record of a row; a Skip when it names nobody or does not fit. Called once per row, so it stays lean. */
export function rowToCustomer(
  compiled: CompiledCustomers,
  cells: string[],
  line: number,
  options: ReadingOptions,
): CustomerRecord | Skip {
  const record: CustomerRecord = { line, phones: [], emails: [] };
  for (const { field, column } of compiled.texts) {
    const text = cleanCell(cells[column]);
    if (text !== '' && record[field] === undefined) record[field] = firstValue(text);
  }
  readNames(compiled, cells, record);
  for (const column of compiled.phones) {
    const cell = cleanCell(cells[column]);
    if (cell !== '' && readPhones(cell, record.phones).length > 0) warn(record, 'invalid_phone');
  }
  for (const column of compiled.emails) {
    const cell = cleanCell(cells[column]);
    if (cell !== '' && readEmails(cell, record.emails).length > 0) warn(record, 'invalid_email');
  }
  readAddress(compiled, cells, record);
  readDates(compiled, cells, record, options);
  readConsents(compiled, cells, record);
  readLists(compiled, cells, record);
  if (readBelongings(compiled.belongings, cells, record)) warn(record, 'nameless_companion');
  if (hasExtraCells(cells, compiled.columnCount)) warn(record, 'extra_cells');
  return finishCustomer(record);
}

/** Checks a record against the book's limits and says why it cannot stay; used for rows and cards alike. */
export function finishCustomer(record: CustomerRecord): CustomerRecord | Skip {
  const { givenName, familyName, knownAs, company, phones, emails } = record;
  const isSomebody = givenName ?? familyName ?? knownAs ?? company;
  if (isSomebody === undefined && phones.length === 0 && emails.length === 0) {
    return skip(record.line, 'no_name_or_contact');
  }
  for (const name of NAME_FIELDS) if ((record[name]?.length ?? 0) > LIMIT.name) return skip(record.line, 'too_long');
  if ((record.street?.length ?? 0) > LIMIT.line || (record.foundUs?.length ?? 0) > LIMIT.line) {
    return skip(record.line, 'too_long');
  }
  if (areTooLong(record)) return skip(record.line, 'too_long_to_remember');
  if ((record.language?.length ?? 0) > LIMIT.language) delete record.language;
  if (record.note !== undefined && record.note.length > LIMIT.note) {
    record.note = record.note.slice(0, LIMIT.note).toWellFormed();
    warn(record, 'note_cut');
  }
  cutLists(record);
  return record;
}

const NAME_FIELDS = [
  'givenName',
  'middleName',
  'familyName',
  'knownAs',
  'pronunciation',
  'company',
  'city',
  'postalCode',
  'region',
  'country',
  'externalId',
  'cardCode',
] as const;

function cutLists(record: CustomerRecord): void {
  const { phones, emails, tags } = record;
  if (phones.length > LIMIT.list || emails.length > LIMIT.list || (tags && tags.length > LIMIT.tags)) {
    phones.splice(LIMIT.list);
    emails.splice(LIMIT.list);
    tags?.splice(LIMIT.tags);
    warn(record, 'list_cut');
  }
}

export function warn(record: CustomerRecord, reason: Warning['reason']): void {
  record.warnings ??= [];
  if (!record.warnings.some(known => known.reason === reason)) record.warnings.push(warning(reason));
}

function readNames(compiled: CompiledCustomers, cells: string[], record: CustomerRecord): void {
  const pronunciation = joinCells(compiled.pronunciation, cells, ' ');
  if (pronunciation !== '') record.pronunciation = pronunciation;
  const prefix = joinCells(compiled.familyNamePrefix, cells, ' ');
  if (prefix !== '' && record.familyName !== undefined) record.familyName = `${prefix} ${record.familyName}`;
  if (record.givenName !== undefined || record.familyName !== undefined) return;
  const full = joinCells(compiled.fullName.slice(0, 1), cells, ' ');
  // Some programs put the e-mail address where a name is missing.
  if (full === '' || full.includes('@')) return;
  const { givenName, familyName } = splitFullName(full);
  if (givenName !== undefined) record.givenName = givenName;
  if (familyName !== undefined) record.familyName = familyName;
}

/** The first address that says anything, whole: a home city beside an office street would be no address. */
function readAddress(compiled: CompiledCustomers, cells: string[], record: CustomerRecord): void {
  for (const group of compiled.addresses) {
    const street = [
      [joinCells(group.street, cells, ', '), joinCells(group.houseNumber, cells, ' ')].filter(Boolean).join(' '),
      joinCells(group.street2, cells, ', '),
    ]
      .filter(Boolean)
      .join(', ');
    const address: Address = {};
    if (street !== '') address.street = street;
    for (const part of ADDRESS_PARTS) {
      const text = joinCells(group[part], cells, ' ');
      if (text !== '') address[part] = text;
    }
    const isEmpty = street === '' && address.city === undefined && address.postalCode === undefined;
    const whole = isEmpty ? joinCells(group.address, cells, '\n') : '';
    if (whole !== '') Object.assign(address, parseAddress(whole));
    if (address.street || address.city || address.postalCode || group === compiled.addresses.at(-1)) {
      Object.assign(record, address);
      return;
    }
  }
}

const ADDRESS_PARTS = ['city', 'postalCode', 'region', 'country'] as const;

function readDates(
  compiled: CompiledCustomers,
  cells: string[],
  record: CustomerRecord,
  options: ReadingOptions,
): void {
  for (const column of compiled.birthday) {
    const text = cleanCell(cells[column]);
    if (text === '') continue;
    const birthday = parseBirthday(text, options.dateOrder, options.currentYear);
    if (birthday !== null) record.birthday = birthday;
    // Outlook writes 0/0/00 where there is none.
    else if (/[1-9]/.test(text)) warn(record, 'invalid_birthday');
  }
  if (compiled.birthParts && record.birthday === undefined) {
    const [year, month, day] = compiled.birthParts.map(column => cleanCell(cells[column]));
    const text = year ? `${year}-${month}-${day}` : `${month}/${day}`;
    const birthday = month && day ? parseBirthday(text, 'MDY', options.currentYear) : null;
    if (birthday !== null) record.birthday = birthday;
  }
  for (const column of compiled.since) {
    const text = cleanCell(cells[column]);
    const since = text === '' ? null : parseDay(text, options.dateOrder);
    if (since !== null && (record.since === undefined || since < record.since)) record.since = since;
  }
}

function readConsents(compiled: CompiledCustomers, cells: string[], record: CustomerRecord): void {
  for (const column of compiled.emailConsent) {
    const consent = readConsent(cleanCell(cells[column]));
    if (consent !== undefined) record.emailConsent = consent;
  }
  for (const column of compiled.smsConsent) {
    const consent = readConsent(cleanCell(cells[column]));
    if (consent !== undefined) record.smsConsent = consent;
  }
  for (const column of compiled.emailOptOut) if (cleanCell(cells[column]) !== '') record.emailConsent = false;
}

function readLists(compiled: CompiledCustomers, cells: string[], record: CustomerRecord): void {
  const note = joinCells(compiled.note, cells, '\n');
  if (note !== '') record.note = note;
  for (const column of compiled.tags) {
    const cell = cleanCell(cells[column]);
    if (cell === '') continue;
    record.tags ??= [];
    readTags(cell, record.tags);
  }
  if (record.tags) {
    record.tags = record.tags.filter(tag => tag.length <= LIMIT.name);
    if (record.tags.length === 0) delete record.tags;
  }
}

function joinCells(columns: number[], cells: string[], separator: string): string {
  let joined = '';
  for (const column of columns) {
    const text = cleanCell(cells[column]);
    if (text !== '') joined = joined === '' ? text : joined + separator + text;
  }
  return joined;
}

function hasExtraCells(cells: string[], columnCount: number): boolean {
  for (let at = columnCount; at < cells.length; at++) if (cells[at]!.trim() !== '') return true;
  return false;
}
