import type { Card } from '../../../shared/contract/card.ts';
import { initials } from '../../../shared/names.ts';
import { Chip } from '../../components/Chip.tsx';
import { Face } from '../../components/Face.tsx';
import { Icon } from '../../components/Icon.tsx';
import { t, tCount } from '../../locales/t.ts';
import { type Format, useFormat } from '../../store/format.ts';

const longName = 28;

export function CardHead({ card }: { card: Card }) {
  const format = useFormat();
  return (
    <header className="who">
      <Face id={card.id} initials={initials(card.name)} hasPhoto={card.hasPhoto} size="big" />
      <div className="who-text">
        <h1 data-long={card.name.length > longName || undefined} lang={card.language ?? undefined}>
          {card.name}
        </h1>
        {card.pronunciation && <p className="who-said">{t('card.said', { how: card.pronunciation })}</p>}
        <div className="who-chips">
          <Chips card={card} format={format} />
        </div>
      </div>
    </header>
  );
}

function Chips({ card, format }: { card: Card; format: Format }) {
  const { knownAs, isKey, knownBestByName, since, visits, spentMinor, valueToDateMinor } = card;
  return (
    <>
      {isKey && (
        <span className="chip chip-key">
          <Icon name="star" size={1.1} />
          <b>{t('card.key')}</b>
        </span>
      )}
      {knownAs && <Chip>“{knownAs}”</Chip>}
      {knownBestByName && (
        <Chip>
          <span>
            {t('card.knows')} <b>{knownBestByName}</b> {t('card.best')}
          </span>
        </Chip>
      )}
      {since && (
        <Chip>
          <span>
            {t('card.since')} <b>{since.slice(0, 4)}</b>
          </span>
        </Chip>
      )}
      {visits === 0 && <Chip>{t('card.noVisits')}</Chip>}
      {visits > 0 && <Chip>{tCount('card.visits', visits)}</Chip>}
      {spentMinor !== 0 && (
        <Chip>
          <span>
            <b>{format.money(spentMinor)}</b> {t('card.toDate')}
          </span>
        </Chip>
      )}
      {valueToDateMinor !== null && valueToDateMinor !== 0 && (
        <Chip>
          <span>
            {t('card.worth')} <b>{format.money(valueToDateMinor)}</b>
          </span>
        </Chip>
      )}
    </>
  );
}
