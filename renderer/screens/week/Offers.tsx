import { useState } from 'react';
import type { Offer } from '../../../shared/contract/key-customers.ts';
import type { WeekReview } from '../../../shared/contract/review.ts';
import { Button } from '../../components/Button.tsx';
import { ErrorNote } from '../../components/ErrorNote.tsx';
import { Flag } from '../../components/Flag.tsx';
import { t } from '../../locales/t.ts';
import { type Format, useFormat } from '../../store/format.ts';
import { useWriting } from '../../store/use-writing.ts';
import { write } from '../../store/write.ts';
import { OfferForm } from './OfferForm.tsx';
import { Panel } from './Point.tsx';

/** What newcomers and regulars get, side by side. */
export function Offers({ review: { offers, fairness, isClosed } }: { review: WeekReview }) {
  const format = useFormat();
  const [isAdding, setIsAdding] = useState(false);
  const removing = useWriting();
  const remove = ({ id, name }: Offer) =>
    void removing.run(write('offers.remove', { id }, t('fair.removed', { name })));
  return (
    <Panel title={t('fair.offers')}>
      <p>
        <Flag tone={fairness.isUnfair ? 'due' : 'good'}>{t(fairness.isUnfair ? 'fair.unfair' : 'fair.fair')}</Flag>
      </p>
      {offers.length === 0 && <p>{t('fair.noOffers')}</p>}
      <ul className="agenda-lines">
        {offers.map(offer => (
          <li key={offer.id} className="agenda-line" data-quiet={!offer.isCurrent || undefined}>
            <span>
              <b>{offer.name}</b> <span className="agenda-note">{offerWords(offer, format)}</span>
            </span>
            {!isClosed && (
              <Button
                tone="quiet"
                icon="close"
                aria-label={t('fair.removeOf', { name: offer.name })}
                isDisabled={removing.isBusy}
                onPress={() => remove(offer)}
              />
            )}
          </li>
        ))}
      </ul>
      <ErrorNote error={removing.error} />
      {!isClosed &&
        (isAdding ? (
          <OfferForm onDone={() => setIsAdding(false)} />
        ) : (
          <Button icon="add" onPress={() => setIsAdding(true)}>
            {t('fair.add')}
          </Button>
        ))}
    </Panel>
  );
}

/** "newcomers · €8.00 · until 11 Dec". */
export function offerWords(
  { audience, valueMinor, fromDay, toDay }: Offer,
  { money, day, today }: Pick<Format, 'money' | 'day' | 'today'>,
): string {
  const when = fromDay > today ? t('fair.from', { day: day(fromDay) }) : null;
  const until = toDay === null ? t('fair.open') : t('fair.until', { day: day(toDay) });
  return [t(`fair.for.${audience}`), money(valueMinor), when, until].filter(Boolean).join(' · ');
}
