import type { WeekReview } from '../../../shared/contract/review.ts';
import { Button } from '../../components/Button.tsx';
import { t, tCount } from '../../locales/t.ts';
import { goTo } from '../../store/place.ts';
import { Person } from './Person.tsx';
import { Panel } from './Point.tsx';

/** Who deserves a card and why, who sent somebody, and whether the shop stays in touch as it planned. */
export function ThankPoint({ review: { thank } }: { review: WeekReview }) {
  const { people, suggestions, senders, consistency } = thank;
  return (
    <div className="agenda-columns">
      <Panel title={t('thank.for')}>
        {people.length === 0 && <p>{t('thank.none')}</p>}
        <ul className="agenda-lines">
          {people.map(person => (
            <Person key={person.customerId} person={person}>
              <p>{person.reason}</p>
              <p className="agenda-quote">{person.line}</p>
            </Person>
          ))}
        </ul>
        {suggestions > people.length && (
          <p className="agenda-note">{tCount('agenda.more', suggestions - people.length)}</p>
        )}
        {suggestions > 0 && (
          <Button icon="cards" onPress={() => goTo('cards')}>
            {t('thank.cards')}
          </Button>
        )}
      </Panel>
      <div className="agenda-stack">
        <Panel title={t('thank.senders')}>
          {senders.length === 0 && <p>{t('thank.noSenders')}</p>}
          <ul className="agenda-lines">
            {senders.map(person => (
              <Person key={person.customerId} person={person}>
                <p>{t('thank.sentWhom', { names: person.sent.join(', ') })}</p>
              </Person>
            ))}
          </ul>
        </Panel>
        <Panel title={t('thank.steady')}>
          <p>{consistency.of === 0 ? t('thank.steadyNone') : t('thank.steadyOf', consistency)}</p>
        </Panel>
      </div>
    </div>
  );
}
