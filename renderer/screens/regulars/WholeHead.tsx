import type { Card } from '../../../shared/contract/card.ts';
import { initials } from '../../../shared/names.ts';
import { Chip } from '../../components/Chip.tsx';
import { Face } from '../../components/Face.tsx';
import { Flag } from '../../components/Flag.tsx';
import { t, tCount } from '../../locales/t.ts';
import { useFormat } from '../../store/format.ts';
import { StateFlag } from './StateFlag.tsx';

const longName = 28;

export function WholeHead({ card }: { card: Card }) {
  const format = useFormat();
  const { visits, rhythm, spentMinor, valueToDateMinor, knownAs, pronunciation } = card;
  const chips = [
    knownAs && t('whole.knownAs', { name: knownAs }),
    visits === 0 ? t('whole.noVisits') : tCount('whole.visits', visits),
    rhythm.daysSinceLast !== null && t('whole.last', { ago: format.ago(rhythm.daysSinceLast) }),
    rhythm.isOwn &&
      rhythm.usualGapDays !== null &&
      tCount('whole.rhythm', Math.max(1, Math.round(rhythm.usualGapDays))),
    spentMinor !== 0 && t('whole.spent', { amount: format.money(spentMinor) }),
    valueToDateMinor && t('whole.worth', { amount: format.money(valueToDateMinor) }),
  ].filter(chip => typeof chip === 'string' && chip !== '');
  return (
    <header className="whole-who">
      <Face id={card.id} initials={initials(card.name)} hasPhoto={card.hasPhoto} size="big" />
      <div className="whole-who-text">
        <h1 data-long={card.name.length > longName || undefined} lang={card.language ?? undefined}>
          {card.name}
        </h1>
        {pronunciation && <p className="whole-said">{t('whole.said', { how: pronunciation })}</p>}
        <div className="whole-chips">
          {visits > 0 && <StateFlag state={rhythm.state} />}
          {card.isKey && (
            <Flag tone="good" icon="star">
              {t('whole.key')}
            </Flag>
          )}
          {chips.map(chip => (
            <Chip key={String(chip)}>{chip}</Chip>
          ))}
        </div>
      </div>
    </header>
  );
}
