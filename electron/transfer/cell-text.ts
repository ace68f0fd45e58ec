import { asciiDigits } from '../../shared/fold.ts';

/** Small readings of one cell of an export: what programs wrap around values, lists in one cell, yes and no. */

/** Google joins several values of a cell so. */
const JOINED = ' ::: ';

/** A cell without blanks around it and without Excel's `="00123"` and Shopify's `'00123`, which guard leading zeros. */
export function cleanCell(cell: string | undefined): string {
  if (cell === undefined || cell === '') return '';
  const text = cell.trim();
  const first = text.charCodeAt(0);
  if (first === 61 && text.startsWith('="') && text.endsWith('"')) return text.slice(2, -1).trim();
  if (first === 39 && /^'[\d+(-]/.test(text)) return text.slice(1).trim();
  return text;
}

const EMAIL = /^[^\s@,;<>"]+@[^\s@,;<>"]+$/;
const LONGEST_EMAIL = 254;

export const isEmail = (text: string): boolean => text.length <= LONGEST_EMAIL && EMAIL.test(text);

/** The e-mail addresses in a cell, and the pieces that were meant as one but are none. */
export function readEmails(cell: string, into: string[]): string[] {
  if (EMAIL.test(cell)) {
    if (cell.length > LONGEST_EMAIL) return [cell];
    addNew(into, cell, text => text.toLowerCase());
    return [];
  }
  const invalid: string[] = [];
  for (const piece of cell.split(/\s:::\s|[,;\s]+/)) {
    const text = piece.replace(/^<|^mailto:|>$/gi, '').replace(/^["']|["']$/g, '');
    if (text === '' || text === '*') continue;
    if (isEmail(text)) addNew(into, text, email => email.toLowerCase());
    else invalid.push(text);
  }
  // "Anna Smith <anna@example.com>": the name beside a good address is no bad address.
  return cell.includes('<') && cell.includes('@') && into.length > 0 ? [] : invalid;
}

const LONGEST_PHONE = 60;

/** The phone numbers in a cell, as written; returns what is no phone number. */
export function readPhones(cell: string, into: string[]): string[] {
  const invalid: string[] = [];
  for (const piece of splitPhones(cell)) {
    const text = piece
      .trim()
      .replace(/^["']+|["']+$/g, '')
      .trim();
    if (text === '') continue;
    const isMangled = /^\d[.,]?\d*E\+?\d+$/i.test(text);
    if (isMangled || text.length > LONGEST_PHONE || countDigits(text) < 3) invalid.push(text);
    else addNew(into, text, phone => asciiDigits(phone).replace(/\D/g, ''));
  }
  return invalid;
}

function splitPhones(cell: string): string[] {
  if (cell.includes(JOINED)) return cell.split(JOINED);
  return /[;\n|]/.test(cell) ? cell.split(/[;\n|]/) : [cell];
}

function countDigits(text: string): number {
  let digits = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    // Digits of other scripts count as well; only they pay for the slow test.
    if ((code >= 48 && code <= 57) || (code > 127 && /\p{Nd}/u.test(text[at]!))) digits++;
  }
  return digits;
}

function addNew(list: string[], text: string, keyOf: (text: string) => string): void {
  if (list.length > 0) {
    const key = keyOf(text);
    if (list.some(known => known === text || keyOf(known) === key)) return;
  }
  list.push(text);
}

const YES = new Set(
  'yes y true t 1 x on ja oui si sí sim subscribed opted in opt-in optin opted-in granted accepted allowed confirmed active'.split(
    ' ',
  ),
).add('opted in');
const NO = new Set(
  'no n false f 0 off nein non nee não nao unsubscribed not_subscribed never opted-out opt-out optout cleaned bounced refused denied declined inactive'.split(
    ' ',
  ),
)
  .add('opted out')
  .add('not subscribed');

/** Yes, no, or undefined for anything that says neither (Unknown). A date means: consented then. */
export function readConsent(cell: string): boolean | undefined {
  const text = cell.toLowerCase();
  if (YES.has(text)) return true;
  if (NO.has(text)) return false;
  return /^\d{4}-\d{2}-\d{2}|^\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}/.test(text) ? true : undefined;
}

/** Groups that address books make by themselves. */
const SYSTEM_TAGS = new Set(['mycontacts', 'my contacts', 'starred', 'starred in android', 'other contacts']);

/** Tags of one cell: `VIP, Blog`, `"VIP","Blog"`, `* myContacts ::: Friends`, `Dogs;Cats`. */
export function readTags(cell: string, into: string[]): void {
  const separator = cell.includes(':::') ? ':::' : cell.includes(';') ? ';' : ',';
  for (const piece of cell.split(separator)) {
    const tag = piece
      .trim()
      .replace(/^\*\s*/, '')
      .replace(/^\\?"+|\\?"+$/g, '')
      .trim();
    if (tag !== '' && !SYSTEM_TAGS.has(tag.toLowerCase())) addNew(into, tag, text => text.toLowerCase());
  }
}

/** Google's default label is marked "* "; what several values share a cell are joined with " ::: ". The first one. */
export function firstValue(cell: string): string {
  return cell.includes(JOINED) ? cell.slice(0, cell.indexOf(JOINED)).trim() : cell;
}
