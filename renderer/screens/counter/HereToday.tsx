import { Face } from '../../components/Face.tsx';
import { t } from '../../locales/t.ts';
import { open } from './counter-store.ts';
import { useToday } from './today-store.ts';

/** Who was here today: the people one most likely wants to open again. */
export function HereToday() {
  const value = useToday(state => state.value);
  const seen = value?.entries.filter(entry => entry.kind === 'seen_today') ?? [];
  const openSeen = (id: number | null) => id !== null && open(id);
  if (!value || value.regulars === 0) return <div className="hits" />;
  return (
    <section className="hits" aria-labelledby="here-today">
      <h2 className="find-head" id="here-today">
        {t('here.title')}
        <span className="figure">{value.seenToday}</span>
      </h2>
      {seen.length === 0 && <p className="hits-none">{t('here.nobody')}</p>}
      {seen.map(entry => (
        <button
          key={entry.customerId}
          type="button"
          className="hit"
          data-today-entry
          onClick={() => openSeen(entry.customerId)}
        >
          <Face id={entry.customerId} initials={entry.initials} hasPhoto={entry.hasPhoto} />
          <span className="hit-who">
            <span className="hit-name">{entry.name}</span>
            <span className="hit-about">{[entry.headline, entry.detail].filter(Boolean).join(' · ')}</span>
          </span>
        </button>
      ))}
    </section>
  );
}
