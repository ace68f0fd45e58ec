import { companionKind } from '../../shared/contract/companions.ts';
import type { ParsedInput } from '../../shared/contract/index.ts';
import { formatBirthday } from '../../shared/dates.ts';
import { Refusal } from '../../shared/result.ts';
import type { WriteBook } from '../book/handles.ts';
import { insertCompanion } from '../companions/queries.ts';
import type { Read, Report, Write, WriteContext } from '../engine/context.ts';
import { insertPreference } from '../preferences/queries.ts';
import { findCustomers } from '../search/find.ts';
import { getColleague } from '../staff/queries.ts';
import { readCard } from './card.ts';
import { findByCardCode } from './card-holder.ts';
import { readHits } from './hits.ts';
import { listCustomers } from './list.ts';
import { merge } from './merge.ts';
import { currentCard } from './merged.ts';
import { getCustomer, insertCustomer, updateCustomer } from './queries.ts';
import { findSimilar } from './similar.ts';
import { listTimeline } from './timeline.ts';

type Profile = Omit<ParsedInput<'customers.create'>, 'companions' | 'preferences'>;

const create: Write<'customers.create'> = (context, input) => {
  const { book, nowMs, note } = context;
  const { companions = [], preferences = [], consents, ...given } = input;
  const isNamed = [given.givenName, given.familyName, given.knownAs, given.company].some(Boolean);
  if (!isNamed && !given.phones?.length && !given.emails?.length) {
    throw new Refusal(
      'bad_input',
      'Give at least a name, a phone number or an e-mail, so that they can be found again.',
      'givenName',
    );
  }
  mustFit(book, given, null);
  const id = insertCustomer(book, given, nowMs);
  writeConsents(context, id, consents);
  const companionIds = companions.map(({ name, kind }) =>
    insertCompanion(book, { customerId: id, name, kind: companionKind.catch('other').parse(kind ?? 'dog') }, nowMs),
  );
  for (const { kind, text, companion } of preferences) {
    const companionId = typeof companion === 'number' ? companionIds[companion] : null;
    if (companionId === undefined)
      throw new Refusal('bad_input', 'That note is about a companion who is not there.', 'preferences');
    insertPreference(book, { customerId: id, companionId, kind, text, notedBy: context.staffId, notedAtMs: nowMs });
  }
  note({ sentence: `${getCustomer(book, id).name} added`, customerId: id });
  return { id };
};

const update: Write<'customers.update'> = (context, { id, consents, ...given }) => {
  const { book, settings, note } = context;
  const before = getCustomer(book, id);
  mustFit(book, given, id);
  updateCustomer(book, id, given);
  writeConsents(context, id, consents);
  const after = getCustomer(book, id);
  if (
    ![after.givenName, after.familyName, after.knownAs, after.company, ...after.phones, ...after.emails].some(Boolean)
  ) {
    throw new Refusal(
      'bad_input',
      'A person needs at least a name, a phone number or an e-mail. Nothing was changed.',
      'givenName',
    );
  }
  const birthday = given.birthday ? ` birthday ${formatBirthday(given.birthday, settings.locale)}` : '';
  const changed = Object.keys(given).filter(
    field => given[field as keyof typeof given] !== undefined && field !== 'birthday',
  );
  note({
    sentence: `${before.name}:${birthday}${changed.length > 0 ? ` ${changed.map(fieldWord).join(', ')}` : ''} changed`,
    customerId: id,
  });
  return {};
};

const fieldWord = (field: string): string => field.replace(/[A-Z]/g, letter => ` ${letter.toLowerCase()}`);

function mustFit(book: WriteBook, given: Profile, id: number | null): void {
  const holder = given.cardCode ? findByCardCode(book, given.cardCode, id) : null;
  if (holder) throw new Refusal('duplicate', `That card belongs to ${holder}. Nothing was saved.`, 'cardCode');
  if (given.knownBestBy && !getColleague(book, given.knownBestBy))
    throw new Refusal('not_found', 'That colleague is not in the book.', 'knownBestBy');
}

function writeConsents({ book, today }: WriteContext, customerId: number, consents: Profile['consents']): void {
  for (const consent of consents ?? []) {
    book
      .prepare(
        `INSERT INTO consents (customer_id, channel, is_granted, given_on_day, source) VALUES (?, ?, ?, ?, ?)
         ON CONFLICT (customer_id, channel) DO UPDATE SET is_granted = excluded.is_granted, given_on_day = excluded.given_on_day, source = excluded.source`,
      )
      .run(
        customerId,
        consent.channel,
        consent.isGranted ? 1 : 0,
        consent.givenOn ?? today,
        consent.source || 'at the counter',
      );
  }
}

const get: Read<'customers.get'> = (context, { id }) => readCard(context, currentCard(context.book, id));

const search: Read<'customers.search'> = ({ book, today }, { text, limit }) => ({
  text,
  hits: readHits(book, findCustomers(book, text, limit), text, today),
});

const similar: Read<'customers.similar'> = (context, { limit, ...like }) => ({
  hits: findSimilar(context, like, limit),
});

const list: Report<'customers.list'> = (context, input) => listCustomers(context, input);

const timeline: Read<'customers.timeline'> = ({ book, settings }, { id, offset, limit }) => {
  const card = currentCard(book, id);
  getCustomer(book, card);
  return listTimeline(book, card, settings, offset, limit);
};

const setPhoto: Write<'customers.setPhoto'> = ({ book, note }, { id, dataUrl }) => {
  const { name } = getCustomer(book, id);
  const [, mime, base64] = dataUrl?.match(/^data:(image\/\w+);base64,(.*)$/) ?? [];
  if (mime === undefined || base64 === undefined) book.prepare('DELETE FROM photos WHERE id = ?').run(id);
  else
    book
      .prepare(
        'INSERT INTO photos (id, mime, bytes) VALUES (?, ?, ?) ON CONFLICT (id) DO UPDATE SET mime = excluded.mime, bytes = excluded.bytes',
      )
      .run(id, mime, Buffer.from(base64, 'base64'));
  note({ sentence: `${name}: photo ${dataUrl === null ? 'removed' : 'changed'}`, customerId: id });
  return {};
};

const photo: Read<'customers.photo'> = ({ book }, { id }) => {
  const row = book
    .prepare<[number], { mime: string; bytes: Buffer }>('SELECT mime, bytes FROM photos WHERE id = ?')
    .get(currentCard(book, id));
  return { dataUrl: row ? `data:${row.mime};base64,${row.bytes.toString('base64')}` : null };
};

export const customerMethods = {
  'customers.create': create,
  'customers.update': update,
  'customers.get': get,
  'customers.search': search,
  'customers.similar': similar,
  'customers.list': list,
  'customers.timeline': timeline,
  'customers.merge': merge,
  'customers.setPhoto': setPhoto,
  'customers.photo': photo,
};
