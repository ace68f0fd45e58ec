import type { Card, Rhythm } from '../../shared/contract/card.ts';
import type { Preference } from '../../shared/contract/preferences.ts';
import { daysBetween } from '../../shared/dates.ts';
import type { ReadBook } from '../book/handles.ts';
import { listCompanions } from '../companions/queries.ts';
import { listOpenComplaints } from '../complaints/queries.ts';
import type { Context } from '../engine/context.ts';
import { readExpected } from '../model/expected.ts';
import { listPreferences } from '../preferences/queries.ts';
import { listGivesFor } from '../programmes/queries.ts';
import { listOpenPromises } from '../promises/queries.ts';
import { readReferralsOf } from '../referrals/queries.ts';
import { staffName } from '../staff/queries.ts';
import { getLastTouch } from '../touches/queries.ts';
import { listUsualItems } from '../visits/queries.ts';
import { getMadeRight } from './made-right.ts';
import { getCustomer } from './queries.ts';
import { getRhythm } from './rhythm-queries.ts';
import { whatToSayNow } from './say-now.ts';
import { listTimeline } from './timeline.ts';

const TIMELINE_ON_CARD = 12;
const USUAL_ITEMS = 5;

/** Everything the counter shows of one person. */
export function readCard(context: Context, id: number): Card {
  const { book, settings, today } = context;
  const profile = getCustomer(book, id);
  const preferences = listPreferences(book, id, settings.timeZone);
  const companions = listCompanions(book, id);
  const inForce = preferences.filter(preference => !preference.isRetired);
  const { rhythm, gap, stats } = getRhythm(book, id, today);
  const openComplaints = listOpenComplaints(context, id);
  const openPromises = listOpenPromises(book, id, today);
  const madeRight = getMadeRight(
    book,
    id,
    rhythm.recent.map(visit => visit.day),
    today,
  );
  const gives = listGivesFor(context, id);
  const referrals = readReferralsOf(book, id, { visitDays: rhythm.visitDays, foundUs: profile.foundUs });
  const usualItems = listUsualItems(book, id, USUAL_ITEMS);
  return {
    ...profile,
    knownBestByName: staffName(book, profile.knownBestBy),
    sayNow: whatToSayNow({
      today,
      locale: settings.locale,
      callName: profile.knownAs ?? profile.givenName ?? profile.name,
      sentBy: referrals.referredBy?.name ?? null,
      foundUs: profile.foundUs,
      since: profile.since,
      birthday: profile.birthday,
      companions,
      gives,
      treats: inForce.filter(isKind('treat')).map(treat => ({ text: treat.text, companion: treat.companionName })),
      usual: inForce.find(isKind('usual'))?.text ?? null,
      latestNote: latestNote(inForce),
      visitDays: rhythm.visitDays,
      daysSinceLast: rhythm.daysSinceLast,
      gapBeforeTodayDays: gapBeforeToday(rhythm),
      usualGapDays: rhythm.usualGapDays,
      isOwnRhythm: rhythm.isOwn,
      lapsedAfterDays: gap.lapsedAfterDays,
      state: rhythm.state,
      complaints: openComplaints,
      promises: openPromises,
      madeRight,
    }),
    allergies: inForce
      .filter(isKind('allergy'))
      .map(allergy => ({ id: allergy.id, text: allergy.text, about: allergy.companionName })),
    preferences,
    companions,
    consents: listConsents(book, id),
    rhythm,
    visits: stats?.visits ?? 0,
    spentMinor: stats?.spent_minor ?? 0,
    valueToDateMinor:
      settings.marginPercent === null ? null : Math.round(((stats?.spent_minor ?? 0) * settings.marginPercent) / 100),
    expected: readExpected(context, id),
    usualItems,
    visitedToday: rhythm.lastDay === today,
    openComplaints,
    openPromises,
    gives,
    ...referrals,
    lastTouch: getLastTouch(book, id),
    madeRight: madeRight && {
      complaintId: madeRight.complaintId,
      text: madeRight.text,
      resolvedOn: madeRight.resolvedOn,
    },
    timeline: listTimeline(book, id, settings, 0, TIMELINE_ON_CARD).entries,
  };
}

const isKind = (kind: Preference['kind']) => (preference: Preference) => preference.kind === kind;

function latestNote(inForce: Preference[]) {
  const note = inForce.find(isKind('note'));
  return note ? { text: note.text, by: note.notedBy, on: note.notedOn } : null;
}

function gapBeforeToday(rhythm: Rhythm): number | null {
  const [before, last] = rhythm.recent.slice(-2);
  return before && last ? daysBetween(before.day, last.day) : null;
}

export const listConsents = (book: ReadBook, customerId: number): Card['consents'] =>
  book
    .prepare<
      [number],
      { channel: 'email' | 'sms' | 'phone' | 'post'; is_granted: number; given_on_day: string; source: string }
    >('SELECT channel, is_granted, given_on_day, source FROM consents WHERE customer_id = ? ORDER BY channel')
    .all(customerId)
    .map(row => ({
      channel: row.channel,
      isGranted: row.is_granted === 1,
      givenOn: row.given_on_day,
      source: row.source,
    }));
