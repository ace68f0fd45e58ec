import { phoneDigits } from '../../shared/phone.ts';
import { type Doc, readDocs } from './docs.ts';
import type { Query } from './queries.ts';

/** For each query, how many people of the book have all of what was meant: no list of twelve shows thirteen. */
export function countBearers(docsPath: string, queries: readonly Query[]): number[] {
  const counts = new Array<number>(queries.length).fill(0);
  const byWord = new Map<string, number[]>();
  const byDigits: [string, number][] = [];
  const byEmail: [string, number][] = [];
  queries.forEach(({ meant }, at) => {
    if ('digits' in meant) byDigits.push([meant.digits, at]);
    else if ('emailStart' in meant) byEmail.push([meant.emailStart, at]);
    else {
      const first = meant.words[0]!;
      byWord.set(first, [...(byWord.get(first) ?? []), at]);
    }
  });
  for (const doc of readDocs(docsPath)) {
    const known = new Set(`${doc.name} ${doc.companions} ${doc.preferences}`.split(' '));
    for (const word of known) {
      for (const at of byWord.get(word) ?? []) if (hasAll(known, queries[at]!)) counts[at]!++;
    }
    for (const [digits, at] of byDigits) if (holdsDigits(doc, digits)) counts[at]!++;
    for (const [start, at] of byEmail) if (doc.email.startsWith(start)) counts[at]!++;
  }
  return counts;
}

const hasAll = (known: Set<string>, { meant }: Query): boolean =>
  'words' in meant && meant.words.every(word => known.has(word));

export const holdsDigits = (doc: Pick<Doc, 'digits'>, fragment: string): boolean =>
  doc.digits.includes(phoneDigits(fragment));

/** The phone digits of these customers. */
export function digitsOf(docsPath: string, ids: ReadonlySet<number>): Map<number, string> {
  const found = new Map<number, string>();
  for (const doc of readDocs(docsPath)) if (ids.has(doc.id)) found.set(doc.id, doc.digits);
  return found;
}
