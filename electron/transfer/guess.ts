import { fold } from '../../shared/fold.ts';
import { isCompanionField, isPreferenceField } from './belonging-columns.ts';
import { cleanCell, isEmail, readConsent } from './cell-text.ts';
import { parseDay } from './day-text.ts';
import { fieldByHint, fieldByWord } from './field-words.ts';
import type { Field, ImportKind, Mapping } from './mapping.ts';
import { parseMoney } from './money-text.ts';

/** `sure`: the name says it and the content agrees; `likely`: one of both; `unsure`: worth a look. */
export type Sureness = 'sure' | 'likely' | 'unsure';

export interface Guess {
  kind: ImportKind;
  mapping: Mapping;
  sureness: { [column: number]: Sureness };
}

interface Candidate {
  column: number;
  field: Field;
  sureness: Sureness;
}

/** Guesses what the columns of an unknown table mean, from their names and the first rows. */
export function guessMapping(header: string[], sample: string[][], as?: ImportKind): Guess {
  const names = header.map(name =>
    fold(name)
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim(),
  );
  const contents = header.map((_, column) => contentOf(sample.map(row => cleanCell(row[column])).filter(Boolean)));
  const kind = as ?? guessKind(names, contents);
  const candidates = names.flatMap((name, column) => candidateOf(kind, name, column, contents[column]!));
  const guess: Guess = { kind, mapping: {}, sureness: {} };
  for (const candidate of settleNames(kind, candidates, names)) take(guess, candidate);
  fillFromContent(guess, names, contents);
  return guess;
}

/** Shares (0 to 1) of a column's filled cells that look like this. */
interface Content {
  filled: number;
  email: number;
  phone: number;
  date: number;
  money: number;
  /** Digits with a decimal mark or a currency sign. */
  decimals: number;
  words: number;
  /** Yes or no, or a number: that there is a dog, or how many children, but no name. */
  nameless: number;
}

const PHONE = /^[+(]?\d[\d\s().\-/]{5,}\d$/;

function contentOf(cells: string[]): Content {
  const share = (fits: (cell: string) => boolean) => cells.filter(fits).length / Math.max(1, cells.length);
  return {
    filled: cells.length,
    email: share(isEmail),
    phone: share(cell => PHONE.test(cell) && cell.replace(/\D/g, '').length >= 7),
    date: share(cell => parseDay(cell, 'DMY') !== null || parseDay(cell, 'MDY') !== null),
    money: share(cell => parseMoney(cell, 2) !== null),
    decimals: share(cell => /[$€£¥]|\d[.,]\d{1,2}\D*$/.test(cell) && parseMoney(cell, 2) !== null),
    words: share(cell => /^\p{L}[\p{L}\p{M}\s.,'’-]*$/u.test(cell)),
    nameless: share(cell => /^\d+$/.test(cell) || readConsent(cell) !== undefined),
  };
}

/** A date beside an amount, an item or a receipt makes sales; anything else is a list of people. */
function guessKind(names: string[], contents: Content[]): ImportKind {
  const found = new Set(
    names.map(
      (name, column) =>
        fieldByWord('sales', name) ?? (contents[column]!.filled > 0 ? fieldByHint('sales', name) : undefined),
    ),
  );
  if (found.has('date') && (found.has('amount') || found.has('item') || found.has('saleId') || found.has('itemAmount')))
    return 'sales';
  const isNameless = names.every(name => /^column \d+$/.test(name));
  const hasDate = contents.some(content => content.date > 0.9);
  const hasPerson = contents.some(content => content.email > 0.5);
  return isNameless && hasDate && !hasPerson && contents.some(content => content.decimals > 0.5)
    ? 'sales'
    : 'customers';
}

function candidateOf(kind: ImportKind, name: string, column: number, content: Content): Candidate[] {
  const numberless = name.replace(/ \d+$/, '');
  const word = fieldByWord(kind, name) ?? fieldByWord(kind, numberless);
  const field = word ?? fieldByHint(kind, numberless);
  if (field === undefined) return [];
  const isShown = agrees(field, content);
  if (isShown === false) return [];
  return [{ column, field, sureness: word === undefined ? 'likely' : isShown === true ? 'sure' : 'likely' }];
}

/** Whether a column's content fits its field: false rules the field out, null says nothing. */
function agrees(field: Field, content: Content): boolean | null {
  if (content.filled === 0) return null;
  if (isCompanionField(field) && content.nameless > 0.5) return false;
  switch (field) {
    case 'email':
    case 'customerEmail':
      return content.email > 0.5 ? true : content.email === 0 && content.filled >= 3 ? false : null;
    case 'date':
      return content.date > 0.5 ? true : content.date === 0 ? false : null;
    case 'amount':
    case 'itemAmount':
    case 'itemPrice':
    case 'refunded':
      return content.money > 0.5 ? true : content.money === 0 ? false : null;
    case 'since':
      return content.date > 0.5 ? true : content.date === 0 ? false : null;
    case 'phone':
    case 'customerPhone':
      return content.email > 0.5 ? false : content.phone > 0.5 ? true : null;
    default:
      return content.email <= 0.8 || field === 'customer' || field === 'externalId';
  }
}

/** Fields that several columns may share. */
const SHARED = new Set<Field>(['phone', 'email', 'note', 'tags', 'street2', 'since', 'customerPhone', 'pronunciation']);

const isShared = (field: Field): boolean => SHARED.has(field) || isPreferenceField(field) || isCompanionField(field);

/** Beside "Dog's name", "Dog" says something else: a breed, or how many. */
const isSure = (guess: Guess, field: Field): boolean =>
  Object.entries(guess.mapping).some(([column, known]) => known === field && guess.sureness[Number(column)] === 'sure');

function take(guess: Guess, { column, field, sureness }: Candidate): void {
  if (guess.mapping[column] !== undefined) return;
  if (isCompanionField(field) && sureness !== 'sure' && isSure(guess, field)) return;
  if (!isShared(field) && Object.values(guess.mapping).includes(field)) return;
  guess.mapping[column] = field;
  guess.sureness[column] = sureness;
}

const RANK: Record<Sureness, number> = { sure: 0, likely: 1, unsure: 2 };

/** "Name" beside "Vorname" is the family name, "Nombre" without "Apellidos" the whole name, and so on. */
function settleNames(kind: ImportKind, candidates: Candidate[], names: string[]): Candidate[] {
  const has = (field: Field) => candidates.some(candidate => candidate.field === field);
  const [hasGiven, hasFamily] = [has('givenName'), has('familyName')];
  for (const candidate of kind === 'customers' ? candidates : []) {
    const name = names[candidate.column]!;
    if (hasGiven && !hasFamily && /^(name|nom|naam)$/.test(name)) candidate.field = 'familyName';
    else if (!hasFamily && /^(nombre|nome)$/.test(name)) candidate.field = 'fullName';
  }
  return candidates.toSorted((a, b) => RANK[a.sureness] - RANK[b.sureness] || a.column - b.column);
}

/** What no name told: addresses of e-mail, phones, dates and amounts show by themselves. */
function fillFromContent(guess: Guess, names: string[], contents: Content[]): void {
  const has = (...fields: Field[]) => Object.values(guess.mapping).some(field => fields.includes(field));
  contents.forEach((content, column) => {
    // A fax number looks like a phone's and reaches nobody.
    if (content.filled === 0 || guess.mapping[column] !== undefined || /\bfax\b/.test(names[column]!)) return;
    const isSales = guess.kind === 'sales';
    const put = (field: Field) => take(guess, { column, field, sureness: 'unsure' });
    if (content.email > 0.6) put(isSales ? 'customerEmail' : 'email');
    else if (isSales && content.date > 0.9 && !has('date')) put('date');
    else if (isSales && content.decimals > 0.6 && !has('amount', 'itemAmount', 'itemPrice')) put('amount');
    else if (!isSales && content.phone > 0.6 && content.date < 0.5 && content.decimals < 0.5) put('phone');
    else if (isSales && !has('customer', 'customerId', 'customerName', 'customerEmail', 'customerPhone'))
      put('customer');
    else if (!isSales && content.words > 0.8 && !has('fullName', 'givenName')) put('fullName');
    else if (!isSales && content.words > 0.8 && isAlone(guess, 'fullName')) {
      const first = Number(Object.keys(guess.mapping).find(key => guess.mapping[Number(key)] === 'fullName'));
      guess.mapping[first] = 'givenName';
      put('familyName');
    }
  });
}

/** Whether this field was guessed from content alone and no family name is known. */
function isAlone(guess: Guess, field: Field): boolean {
  const fields = Object.entries(guess.mapping);
  const found = fields.find(([, name]) => name === field);
  return (
    found !== undefined &&
    guess.sureness[Number(found[0])] === 'unsure' &&
    !fields.some(([, name]) => name === 'familyName')
  );
}
