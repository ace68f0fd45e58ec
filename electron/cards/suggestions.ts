import type { Suggestion } from '../../shared/contract/cards.ts';
import { addDays } from '../../shared/dates.ts';
import { initials } from '../../shared/names.ts';
import type { ReadBook } from '../book/handles.ts';
import { getCustomerRow, nameOf } from '../customers/queries.ts';
import type { Context } from '../engine/context.ts';
import { hasAddress } from './address-lines.ts';
import { type CandidateRow, candidateIds, type Happenings, listCandidates, readHappenings } from './candidates.ts';
import { suggestLine } from './lines.ts';
import { listPostConsents } from './post-consent.ts';
import { type CandidateFacts, REASON_ORDER, type Reason, reasonFor } from './reasons.ts';
import { listRecipients } from './recipients.ts';
import { weekOf } from './week.ts';

interface Suggested {
  id: number;
  isKey: boolean;
  visitDays: number;
  lastThankedOn: string | null;
  found: Reason;
}

/** Who deserves a card in a week and why, at most `limit`: the reasons take turns, so that none crowds out the others. */
export function readSuggestions(
  { book, settings, today }: Context,
  weekName: string | undefined,
  limit: number,
): { week: string; people: Suggestion[] } {
  const week = weekOf(weekName, today);
  const happened = readHappenings(book, week, today);
  const spacingDays = settings.thankSpacingDays;
  const judging = { week, today, spacingDays, locale: settings.locale };
  const nameFor = memoName(book);
  const suggested: Suggested[] = [];
  for (const row of listCandidates(book, candidateIds(happened), addDays(today, -spacingDays))) {
    const found = reasonFor(factsOf(row, happened, today, nameFor), judging);
    if (found === null) continue;
    const { id, lastThankedOn } = row;
    suggested.push({ id, isKey: row.isKey === 1, visitDays: row.visitDays ?? 0, lastThankedOn, found });
  }
  return { week: week.name, people: withPeople(book, inTurns(suggested, limit), settings.locale) };
}

function factsOf(
  row: CandidateRow,
  happened: Happenings,
  today: string,
  nameFor: (id: number) => string,
): CandidateFacts {
  const visitor = happened.visitors.get(row.id);
  const back = happened.cameBack.get(row.id);
  return {
    isKey: row.isKey === 1,
    visitDays: visitor?.visitDays ?? row.visitDays ?? 0,
    weekDays: visitor?.weekDays ?? [],
    firstDay: row.firstDay,
    since: row.since,
    hasLapsed: row.lapsedDay !== null && row.lapsedDay <= today,
    birthday: row.birthday,
    companions: happened.companionBirthdays.get(row.id) ?? [],
    madeRightOn: happened.madeRight.get(row.id) ?? null,
    cameBack: back === undefined ? null : { name: nameFor(back.referredId), on: back.on },
    praisedOn: happened.praised.get(row.id) ?? null,
    isSuggestionDone: happened.suggestionsDone.has(row.id),
    lastThankedOn: row.lastThankedOn,
    isFrequent: happened.frequent.includes(row.id),
  };
}

function memoName(book: ReadBook): (id: number) => string {
  const names = new Map<number, string>();
  return id => {
    if (!names.has(id)) names.set(id, nameOf(getCustomerRow(book, id)!));
    return names.get(id)!;
  };
}

/** Key customers before others, then who comes most; one of each reason after the other until there are enough, then reason by reason. */
function inTurns(suggested: readonly Suggested[], limit: number): Suggested[] {
  const byReason = REASON_ORDER.map(reason =>
    suggested
      .filter(one => one.found.reason === reason)
      .sort((a, b) => Number(b.isKey) - Number(a.isKey) || b.visitDays - a.visitDays || a.id - b.id),
  );
  const taken = byReason.map(() => 0);
  let left = Math.min(limit, suggested.length);
  while (left > 0) {
    for (const [i, ones] of byReason.entries()) {
      if (left === 0 || taken[i]! >= ones.length) continue;
      taken[i]! += 1;
      left -= 1;
    }
  }
  return byReason.flatMap((ones, i) => ones.slice(0, taken[i]));
}

function withPeople(book: ReadBook, suggested: readonly Suggested[], locale: string): Suggestion[] {
  const ids = suggested.map(one => one.id);
  const people = new Map(listRecipients(book, ids).map(person => [person.customer.id, person]));
  const consents = listPostConsents(book, ids);
  return suggested.map(({ id, isKey, lastThankedOn, found }) => {
    const person = people.get(id)!;
    return {
      customerId: id,
      name: person.name,
      initials: initials(person.name),
      isKey,
      reason: found.reason,
      evidence: found.evidence,
      line: suggestLine(found, person, person.customer.language ?? locale),
      hasAddress: hasAddress(person.customer),
      postConsent: consents.get(id) ?? null,
      lastThankedOn,
    };
  });
}
