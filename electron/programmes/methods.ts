import type { ParsedInput } from '../../shared/contract/index.ts';
import { formatDay } from '../../shared/dates.ts';
import { Refusal } from '../../shared/result.ts';
import { getCustomer } from '../customers/queries.ts';
import type { Read, Report, Write, WriteContext } from '../engine/context.ts';
import { countMembers, getGroup } from '../groups/queries.ts';
import {
  getJar,
  getProgramme,
  givenOn,
  insertGive,
  insertJar,
  insertProgramme,
  isInGroup,
  listJars,
  listProgrammes,
  type ProgrammeFields,
  type ProgrammeRow,
  stateOn,
  updateJar,
  updateProgramme,
} from './queries.ts';
import { readResults } from './results.ts';

const add: Write<'programmes.add'> = (context, input) => {
  const programme: ProgrammeFields = {
    ...{ name: input.name, give: input.give, cost_minor: input.costMinor, is_unexpected: Number(input.isUnexpected) },
    ...{ group_id: input.groupId, from_day: input.from, to_day: input.to, jar_id: input.jarId ?? null },
  };
  const group = checkProgramme(context, programme);
  const id = insertProgramme(context.book, programme);
  context.note({ sentence: `New giving programme: ${programme.name}, ${programme.give} for ${group}` });
  return { id };
};

const update: Write<'programmes.update'> = (context, { id, ...given }) => {
  const after = programmeWith(getProgramme(context.book, id), given);
  const group = checkProgramme(context, after);
  updateProgramme(context.book, after);
  context.note({ sentence: `Giving programme changed: ${after.name}, ${after.give} for ${group}` });
  return {};
};

const programmeWith = (before: ProgrammeRow, given: Omit<ParsedInput<'programmes.update'>, 'id'>): ProgrammeRow => ({
  id: before.id,
  name: given.name ?? before.name,
  give: given.give ?? before.give,
  cost_minor: given.costMinor ?? before.cost_minor,
  is_unexpected: given.isUnexpected === undefined ? before.is_unexpected : Number(given.isUnexpected),
  group_id: given.groupId ?? before.group_id,
  from_day: given.from ?? before.from_day,
  to_day: given.to ?? before.to_day,
  jar_id: given.jarId === undefined ? before.jar_id : given.jarId,
});

/** Refuses a programme that cannot be; gives the name of its group. */
function checkProgramme({ book }: WriteContext, programme: ProgrammeFields): string {
  if (programme.to_day < programme.from_day)
    throw new Refusal('bad_input', 'The last day comes before the first one. Check the days; nothing was saved.', 'to');
  if (programme.jar_id !== null) getJar(book, programme.jar_id);
  return getGroup(book, programme.group_id).name;
}

const ORDER = { running: 0, coming: 1, over: 2 };

const list: Report<'programmes.list'> = ({ book, today, nowMs }) => ({
  programmes: listProgrammes(book)
    .map(row => ({
      ...{
        id: row.id,
        name: row.name,
        give: row.give,
        costMinor: row.cost_minor,
        isUnexpected: row.is_unexpected === 1,
      },
      ...{ groupId: row.group_id, groupName: row.group_name, from: row.from_day, to: row.to_day, jarId: row.jar_id },
      ...{ state: stateOn(row, today), given: row.given },
      people: countMembers(book, getGroup(book, row.group_id).filter, { today, nowMs }),
    }))
    .sort((a, b) => ORDER[a.state] - ORDER[b.state] || (a.from < b.from ? 1 : a.from > b.from ? -1 : b.id - a.id)),
});

const give: Write<'programmes.give'> = (context, input) => {
  const { book, nowMs, today, staffId, note } = context;
  const programme = getProgramme(book, input.programmeId, 'programmeId');
  const customer = getCustomer(book, input.customerId);
  refuseGive(context, programme, customer);
  const id = insertGive(book, {
    ...{
      programmeId: programme.id,
      customerId: customer.id,
      atMs: nowMs,
      onDay: today,
      costMinor: programme.cost_minor,
    },
    ...{ note: input.note || null, staffId, jarId: programme.jar_id },
  });
  note({ sentence: `${customer.name}: given ${programme.give} (${programme.name})`, customerId: customer.id });
  return { id, left: programme.jar_id === null ? null : getJar(book, programme.jar_id).count };
};

function refuseGive(
  { book, today, settings }: WriteContext,
  programme: ProgrammeRow,
  customer: { id: number; name: string },
): void {
  const state = stateOn(programme, today);
  const onDay = (day: string) => formatDay(day, settings.locale, today);
  if (state === 'coming')
    throw new Refusal('conflict', `“${programme.name}” begins on ${onDay(programme.from_day)}; nothing was saved.`);
  if (state === 'over')
    throw new Refusal('conflict', `“${programme.name}” ended on ${onDay(programme.to_day)}; nothing was saved.`);
  const given = givenOn(book, programme.id, customer.id);
  if (given !== null)
    throw new Refusal(
      'conflict',
      `${customer.name} was given ${programme.give} on ${onDay(given)} already; nothing was saved.`,
      'customerId',
    );
  if (!isInGroup(book, programme.group_id, customer.id, today))
    throw new Refusal(
      'conflict',
      `“${programme.name}” is for ${getGroup(book, programme.group_id).name}, and ${customer.name} is not among them. Nothing was saved.`,
      'customerId',
    );
  if (programme.jar_id === null) return;
  const jar = getJar(book, programme.jar_id);
  if (jar.count === 0)
    throw new Refusal('conflict', `“${jar.name}” is empty. Fill it up and say how many are in it; nothing was saved.`);
}

const results: Report<'programmes.results'> = ({ book, today, nowMs }, { id }) => {
  const { filter } = getGroup(book, getProgramme(book, id).group_id);
  return { people: countMembers(book, filter, { today, nowMs }), ...readResults(book, id, today) };
};

const addJar: Write<'jars.add'> = ({ book, note }, jar) => {
  const id = insertJar(book, jar);
  note({ sentence: `New jar: ${jar.name}, ${jar.count} in it` });
  return { id };
};

const changeJar: Write<'jars.update'> = ({ book, note }, { id, ...given }) => {
  const before = getJar(book, id);
  if (given.name === '') throw new Refusal('bad_input', 'A jar needs a name; nothing was changed.', 'name');
  const after = { name: given.name ?? before.name, lowAt: given.lowAt ?? before.lowAt, count: given.count };
  updateJar(book, id, after);
  note({ sentence: `${after.name}: ${getJar(book, id).count} in it, low at ${after.lowAt}` });
  return {};
};

const jars: Read<'jars.list'> = ({ book }) => ({ jars: listJars(book) });

export const programmeMethods = {
  'programmes.add': add,
  'programmes.update': update,
  'programmes.list': list,
  'programmes.give': give,
  'programmes.results': results,
  'jars.add': addJar,
  'jars.update': changeJar,
  'jars.list': jars,
};
