import type { Card } from '../../../shared/contract/card.ts';
import { touchKind } from '../../../shared/contract/touches.ts';
import { Flag } from '../../components/Flag.tsx';
import { t } from '../../locales/t.ts';
import { type Format, useFormat } from '../../store/format.ts';
import { languageName } from '../../store/language-name.ts';
import { placeHash } from '../../store/place.ts';
import { openPanel } from './counter-store.ts';

/** How to reach them and the rest of the profile; only what is known. */
export function DetailsPanel({ card }: { card: Card }) {
  const format = useFormat();
  const lines = detailLines(card, format);
  const isKnown = lines.length > 0 || card.referredBy !== null || card.sent.length > 0 || card.lastTouch !== null;
  if (!isKnown) return null;
  return (
    <section className="sheet panel" aria-labelledby="details">
      <h2 id="details">{t('details.title')}</h2>
      {lines.map(([label, text]) => (
        <button
          key={label}
          type="button"
          className="line"
          title={t('remember.edit')}
          onClick={() => openPanel({ kind: 'edit' })}
        >
          <span className="line-what">{label}</span>
          <span className="line-text">{text}</span>
        </button>
      ))}
      {card.lastTouch && (
        <div className="line">
          <span className="line-what">{t('details.lastTouch')}</span>
          <span className="line-text">{touchWords(card.lastTouch, format)}</span>
        </div>
      )}
      {card.referredBy && <PeopleLine label={t('details.sentBy')} people={[{ ...card.referredBy, cameBack: false }]} />}
      {card.sent.length > 0 && <PeopleLine label={t('details.sent')} people={card.sent} />}
    </section>
  );
}

/** Who sent them, or whom they sent: each leads to their card. */
function PeopleLine({ label, people }: { label: string; people: Card['sent'] }) {
  return (
    <div className="line">
      <span className="line-what">{label}</span>
      <span className="line-text known-people">
        {people.map(({ customerId, name, cameBack }) => (
          <a key={customerId} href={placeHash('counter', customerId)}>
            {name} {cameBack && <Flag tone="good">{t('details.cameBack')}</Flag>}
          </a>
        ))}
      </span>
    </div>
  );
}

function touchWords({ kind, day }: NonNullable<Card['lastTouch']>, format: Format): string {
  const known = touchKind.safeParse(kind);
  return [known.success ? t(`hello.kind.${known.data}`) : kind, format.day(day)].join(' · ');
}

function detailLines(card: Card, format: Format): [string, string][] {
  const town = [card.postalCode, card.city].filter(Boolean).join(' ');
  const address = [card.street, town, card.region, card.country].filter(Boolean).join(', ');
  const mayContact = card.consents.filter(({ isGranted }) => isGranted).map(({ channel }) => t(`channel.${channel}`));
  const lines: [string, string | null][] = [
    [t('profile.note'), card.note],
    [t('details.phone'), card.phones.join(', ')],
    [t('details.email'), card.emails.join(', ')],
    [t('profile.birthday'), card.birthday && format.birthday(card.birthday)],
    [t('details.address'), address],
    [t('profile.company'), card.company],
    [t('profile.language'), card.language && languageName(card.language, format.locale)],
    [t('details.foundUs'), card.foundUs],
    [t('details.mayContact'), mayContact.join(', ')],
    [t('profile.cardCode'), card.cardCode],
    [t('profile.tags'), card.tags.join(', ')],
  ];
  return lines.flatMap(([label, text]) => (text ? [[label, text]] : []));
}
