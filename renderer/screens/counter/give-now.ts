import type { Card } from '../../../shared/contract/card.ts';
import type { Result } from '../../../shared/result.ts';
import { t } from '../../locales/t.ts';
import { write } from '../../store/write.ts';

export type Give = Card['gives'][number];

/** Given: the card stops saying so, and the toast says what is left in the jar it came from. */
export function giveNow(
  { id, name }: Pick<Card, 'id' | 'name'>,
  { programmeId, give }: Give,
): Promise<Result<unknown>> {
  return write('programmes.give', { programmeId, customerId: id }, ({ left }) =>
    left === null ? t('toGive.done', { name, what: give }) : t('toGive.doneLeft', { name, what: give, left }),
  );
}
