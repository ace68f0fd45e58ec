import { csvOf } from '../../shared/csv.ts';
import { fold } from '../../shared/fold.ts';
import { Refusal } from '../../shared/result.ts';
import { nameOf } from '../customers/queries.ts';
import type { Report } from '../engine/context.ts';
import { getGroup, listMemberIds, theFilter } from '../groups/queries.ts';
import { canBeSent, draftOf } from './eml.ts';
import { type Candidate, listCandidates } from './queries.ts';

type Channel = 'email' | 'post';

const NO_ADDRESS = { email: 'has no e-mail address', post: 'has no postal address' };

const columns: Record<Channel, [string, (person: Candidate) => string | null][]> = {
  email: [
    ['Name', nameOf],
    ['Given name', person => person.given_name],
    ['Family name', person => person.family_name],
    ['Known as', person => person.known_as],
    ['E-mail', emailOf],
    ['Language', person => person.language],
  ],
  post: [
    ['Name', nameOf],
    ['Given name', person => person.given_name],
    ['Family name', person => person.family_name],
    ['Known as', person => person.known_as],
    ['Company', person => person.company],
    ['Street', person => person.street],
    ['Postal code', person => person.postal_code],
    ['City', person => person.city],
    ['Region', person => person.region],
    ['Country', person => person.country],
    ['Language', person => person.language],
  ],
};

function emailOf(person: Candidate): string | null {
  return (JSON.parse(person.emails_json) as string[]).find(canBeSent) ?? null;
}

const list: Report<'mailings.list'> = ({ book, today, nowMs }, input) => {
  const { channel, format, groupId } = input;
  if (format === 'eml' && channel === 'post')
    throw new Refusal('bad_input', 'A draft is an e-mail. Choose CSV for letters.', 'format');
  const ids = listMemberIds(book, theFilter(book, groupId, input.filter), { today, nowMs });
  const { included, leftOut } = sortOut(listCandidates(book, ids, channel), channel);
  const name = groupId === undefined ? 'people' : fold(getGroup(book, groupId).name).replaceAll(' ', '-') || 'group';
  return {
    fileName: `${name}-${channel}-${today}.${format}`,
    content:
      format === 'csv'
        ? csvOf([
            columns[channel].map(([title]) => title),
            ...included.map(person => columns[channel].map(([, value]) => value(person))),
          ])
        : draftOf(input.subject ?? '', input.text ?? '', recipientsOf(included)),
    included: included.length,
    leftOut,
  };
};

/** Only those who said yes to this channel and can be reached by it; the others by why not. */
function sortOut(people: readonly Candidate[], channel: Channel) {
  const included: Candidate[] = [];
  const reasons = new Map([
    ['said no', 0],
    ['was never asked', 0],
    [NO_ADDRESS[channel], 0],
  ]);
  for (const person of people) {
    const reason = reasonAgainst(person, channel);
    if (reason === null) included.push(person);
    else reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
  }
  const leftOut = [...reasons].filter(([, n]) => n > 0).map(([reason, n]) => ({ reason, n }));
  return { included, leftOut };
}

function reasonAgainst(person: Candidate, channel: Channel): string | null {
  if (person.is_granted === 0) return 'said no';
  if (person.is_granted === null) return 'was never asked';
  const isReached = channel === 'email' ? emailOf(person) !== null : person.street !== null && person.city !== null;
  return isReached ? null : NO_ADDRESS[channel];
}

/** Two people may share an address; one letter reaches both. */
function recipientsOf(people: readonly Candidate[]): { name: string; email: string }[] {
  const byAddress = new Map<string, { name: string; email: string }>();
  for (const person of people) {
    const email = emailOf(person)!;
    const key = email.toLowerCase();
    if (!byAddress.has(key)) byAddress.set(key, { name: nameOf(person), email });
  }
  return [...byAddress.values()];
}

export const mailingMethods = { 'mailings.list': list };
