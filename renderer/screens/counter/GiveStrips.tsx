import type { Card } from '../../../shared/contract/card.ts';
import { Button } from '../../components/Button.tsx';
import { ErrorNote } from '../../components/ErrorNote.tsx';
import { Flag } from '../../components/Flag.tsx';
import { Icon } from '../../components/Icon.tsx';
import { t } from '../../locales/t.ts';
import { type Give, giveNow } from './give-now.ts';
import { useSaving } from './use-saving.ts';

/** What running programmes have for them, each given with one tap; the first with G. */
export function GiveStrips({ card }: { card: Card }) {
  if (card.gives.length === 0) return null;
  return (
    <section className="strips gives" aria-label={t('toGive.label')}>
      {card.gives.map((give, at) => (
        <Strip key={give.programmeId} card={card} give={give} hasKey={at === 0} />
      ))}
    </section>
  );
}

function Strip({ card, give, hasKey }: { card: Card; give: Give; hasKey: boolean }) {
  const { error, isBusy, save } = useSaving();
  return (
    <div className="strip" data-tone="good">
      <div className="strip-words">
        <p className="strip-text">
          <Icon name="gift" /> <b>{t('toGive.what', { what: give.give })}</b>{' '}
          <span className="quiet">{give.programme}</span>
        </p>
        {give.isUnexpected && (
          <p className="strip-state">
            <Flag>{t('toGive.unexpected')}</Flag>
          </p>
        )}
        <ErrorNote error={error} />
      </div>
      <div className="strip-acts">
        <Button
          icon="check"
          {...(hasKey ? { keyCap: 'G' } : {})}
          isDisabled={isBusy}
          onPress={() =>
            void save(
              () => giveNow(card, give),
              () => undefined,
            )
          }
        >
          {t('toGive.given')}
          <span className="unseen">{give.give}</span>
        </Button>
      </div>
    </div>
  );
}
