import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { runAction } from '../../electron/book/actions.ts';
import { insertCustomer } from '../../electron/customers/queries.ts';
import { finishAction } from '../../electron/engine/finish.ts';
import { findCustomers } from '../../electron/search/find.ts';
import { openEngine, type Shop } from '../fixtures.ts';

const FOLDER = fileURLToPath(new URL('../../../shared/data/dedupe/', import.meta.url));

interface Person {
  /** What the original and its duplicate share. */
  number: string;
  isOriginal: boolean;
  givenName: string;
  familyName: string;
}

function readPeople(file: string): Person[] {
  const [header = '', ...lines] = readFileSync(`${FOLDER}${file}`, 'utf8').trim().split(/\r?\n/);
  const columns = header.split(',').map(name => name.trim());
  return lines.map(line => {
    const cells = line.split(',').map(cell => cell.trim());
    const cell = (name: string) => cells[columns.indexOf(name)] ?? '';
    const [, number = '', kind] = cell('rec_id').split('-');
    return { number, isOriginal: kind === 'org', givenName: cell('given_name'), familyName: cell('surname') };
  });
}

/** A book of these people; customer id -> person. */
function fill(shop: Shop, people: Person[]): Map<number, Person> {
  const byId = new Map<number, Person>();
  const start = { method: 'transfer.run', atMs: 0, staffId: null };
  const work = () => {
    for (const person of people) byId.set(insertCustomer(shop.book, { ...person }, 0), person);
  };
  runAction(shop.book, start, work, () => finishAction(shop.book));
  return byId;
}

/** The share of duplicates whose original is among the first 10 for their own given name and surname, where all four are there. */
function shareFound(people: Person[], inBook: Person[]): { share: number; pairs: number; misses: string[] } {
  const shop = openEngine();
  const byId = fill(shop, inBook);
  const originals = new Map(people.filter(person => person.isOriginal).map(person => [person.number, person]));
  const isNamed = (person: Person | undefined) => Boolean(person?.givenName && person.familyName);
  const pairs = people.filter(one => !one.isOriginal && isNamed(one) && isNamed(originals.get(one.number)));
  const misses: string[] = [];
  for (const one of pairs) {
    const typed = `${one.givenName} ${one.familyName}`;
    const wanted = originals.get(one.number)!;
    const found = findCustomers(shop.book, typed, 10).map(hit => byId.get(hit.customerId));
    if (!found.includes(wanted)) misses.push(`${typed} for ${wanted.givenName} ${wanted.familyName}`);
  }
  return { share: 1 - misses.length / pairs.length, pairs: pairs.length, misses };
}

describe.skipIf(!existsSync(FOLDER))(
  'people whose details were typed with mistakes (FEBRL; skipped without ../shared/data/dedupe)',
  () => {
    test.each([
      ['febrl_dataset1.csv', 'the originals only', 0.95],
      ['febrl_dataset1.csv', 'everybody', 0.95],
      ['febrl_dataset2.csv', 'the originals only', 0.92],
      ['febrl_dataset2.csv', 'everybody', 0.92],
    ])('%s in a book of %s: the original is among the first 10', (file, who, least) => {
      const people = readPeople(file);
      const inBook = who === 'everybody' ? people : people.filter(person => person.isOriginal);
      const { share, pairs, misses } = shareFound(people, inBook);
      console.log(
        `${file}, ${who}: ${(share * 100).toFixed(2)} % of ${pairs}; missed: ${misses.slice(0, 20).join('; ')}`,
      );
      expect(share).toBeGreaterThanOrEqual(least);
    });
  },
);
