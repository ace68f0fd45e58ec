import type { GroupFilter } from '../../shared/contract/groups.ts';
import { words } from '../../shared/fold.ts';
import type { Conditions } from './conditions.ts';
import { endOf, spelled } from './spelled.ts';

export function askOfNotes(asked: Conditions, filter: GroupFilter): void {
  const { preference, companion } = filter;
  if (preference) {
    const kind = preference.kind === undefined ? null : asked.value(preference.kind);
    const [first, ...others] = preference.text ? words(preference.text) : [];
    const range = (word: string) => `word >= ${asked.value(word)} AND word < ${asked.value(endOf(word))}`;
    if (first !== undefined)
      asked.named(
        'w.customer_id',
        'preference_words w',
        [
          `w.${range(first).replace(' AND ', ' AND w.')}`,
          ...(kind === null ? [] : [`w.kind = ${kind}`]),
          ...others.map(word => `w.preference_id IN (SELECT preference_id FROM preference_words WHERE ${range(word)})`),
        ].join(' AND '),
      );
    // A text without a single letter or digit says nothing that could be found.
    else if (preference.text) asked.trait('0');
    else
      asked.named(
        'n.customer_id',
        'preferences n',
        `n.retired_at_ms IS NULL${kind === null ? '' : ` AND n.kind = ${kind}`}`,
      );
  }
  if (companion) {
    const parts = [
      ...(companion.kind ? [`d.kind = ${asked.value(companion.kind.trim().toLowerCase())}`] : []),
      ...(companion.name ? [`d.name IN ${spelled(asked, 'companion', companion.name)}`] : []),
    ];
    asked.named('d.customer_id', 'companions d', parts.join(' AND ') || '1');
  }
  if (filter.hasCompanion !== undefined) asked.trait(`t.companions ${filter.hasCompanion ? '>' : '='} 0`);
}
