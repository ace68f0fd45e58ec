import { CARD_DESIGNS, DEFAULT_DESIGN } from '../../shared/card-designs.ts';
import type { CardReason } from '../../shared/contract/cards.ts';
import type { ParsedInput } from '../../shared/contract/index.ts';
import { formatDay } from '../../shared/dates.ts';
import { mergeFieldNames, unknownFields } from '../../shared/merge-fields.ts';
import { Refusal } from '../../shared/result.ts';
import type { ReadBook } from '../book/handles.ts';
import { getCustomer } from '../customers/queries.ts';
import type { Context, Write, WriteContext } from '../engine/context.ts';
import {
  type Batch,
  type BatchFields,
  countMembers,
  deleteBatch,
  deleteMember,
  findStranger,
  getBatch,
  insertBatch,
  insertMembers,
  listMembers,
  printMembers,
  sendMembers,
  updateBatch,
  updateLine,
} from './batches.ts';
import { groupMemberIds } from './group-members.ts';
import { CARD_TEXT, suggestLine } from './lines.ts';
import { isLanguage, listRecipients } from './recipients.ts';
import { getStock } from './stocks.ts';

const MOST_PEOPLE = 5000;

type Given = Partial<Omit<ParsedInput<'cards.updateBatch'>, 'batchId'>>;

/** Refuses a text with a field that there is not, by its name. */
export function mustKnowFields(text: string, field: string): void {
  const [unknown] = unknownFields(text);
  if (unknown === undefined) return;
  const known = mergeFieldNames.map(name => `{${name}}`).join(', ');
  throw new Refusal(
    'unknown_field',
    `There is no field {${unknown}}. The fields are ${known}. Nothing was saved.`,
    field,
  );
}

/** Fields as they are kept: checked, and without what no printer can print. */
function checked(book: ReadBook, before: BatchFields, given: Given): BatchFields {
  const fields = { ...before, ...definedOf(given) };
  fields.text = printable(fields.text);
  mustKnowFields(fields.text, 'text');
  fields.texts = Object.fromEntries(
    Object.entries(fields.texts).map(([language, text]) => {
      if (!isLanguage(language))
        throw new Refusal(
          'bad_input',
          `“${language}” is not a language tag such as de or pt-BR. Nothing was saved.`,
          'texts',
        );
      mustKnowFields(text, 'texts');
      return [language, printable(text)];
    }),
  );
  fields.stock = getStock(book, fields.stock).id;
  if (!CARD_DESIGNS.some(design => design.id === fields.design))
    throw new Refusal(
      'bad_input',
      `There is no design “${fields.design}”. Choose one of the list; nothing was saved.`,
      'design',
    );
  return fields;
}

const definedOf = <T extends object>(given: T): { [K in keyof T]?: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as never;

const printable = (text: string): string => text.replaceAll('\u0000', '').replaceAll('\r\n', '\n').toWellFormed();

const create: Write<'cards.createBatch'> = (context, { people, ...given }) => {
  const { book, settings, staffId, nowMs, today, note } = context;
  const empty: BatchFields = {
    ...{ name: '', stock: '', design: DEFAULT_DESIGN, text: CARD_TEXT, texts: {} },
    ...{ signedBy: settings.signedBy || settings.shopName, cropMarks: false, flip: 'none' },
  };
  const fields = checked(book, empty, given);
  const id = insertBatch(book, fields, { atMs: nowMs, onDay: today, staffId });
  const added = addPeople(book, id, people);
  note({ sentence: `Cards “${fields.name}”: a draft for ${peopleInWords(added)}` });
  return { id };
};

const update: Write<'cards.updateBatch'> = ({ book, settings, note }, { batchId, ...given }) => {
  const before = draft(book, batchId, settings.locale);
  const fields = checked(book, before, given);
  updateBatch(book, batchId, fields);
  note({ sentence: `Cards “${fields.name}”: draft changed` });
  return {};
};

type NewPerson = NonNullable<ParsedInput<'cards.addPeople'>['people']>[number];

/** Adds those who are in the book and not in the batch yet; who is named twice is added once. */
function addPeople(book: WriteContext['book'], batchId: number, people: readonly NewPerson[]): number {
  if (
    findStranger(
      book,
      people.map(person => person.customerId),
    ) !== null
  )
    throw new Refusal(
      'not_found',
      'Somebody of these is not in the book; perhaps adding them was undone. Nothing was saved.',
      'people',
    );
  const added = insertMembers(
    book,
    batchId,
    people.map(({ customerId, line, reason, evidence }) => ({
      customerId,
      line: printable(line ?? '').trim(),
      reason: reason ?? ('by_hand' satisfies CardReason),
      evidence: evidence || null,
    })),
  );
  if (countMembers(book, batchId) > MOST_PEOPLE)
    throw new Refusal('bad_input', 'A batch holds at most 5,000 people. Make two of it; nothing was saved.', 'people');
  return added;
}

const add: Write<'cards.addPeople'> = (context, { batchId, people, groupId }) => {
  const { book, settings, note } = context;
  const batch = draft(book, batchId, settings.locale);
  if (people === undefined && groupId === undefined)
    throw new Refusal('bad_input', 'Say who is added: people, or a group. Nothing was changed.', 'people');
  const added =
    addPeople(book, batchId, people ?? []) +
    (groupId === undefined ? 0 : addPeople(book, batchId, ofGroup(context, batchId, groupId)));
  note({ sentence: `Cards “${batch.name}”: ${peopleInWords(added)} added` });
  return { added };
};

/** Everyone of a group who is not in the batch yet, with a line from what is known of them. */
function ofGroup(context: Context, batchId: number, groupId: number): NewPerson[] {
  const present = new Set(listMembers(context.book, batchId).map(member => member.customerId));
  const ids = groupMemberIds(context, groupId).filter(id => !present.has(id));
  if (present.size + ids.length > MOST_PEOPLE)
    throw new Refusal(
      'bad_input',
      `A batch holds at most 5,000 people, and with this group it would be ${present.size + ids.length}. Nothing was changed.`,
      'groupId',
    );
  return listRecipients(context.book, ids).map(person => ({
    customerId: person.customer.id,
    line: suggestLine(null, person, person.customer.language ?? context.settings.locale),
  }));
}

const removePerson: Write<'cards.removePerson'> = ({ book, settings, note }, { batchId, customerId }) => {
  const batch = draft(book, batchId, settings.locale);
  const { name } = getCustomer(book, customerId);
  if (!deleteMember(book, batchId, customerId)) throw notInBatch(name, batch);
  note({ sentence: `Cards “${batch.name}”: ${name} taken out`, customerId });
  return {};
};

const setLine: Write<'cards.setLine'> = ({ book, settings, note }, { batchId, customerId, line }) => {
  const batch = draft(book, batchId, settings.locale);
  const { name } = getCustomer(book, customerId);
  if (!updateLine(book, batchId, customerId, printable(line).trim())) throw notInBatch(name, batch);
  note({ sentence: `Cards “${batch.name}”: line for ${name}`, customerId });
  return {};
};

const notInBatch = (name: string, batch: Batch): Refusal =>
  new Refusal('not_found', `${name} is not in “${batch.name}”. Nothing was changed.`, 'customerId');

/** Printed once, a batch stays as it is; marking it again is a reprint. One that was sent stays sent. */
const markPrinted: Write<'cards.markPrinted'> = ({ book, today, note }, { batchId, customerIds }) => {
  const batch = getBatch(book, batchId);
  const wanted = customerIds === undefined ? null : [...new Set(customerIds)];
  const printed = printMembers(book, batchId, wanted, today);
  if (wanted !== null && printed < wanted.length)
    throw new Refusal('not_found', `Somebody of these is not in “${batch.name}”. Nothing was changed.`, 'customerIds');
  if (printed === 0) throw nobodyIn(batch);
  note({
    sentence: `Cards “${batch.name}”: ${peopleInWords(printed)} ${batch.state === 'draft' ? 'printed' : 'printed again'}`,
  });
  return {};
};

/** A draft may be sent as it is: not everybody prints here. Everyone in it counts as written to, printed or not. */
const markSent: Write<'cards.markSent'> = ({ book, settings, staffId, nowMs, today, note }, { batchId }) => {
  const batch = getBatch(book, batchId);
  if (batch.state === 'sent')
    throw new Refusal(
      'conflict',
      `“${batch.name}” was sent on ${formatDay(batch.sentOn!, settings.locale, today)} already. Nothing was changed.`,
      'batchId',
    );
  const sent = sendMembers(book, batchId, { atMs: nowMs, onDay: today, staffId });
  if (sent === 0) throw nobodyIn(batch);
  note({ sentence: `Cards “${batch.name}”: sent to ${peopleInWords(sent)}` });
  return {};
};

const nobodyIn = (batch: Batch): Refusal =>
  new Refusal('conflict', `Nobody is in “${batch.name}” yet. Add people first; nothing was changed.`, 'batchId');

const removeBatch: Write<'cards.removeBatch'> = ({ book, settings, note }, { batchId }) => {
  const batch = draft(book, batchId, settings.locale);
  deleteBatch(book, batchId);
  note({ sentence: `Cards “${batch.name}”: draft thrown away` });
  return {};
};

/** A batch that may still change; what was printed or sent stays as the people who got it have it. */
function draft(book: ReadBook, batchId: number, locale: string): Batch {
  const batch = getBatch(book, batchId);
  if (batch.state === 'draft') return batch;
  const day = formatDay((batch.state === 'sent' ? batch.sentOn : batch.printedOn)!, locale);
  throw new Refusal(
    'conflict',
    `“${batch.name}” was ${batch.state} on ${day}, so it stays as it is. Undo that first, or start a new batch; nothing was changed.`,
    'batchId',
  );
}

const peopleInWords = (n: number): string => (n === 1 ? '1 person' : `${n} people`);

export const batchMethods = {
  'cards.createBatch': create,
  'cards.updateBatch': update,
  'cards.addPeople': add,
  'cards.removePerson': removePerson,
  'cards.setLine': setLine,
  'cards.markPrinted': markPrinted,
  'cards.markSent': markSent,
  'cards.removeBatch': removeBatch,
};
