import type { Card } from '../../../shared/contract/customers.ts';
import { Icon } from '../../components/Icon.tsx';
import { t, tCount } from '../../locales/t.ts';

/** What could hurt someone. Stays in sight while the card scrolls. */
export function AllergyBox({ allergies }: { allergies: Card['allergies'] }) {
  if (allergies.length === 0) return null;
  return (
    <section className="allergy" aria-label={t('card.allergies')}>
      <Icon name="warning" size={1.5} />
      <b>{tCount('card.allergy', allergies.length)}</b>
      <ul>
        {allergies.map(({ id, text, about }) => (
          <li key={id}>
            {about && <span className="allergy-about">{about}: </span>}
            {text}
          </li>
        ))}
      </ul>
    </section>
  );
}
