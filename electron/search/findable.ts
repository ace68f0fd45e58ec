import type { ReadBook } from '../book/handles.ts';
import type { Findable } from './document.ts';
import type { Reachable } from './keys.ts';

export interface FindablePerson extends Findable {
  id: number;
  language: string | null;
}

interface FindableRow {
  id: number;
  given_name: string | null;
  middle_name: string | null;
  family_name: string | null;
  known_as: string | null;
  company: string | null;
  pronunciation: string | null;
  phones_json: string;
  emails_json: string;
  card_code: string | null;
  external_id: string | null;
  tags_json: string;
  language: string | null;
  companions: string;
  preferences: string;
  complaints: string;
  formerly: string;
}

const asList = (json: string): string[] => (json === '[]' ? [] : (JSON.parse(json) as string[]));

/** What can be found of these customers, in the order given; those not in the book are left out. */
export const readFindables = (book: ReadBook, customerIds: readonly number[]): FindablePerson[] =>
  book
    .prepare<[string], FindableRow>(
      `SELECT c.id, given_name, middle_name, family_name, known_as, company, pronunciation, phones_json, emails_json, card_code, external_id, tags_json, language,
         (SELECT json_group_array(name) FROM companions d WHERE d.customer_id = c.id) AS companions,
         (SELECT json_group_array(text) FROM preferences p WHERE p.customer_id = c.id AND p.retired_at_ms IS NULL) AS preferences,
         (SELECT json_group_array(concat_ws(' ', k.item, k.category, k.text) ORDER BY k.opened_at_ms DESC) FROM complaints k WHERE k.customer_id = c.id) AS complaints,
         (SELECT json_group_array(json_object('givenName', f.given_name, 'familyName', f.family_name, 'knownAs', f.known_as, 'company', f.company,
            'phones', json(f.phones_json), 'emails', json(f.emails_json), 'cardCode', f.card_code, 'externalId', f.external_id) ORDER BY f.id)
          FROM merged_customers f WHERE f.customer_id = c.id) AS formerly
       FROM json_each(?) j CROSS JOIN customers c ON c.id = j.value`,
    )
    .all(JSON.stringify(customerIds))
    .map(row => ({
      id: row.id,
      givenName: row.given_name,
      middleName: row.middle_name,
      familyName: row.family_name,
      knownAs: row.known_as,
      company: row.company,
      pronunciation: row.pronunciation,
      phones: asList(row.phones_json),
      emails: asList(row.emails_json),
      cardCode: row.card_code,
      externalId: row.external_id,
      tags: asList(row.tags_json),
      language: row.language,
      companions: asList(row.companions),
      preferences: asList(row.preferences),
      complaints: asList(row.complaints),
      formerly: row.formerly === '[]' ? [] : (JSON.parse(row.formerly) as Reachable[]),
    }));
