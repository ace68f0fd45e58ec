import './whole.css';
import { useEffect, useRef } from 'react';
import type { Card } from '../../../shared/contract/card.ts';
import { Button } from '../../components/Button.tsx';
import { ErrorNote } from '../../components/ErrorNote.tsx';
import { Icon } from '../../components/Icon.tsx';
import { t, tCount } from '../../locales/t.ts';
import { goTo } from '../../store/place.ts';
import { useRead } from '../../store/read.ts';
import { MonthsPanel } from './MonthsPanel.tsx';
import { CompanionsPanel, ConsentsPanel, ContactPanel, PersonPanel } from './ProfilePanels.tsx';
import { RememberPanel } from './RememberPanel.tsx';
import { StoryPanel } from './StoryPanel.tsx';
import { useWholeKeys } from './use-whole-keys.ts';
import { WholeHead } from './WholeHead.tsx';

/** Everything the book knows of one regular, laid over the table. */
export function WholeProfile({ id }: { id: number }) {
  const { value: card, error } = useRead('customers.get', { id });
  const region = useRef<HTMLElement>(null);
  useWholeKeys(id);
  useEffect(() => region.current?.focus(), []);
  return (
    <section
      className="whole"
      ref={region}
      tabIndex={-1}
      aria-label={card ? t('whole.of', { name: card.name }) : t('loading')}
    >
      <div className="whole-bar">
        <Button tone="quiet" keyCap="Esc" onPress={() => goTo('regulars')}>
          {t('whole.back')}
        </Button>
        {card && (
          <Button tone="go" icon="edit" keyCap="E" onPress={() => goTo('counter', id)}>
            {t('whole.edit')}
          </Button>
        )}
      </div>
      {error && (
        <div className="whole-body">
          <ErrorNote error={error} />
        </div>
      )}
      {card && !error && <Sheet card={card} />}
    </section>
  );
}

function Sheet({ card }: { card: Card }) {
  return (
    <div className="whole-body">
      <WholeHead card={card} />
      <Allergies allergies={card.allergies} />
      <div className="whole-columns">
        <div className="whole-column">
          <RememberPanel card={card} />
          <CompanionsPanel companions={card.companions} />
          <ContactPanel card={card} />
          <PersonPanel card={card} />
          <ConsentsPanel consents={card.consents} />
        </div>
        <div className="whole-column">
          <MonthsPanel card={card} />
          <StoryPanel customerId={card.id} />
        </div>
      </div>
    </div>
  );
}

/** What could hurt someone. Stays in sight while the rest scrolls. */
function Allergies({ allergies }: { allergies: Card['allergies'] }) {
  if (allergies.length === 0) return null;
  return (
    <div className="whole-allergy">
      <Icon name="warning" size={1.4} />
      <p>
        <b>{tCount('whole.allergy', allergies.length)}:</b>{' '}
        {allergies.map(({ text, about }) => (about ? `${about}: ${text}` : text)).join(' · ')}
      </p>
    </div>
  );
}
