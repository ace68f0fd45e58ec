import type { Card } from '../../../shared/contract/card.ts';
import type { Companion } from '../../../shared/contract/companions.ts';
import type { Preference } from '../../../shared/contract/preferences.ts';
import { Icon } from '../../components/Icon.tsx';
import { t } from '../../locales/t.ts';
import { useFormat } from '../../store/format.ts';
import { openPanel } from './counter-store.ts';
import { inCardOrder, kindLabel } from './preference-kinds.ts';

/** What to remember: companions, then every note in force. Each line opens to be corrected or retired. */
export function RememberPanel({ card }: { card: Card }) {
  const format = useFormat();
  const inForce = inCardOrder(card.preferences);
  const newest = card.preferences.find(preference => !preference.isRetired);
  const hasUsual = inForce.some(({ kind }) => kind === 'usual');
  const isEmpty = inForce.length === 0 && card.companions.length === 0;
  return (
    <section className="sheet panel" aria-labelledby="remember">
      <h2 id="remember">
        {t('remember.title')}
        {newest && (
          <span className="panel-aside">
            {newest.notedBy
              ? t('remember.lastBy', { day: format.day(newest.notedOn), name: newest.notedBy })
              : t('remember.last', { day: format.day(newest.notedOn) })}
          </span>
        )}
      </h2>
      {isEmpty && <p className="panel-empty">{t('remember.empty')}</p>}
      {card.companions.map(companion => (
        <CompanionLine key={companion.id} companion={companion} birthday={format.birthday} />
      ))}
      {inForce.map(preference => (
        <PreferenceLine key={preference.id} preference={preference} times={timesOf(preference, card)} />
      ))}
      {!hasUsual && card.usualItems.length > 0 && (
        <div className="line">
          <span className="line-what">{t('remember.often')}</span>
          <span className="line-text">{card.usualItems.map(({ name, times }) => `${name} ${times}×`).join(', ')}</span>
        </div>
      )}
    </section>
  );
}

function PreferenceLine({ preference, times }: { preference: Preference; times: number | null }) {
  const { kind, text, companionName, notedBy } = preference;
  const isNever = kind === 'never_suggest';
  return (
    <button
      type="button"
      className="line"
      data-kind={kind}
      title={t('remember.edit')}
      onClick={() => openPanel({ kind: 'remember', preference })}
    >
      <span className="line-what">{t(kindLabel(kind))}</span>
      <span className="line-text">
        {companionName && `${companionName}: `}
        {isNever ? <NeverText text={text} /> : text}
      </span>
      <span className="line-by">{times === null ? notedBy : `${times}×`}</span>
    </button>
  );
}

/** What not to offer is struck through; what follows a dash or semicolon is the reason and stays plain. */
function NeverText({ text }: { text: string }) {
  const [, thing = text, reason = ''] = /^(.*?)(\s*(?:—|–|;| - |: ).*)$/.exec(text) ?? [];
  return (
    <>
      <s className="never">{thing}</s>
      {reason}
    </>
  );
}

function CompanionLine({ companion, birthday }: { companion: Companion; birthday: (day: string) => string }) {
  const more = [companion.birthday && t('companion.born', { day: birthday(companion.birthday) }), companion.note];
  return (
    <button
      type="button"
      className="line"
      title={t('remember.edit')}
      onClick={() => openPanel({ kind: 'companion', companion })}
    >
      <span className="line-what line-icon">
        <Icon name={companion.kind} />
        {t(`companion.${companion.kind}`)}
      </span>
      <span className="line-text">
        <b className="line-name">{companion.name}</b>
        {more.filter(Boolean).map(text => ` · ${text}`)}
      </span>
    </button>
  );
}

/** How often the usual was bought, when the till's items say so. */
function timesOf({ kind, text }: Preference, card: Card): number | null {
  if (kind !== 'usual') return null;
  const bought = card.usualItems.find(({ name }) => text.toLowerCase().startsWith(name.toLowerCase()));
  return bought?.times ?? null;
}
