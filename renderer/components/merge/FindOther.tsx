import './merge.css';
import type { Card } from '../../../shared/contract/card.ts';
import { t } from '../../locales/t.ts';
import { useRead } from '../../store/read.ts';
import { PersonHit, PersonSearch } from '../PersonSearch.tsx';

const mostAlike = 4;

/** The usual search, and whoever has the same number, the same address or nearly the same name. */
export function FindOther({ stays, onFound }: { stays: Card; onFound: (id: number) => void }) {
  const { phones, emails, name } = stays;
  const { value } = useRead('customers.similar', { text: name.slice(0, 200), phones, emails, limit: mostAlike + 1 });
  const alike = (value?.hits ?? []).filter(hit => hit.id !== stays.id).slice(0, mostAlike);
  return (
    <>
      <PersonSearch
        label={t('merge.who', { name })}
        autoFocus
        onFound={hit => onFound(hit.id)}
        whyNot={hit => (hit.id === stays.id ? t('merge.itself') : null)}
      />
      {alike.length > 0 && (
        // biome-ignore lint/a11y/useSemanticElements: buttons under a heading are no fieldset
        <div role="group" aria-label={t('merge.perhaps')} className="merge-perhaps">
          <span className="field-label">{t('merge.perhaps')}</span>
          <div className="person-hits">
            {alike.map(hit => (
              <button key={hit.id} type="button" className="person-hit" onClick={() => onFound(hit.id)}>
                <PersonHit hit={hit} about={[hit.why, ...hit.about].join(' · ')} />
              </button>
            ))}
          </div>
        </div>
      )}
    </>
  );
}
