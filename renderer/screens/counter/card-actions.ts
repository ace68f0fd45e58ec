import type { Card } from '../../../shared/contract/card.ts';
import type { Result } from '../../../shared/result.ts';
import { t } from '../../locales/t.ts';
import { showProblem } from '../../store/toasts.ts';
import { write } from '../../store/write.ts';
import { openPanel, useCounter } from './counter-store.ts';
import { giveNow } from './give-now.ts';
import type { CardAction } from './keyboard.ts';
import { latelyMadeRight } from './lately-made-right.ts';

let isNoting = false;

/** What a key or button of the card does to the card that is seen. */
export async function doCardAction(action: CardAction): Promise<void> {
  const { card } = useCounter.getState();
  if (!card) return;
  if (action === 'makeRight') {
    const complaintId = card.openComplaints[0]?.id ?? latelyMadeRight(card)?.complaintId;
    return complaintId === undefined ? showProblem(t('strip.none')) : openPanel({ kind: 'answer', complaintId });
  }
  if (action !== 'visit' && action !== 'give') return openPanel({ kind: action });
  // A second press while the first is being written is the same visit, or the same give.
  if (isNoting) return;
  isNoting = true;
  const result = await (action === 'visit' ? noteVisit(card) : giveFirst(card));
  isNoting = false;
  if (result && !result.ok) showProblem(result.error.message);
}

function noteVisit(card: Card): Promise<Result<unknown>> {
  const sentence = card.visitedToday ? t('done.visitAgain', { name: card.name }) : t('done.visit', { name: card.name });
  return write('visits.record', { customerId: card.id }, sentence);
}

async function giveFirst(card: Card): Promise<Result<unknown> | null> {
  const [first] = card.gives;
  if (first) return giveNow(card, first);
  showProblem(t('toGive.none'));
  return null;
}
