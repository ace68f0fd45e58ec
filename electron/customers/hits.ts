import type { Hit } from '../../shared/contract/hits.ts';
import type { PreferenceKind } from '../../shared/contract/preferences.ts';
import { daysSince } from '../../shared/dates.ts';
import { words } from '../../shared/fold.ts';
import { initials } from '../../shared/names.ts';
import { lastFour } from '../../shared/phone.ts';
import type { ReadBook } from '../book/handles.ts';
import { kindWords } from '../preferences/kind-words.ts';
import { ALLERGY_WORDS } from '../search/allergies.ts';
import { digitsBesideName } from '../search/digits.ts';
import type { Found } from '../search/find.ts';
import { type Candidate, explainDigits, explainSlip, explainWords, highlightMeant } from './explain-match.ts';
import type { FormerIdentity } from './merged.ts';
import { type CustomerRow, nameOf } from './queries.ts';

type HitRow = CustomerRow & {
  last_day: string | null;
  visit_days: number | null;
  overdue_day: string | null;
  lapsed_day: string | null;
  companions: string | null;
  notes: string | null;
  complaints: string | null;
  formerly: string;
};

const SELECT = `SELECT c.id, c.given_name, c.family_name, c.known_as, c.middle_name, c.pronunciation, c.company, c.phones_json, c.emails_json, c.language, c.is_key, c.card_code, c.city, c.tags_json,
    EXISTS (SELECT 1 FROM photos p WHERE p.id = c.id) AS has_photo, s.last_day, s.visit_days, s.overdue_day, s.lapsed_day,
    (SELECT json_group_array(json_array(d.kind, d.name)) FROM companions d WHERE d.customer_id = c.id) AS companions,
    (SELECT json_group_array(json_array(p.kind, p.text)) FROM preferences p WHERE p.customer_id = c.id AND p.retired_at_ms IS NULL) AS notes,
    (SELECT json_group_array(concat_ws(' · ', k.text, k.item, k.category) ORDER BY k.opened_at_ms DESC) FROM complaints k WHERE k.customer_id = c.id) AS complaints,
    (SELECT json_group_array(json_object('given_name', f.given_name, 'family_name', f.family_name, 'known_as', f.known_as, 'company', f.company,
       'phones_json', f.phones_json, 'emails_json', f.emails_json, 'language', f.language, 'card_code', f.card_code) ORDER BY f.id)
     FROM merged_customers f WHERE f.customer_id = c.id) AS formerly
  FROM json_each(?) j JOIN customers c ON c.id = j.value LEFT JOIN customer_stats s ON s.customer_id = c.id ORDER BY j.key`;

/** What the list of results shows of each, in the given order: what matched, and enough to tell two people of one name apart. */
export function readHits(book: ReadBook, found: readonly Found[], typed: string, today: string): Hit[] {
  if (found.length === 0) return [];
  const needles = words(typed);
  const how = new Map(found.map(one => [one.customerId, one]));
  return book
    .prepare<[string], HitRow>(SELECT)
    .all(JSON.stringify(found.map(one => one.customerId)))
    .map(row => rowToHit(row, how.get(row.id)!, needles, typed, today));
}

function rowToHit(row: HitRow, found: Found, needles: string[], typed: string, today: string): Hit {
  const { how } = found;
  const name = nameOf(row);
  const companions = JSON.parse(row.companions ?? '[]') as [string, string][];
  const notes = JSON.parse(row.notes ?? '[]') as [string, string][];
  const phones = JSON.parse(row.phones_json) as string[];
  const candidates: Candidate[] = [
    { field: 'name', label: '', text: name },
    ...(row.known_as && row.known_as !== name
      ? [{ field: 'known_as' as const, label: 'known as', text: row.known_as }]
      : []),
    ...(row.pronunciation ? [{ field: 'known_as' as const, label: 'said', text: row.pronunciation }] : []),
    ...(row.middle_name ? [{ field: 'known_as' as const, label: 'middle name', text: row.middle_name }] : []),
    ...companions.map(([kind, text]) => ({ field: 'companion' as const, label: kind === 'other' ? '' : kind, text })),
    ...(row.company ? [{ field: 'company' as const, label: 'company', text: row.company }] : []),
    ...notes.map(([kind, text]) => ({
      field: 'preference' as const,
      label: kindWords[kind as PreferenceKind] ?? kind,
      text,
      ...(kind === 'allergy' ? { besides: ALLERGY_WORDS } : {}),
    })),
    ...(JSON.parse(row.tags_json) as string[]).map(text => ({ field: 'preference' as const, label: 'tag', text })),
    ...(JSON.parse(row.emails_json) as string[]).map(text => ({ field: 'email' as const, label: 'e-mail', text })),
    ...(row.card_code ? [{ field: 'card_code' as const, label: 'card', text: row.card_code }] : []),
    ...formerCandidates(row, name),
    ...(JSON.parse(row.complaints ?? '[]') as string[]).map(text => ({
      field: 'complaint' as const,
      label: 'complaint',
      text,
    })),
  ];
  const match = explain(found, candidates, phones, needles, typed);
  const firstPhone = phones[0];
  return {
    id: row.id,
    name,
    knownAs: row.known_as,
    initials: initials(name),
    hasPhoto: row.has_photo === 1,
    isKey: row.is_key === 1,
    hasAllergy: notes.some(([kind]) => kind === 'allergy'),
    match,
    namePieces:
      match.field === 'slip'
        ? [{ text: name, hit: false }]
        : match.field === 'name'
          ? match.pieces
          : highlightMeant(name, how === 'digits' ? needles.filter(needle => !/\d/.test(needle)) : needles),
    about: aboutOf(companions, notes, row.city, match),
    phoneEnd: firstPhone === undefined ? null : lastFour(firstPhone) || null,
    lastDay: row.last_day,
    daysSinceLast: row.last_day === null ? null : daysSince(row.last_day, today),
    visitDays: row.visit_days ?? 0,
    isOverdue:
      row.overdue_day !== null && row.overdue_day <= today && !(row.lapsed_day !== null && row.lapsed_day <= today),
  };
}

/** By what they were found on a card that became theirs. */
function formerCandidates(row: HitRow, name: string): Candidate[] {
  const formerly = JSON.parse(row.formerly) as FormerIdentity[];
  return formerly.flatMap(former => [
    ...(nameOf(former) === name ? [] : [{ field: 'known_as' as const, label: 'formerly', text: nameOf(former) }]),
    ...(former.card_code === null || former.card_code === row.card_code
      ? []
      : [{ field: 'card_code' as const, label: 'former card', text: former.card_code }]),
  ]);
}

function explain(found: Found, candidates: Candidate[], phones: string[], needles: string[], typed: string) {
  if (found.slipCode) return explainSlip(found.slipCode);
  return found.how === 'digits'
    ? explainDigits(phones, digitsBesideName(typed) ?? typed)
    : explainWords(candidates, needles, found.how);
}

/** The dog, the usual, the town: without repeating what matched. */
function aboutOf(
  companions: [string, string][],
  notes: [string, string][],
  city: string | null,
  match: Hit['match'],
): string[] {
  const shown = match.pieces.map(piece => piece.text).join('');
  const usual = notes.find(([kind]) => kind === 'usual')?.[1];
  const liked = notes.find(([kind]) => kind === 'likes')?.[1];
  return [
    ...companions.slice(0, 2).map(([kind, name]) => (kind === 'other' ? name : `${kind} ${name}`)),
    usual ?? liked ?? null,
    city,
  ]
    .filter(
      (text): text is string => Boolean(text) && !(shown !== '' && match.field !== 'name' && text!.endsWith(shown)),
    )
    .slice(0, 3);
}
