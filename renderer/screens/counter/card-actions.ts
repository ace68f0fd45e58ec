import { t } from '../../locales/t.ts';
import { showProblem } from '../../store/toasts.ts';
import { write } from '../../store/write.ts';
import { openPanel, useCounter } from './counter-store.ts';
import type { CardAction } from './keyboard.ts';

let isNoting = false;

/** What a key or button of the card does to the card that is seen. */
export async function doCardAction(action: CardAction): Promise<void> {
  const { card } = useCounter.getState();
  if (!card) return;
  if (action === 'makeRight') {
    const [waiting] = card.openComplaints;
    return waiting ? openPanel({ kind: 'answer', complaintId: waiting.id }) : showProblem(t('strip.none'));
  }
  if (action !== 'visit') return openPanel({ kind: action });
  // A second press while the first is being written is the same visit.
  if (isNoting) return;
  isNoting = true;
  const sentence = card.visitedToday ? t('done.visitAgain', { name: card.name }) : t('done.visit', { name: card.name });
  const result = await write('visits.record', { customerId: card.id }, sentence);
  isNoting = false;
  if (!result.ok) showProblem(result.error.message);
}
