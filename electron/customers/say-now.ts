import type { SayNow } from '../../shared/contract/card.ts';
import type { Stage, Verdict } from '../../shared/contract/complaints.ts';
import { agoInWords, type Day, formatDay, nextAnniversary } from '../../shared/dates.ts';
import type { RhythmState } from './rhythm.ts';

/** Everything the first line of a card is made from. Days throughout. */
export interface SayFacts {
  today: Day;
  locale: string;
  /** How one addresses them: known-as, else the given name, else the name. */
  callName: string;
  /** Who sent them. */
  sentBy: string | null;
  /** How they found us, in their words or ours. */
  foundUs: string | null;
  /** Since when they are a regular by what was written down, as in a list that was imported; null when nobody wrote it. */
  since: Day | null;
  birthday: string | null;
  companions: { name: string; birthday: string | null }[];
  /** What running programmes give them. */
  gives: { give: string; isUnexpected: boolean }[];
  /** Notes of kind `treat`, newest first. */
  treats: { text: string; companion: string | null }[];
  usual: string | null;
  /** The newest free note, to ask about. */
  latestNote: { text: string; by: string | null; on: Day } | null;
  visitDays: number;
  daysSinceLast: number | null;
  /** When they came today: days between today and the visit day before it. */
  gapBeforeTodayDays: number | null;
  usualGapDays: number | null;
  /** The usual gap rests on them alone. */
  isOwnRhythm: boolean;
  lapsedAfterDays: number | null;
  state: RhythmState;
  /** Complaints that wait, the most pressing first. */
  complaints: { text: string; openedOn: Day; stage: Stage; staffName: string | null; isSecondFailure: boolean }[];
  /** What they are owed by today, the latest first. */
  promises: { kind: 'promise' | 'call_back'; text: string; dueOn: Day }[];
  /** A complaint made right since they were last here, or before the visit of today, which is the first one since. */
  madeRight: { text: string; resolvedOn: Day; verdict: Verdict | null } | null;
}

/** Visits worth a word, and every further hundred. */
const MILESTONES = [10, 25, 50, 75, 100];
/** A companion's birthday is worth preparing for a day ahead; so is theirs. */
const BIRTHDAY_AHEAD_DAYS = 1;
/** A note older than this is no longer news to ask about. */
const FRESH_NOTE_DAYS = 45;

/** Of a complaint or a promise so many letters are said; the rest stands on the card. */
const LONGEST_SAID = 90;

type Line = { kind: SayNow['kind']; text: string };

/** What to say now: the most pressing fact first, the next one beneath it. Pure, so that its table of cases is its definition. */
export function whatToSayNow(facts: SayFacts): SayNow {
  const lines = [
    ...waiting(facts),
    ...owed(facts),
    ...afterComplaint(facts),
    ...birthdays(facts),
    ...gives(facts),
    ...returns(facts),
    ...treats(facts),
    ...arrivals(facts),
    ...late(facts),
    ...milestone(facts),
    ...usual(facts),
  ];
  const [first = { kind: 'greeting' as const, text: `Say hello to ${facts.callName}.` }, ...rest] = lines;
  // A birthday line names the treat already.
  const second = rest.find(line => !(first.kind === 'companion_birthday' && line.kind === 'treat'));
  const note = askAbout(facts);
  return { kind: first.kind, headline: first.text, detail: second?.text ?? note };
}

/** A complaint that waits comes before everything: whoever greets them as if nothing were wrong makes it worse. */
function waiting({ complaints, today, locale }: SayFacts): Line[] {
  const [first] = complaints;
  if (!first) return [];
  const what = `${said(first.text)}, ${formatDay(first.openedOn, locale, today)}.`;
  const lead = complaints.some(complaint => complaint.isSecondFailure)
    ? 'Second time something went wrong'
    : 'Say sorry first';
  const more = complaints.length > 1 ? ` And ${complaints.length - 1} more.` : '';
  return [{ kind: 'complaint', text: `${lead}: ${what} ${whoSeesToIt(first)}${more}` }];
}

function whoSeesToIt({ stage, staffName }: SayFacts['complaints'][number]): string {
  if (stage === 'fixing') return staffName ? `Being fixed by ${staffName}.` : 'Being fixed.';
  if (staffName) return `${staffName} sees to it.`;
  return stage === 'new' ? 'Nobody has answered yet.' : 'Nobody sees to it yet.';
}

function owed({ promises, today, locale }: SayFacts): Line[] {
  return promises
    .filter(promise => promise.dueOn <= today)
    .map(({ kind, text, dueOn }) => {
      const isToday = dueOn === today;
      const on = formatDay(dueOn, locale, today);
      if (kind === 'promise')
        return `${isToday ? 'Promised for today' : `Late, promised for ${on}`}: ${ended(said(text))}`;
      return `${ended(said(text))} ${isToday ? 'A call is due today.' : `A call was due on ${on}.`}`;
    })
    .map(text => ({ kind: 'promise', text }));
}

function afterComplaint({ madeRight, today, locale }: SayFacts): Line[] {
  if (!madeRight) return [];
  const since = `First time back since this was made right on ${formatDay(madeRight.resolvedOn, locale, today)}: ${said(madeRight.text)}.`;
  const ask = madeRight.verdict === 'right' ? 'They said it is; thank them.' : 'Ask whether it is right now.';
  return [{ kind: 'after_complaint', text: `${since} ${ask}` }];
}

function birthdays(facts: SayFacts): Line[] {
  const lines: Line[] = [];
  const own = facts.birthday === null ? null : nextAnniversary(facts.birthday, facts.today);
  if (own?.inDays === 0) {
    lines.push({
      kind: 'birthday',
      text: own.turns ? `Happy birthday, ${facts.callName}: ${own.turns} today.` : `Happy birthday, ${facts.callName}!`,
    });
  }
  for (const companion of facts.companions) {
    const next = companion.birthday === null ? null : nextAnniversary(companion.birthday, facts.today);
    if (next === null || next.inDays > BIRTHDAY_AHEAD_DAYS) continue;
    const treat = facts.treats.find(noted => noted.companion === companion.name);
    const when = next.inDays === 0 ? 'today' : 'tomorrow';
    lines.push({
      kind: 'companion_birthday',
      text: `${possessive(companion.name)} birthday is ${when}.${treat ? ` Treat: ${ended(treat.text)}` : ''}`,
    });
  }
  if (own?.inDays === BIRTHDAY_AHEAD_DAYS)
    lines.push({ kind: 'birthday', text: `${possessive(facts.callName)} birthday is tomorrow.` });
  return lines;
}

/** What is given unexpectedly is spoilt by a word too soon. */
function gives({ gives: due }: SayFacts): Line[] {
  return due.map(({ give, isUnexpected }) => ({
    kind: 'give',
    text: isUnexpected ? `Give: ${said(give)} (unexpected: say nothing beforehand).` : `Give: ${ended(said(give))}`,
  }));
}

/** Back after having been lapsed: said when they stand there again, and still on the day they came. */
function returns(facts: SayFacts): Line[] {
  const gap = facts.daysSinceLast === 0 ? facts.gapBeforeTodayDays : null;
  const wasLapsed = gap !== null && facts.lapsedAfterDays !== null && gap > facts.lapsedAfterDays;
  if (wasLapsed)
    return [{ kind: 'won_back', text: `${facts.callName} is back after ${gap} days. Say how good it is to see them.` }];
  return [];
}

function treats(facts: SayFacts): Line[] {
  const treat = facts.treats[0];
  if (!treat) return [];
  return [
    {
      kind: 'treat',
      text: treat.companion
        ? `${possessive(treat.companion)} treat: ${ended(treat.text)}`
        : `A treat for ${facts.callName}: ${ended(treat.text)}`,
    },
  ];
}

function arrivals(facts: SayFacts): Line[] {
  const { since, today, locale, callName } = facts;
  // Known from before the book: no stranger, only the visits were not noted.
  if (since !== null && since < today && facts.visitDays < 2) {
    const text = `${callName} has been a regular since ${formatDay(since, locale, today)}: welcome them back, and note this visit.`;
    return facts.visitDays === 0 ? [{ kind: 'greeting', text }] : [];
  }
  if (facts.visitDays === 0)
    return [{ kind: 'first_time', text: `First visit: welcome ${facts.callName}${howFound(facts)}.` }];
  if (facts.visitDays === 1 && facts.daysSinceLast !== 0)
    return [{ kind: 'second_time', text: `Second visit: ${facts.callName} came back. Ask how the first time was.` }];
  return [];
}

/** What is known is not asked again. */
function howFound({ sentBy, foundUs }: SayFacts): string {
  if (sentBy !== null) return `. ${sentBy} sent them`;
  return foundUs === null ? ', and ask how they found us' : '';
}

function late(facts: SayFacts): Line[] {
  if (facts.daysSinceLast === null || facts.usualGapDays === null || facts.visitDays < 2) return [];
  const every = inDays(facts.usualGapDays);
  const usually = facts.isOwnRhythm ? `usually every ${every}` : `about every ${every} reckoned with the shop’s`;
  if (facts.state === 'lapsed')
    return [
      {
        kind: 'overdue',
        text: `We missed you: last here ${agoInWords(facts.daysSinceLast)}, ${usually}.`,
      },
    ];
  if (facts.state === 'overdue')
    return [
      {
        kind: 'overdue',
        text: `Good to see you again: ${facts.daysSinceLast} days, ${usually}.`,
      },
    ];
  return [];
}

function milestone(facts: SayFacts): Line[] {
  const isToday = facts.daysSinceLast === 0;
  const count = isToday ? facts.visitDays : facts.visitDays + 1;
  if (!MILESTONES.includes(count) && (count < 200 || count % 100 !== 0)) return [];
  return [
    {
      kind: 'milestone',
      text: `${isToday ? 'This is' : 'Today makes it'} visit number ${count}. Thank ${facts.callName}.`,
    },
  ];
}

function usual(facts: SayFacts): Line[] {
  return facts.usual === null ? [] : [{ kind: 'usual', text: `The usual? ${ended(capital(facts.usual))}` }];
}

function askAbout(facts: SayFacts): string | null {
  const note = facts.latestNote;
  if (!note || Date.parse(facts.today) - Date.parse(note.on) > FRESH_NOTE_DAYS * 86_400_000) return null;
  const on = formatDay(note.on, facts.locale, facts.today);
  return `${capital(ended(note.text))} ${note.by ? `Noted by ${note.by} on ${on}.` : `Noted on ${on}.`}`;
}

/** Cut to what can be said in one breath, without the full stop. */
function said(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  if (line.length <= LONGEST_SAID) return line.replace(/[.\s]+$/, '');
  const kept = line.slice(0, LONGEST_SAID).toWellFormed();
  return `${kept.includes(' ') ? kept.slice(0, kept.lastIndexOf(' ')) : kept}…`;
}

const possessive = (name: string): string => (/[sxzß]$/i.test(name) ? `${name}’` : `${name}’s`);
const ended = (text: string): string => (/[.!?…。]$/.test(text) ? text : `${text}.`);
const capital = (text: string): string => text.charAt(0).toLocaleUpperCase() + text.slice(1);
const inDays = (days: number): string => {
  const whole = Math.max(1, Math.round(days));
  return whole === 1 ? 'day' : `${whole} days`;
};
