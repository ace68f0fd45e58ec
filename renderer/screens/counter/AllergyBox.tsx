import type { Card } from '../../../shared/contract/card.ts';
import { Icon } from '../../components/Icon.tsx';
import { t, tCount } from '../../locales/t.ts';
import { openPanel } from './counter-store.ts';

/** What could hurt someone. Stays in sight while the card scrolls; each opens to be corrected. */
export function AllergyBox({ card }: { card: Card }) {
  const { allergies, preferences } = card;
  if (allergies.length === 0) return null;
  const correct = (id: number) => {
    const preference = preferences.find(one => one.id === id);
    if (preference) openPanel({ kind: 'remember', preference });
  };
  return (
    <section className="allergy" aria-label={t('card.allergies')}>
      <Icon name="warning" size={1.5} />
      <b>{tCount('card.allergy', allergies.length)}</b>
      <ul>
        {allergies.map(({ id, text, about }) => (
          <li key={id}>
            <button type="button" title={t('remember.edit')} onClick={() => correct(id)}>
              {about ? `${about}: ${text}` : text}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
