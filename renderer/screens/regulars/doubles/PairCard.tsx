import type { DoubleLine } from '../../../../shared/contract/doubles.ts';
import { Button } from '../../../components/Button.tsx';
import { Face } from '../../../components/Face.tsx';
import { Flag } from '../../../components/Flag.tsx';
import { t } from '../../../locales/t.ts';
import type { Format } from '../../../store/format.ts';
import { type PairFact, pairFacts } from './pair-facts.ts';
import type { Pair } from './use-doubles.ts';

interface PairCardProps {
  pair: Pair;
  isActive: boolean;
  format: Format;
  onFocus: () => void;
  onMerge: () => void;
  onApart: () => void;
}

/** Two cards side by side: why they may be one person, and where they differ. */
export function PairCard({ pair, isActive, format, onFocus, onMerge, onApart }: PairCardProps) {
  const { first, second } = pair;
  const why = pair.why.join(', ');
  return (
    <li
      className="pair sheet"
      tabIndex={isActive ? 0 : -1}
      aria-label={t('doubles.pair', { first: first.name, second: second.name, why })}
      data-active={isActive || undefined}
      onFocus={onFocus}
    >
      <div className="pair-line pair-head">
        <span />
        <Who line={first} differs={first.name !== second.name} />
        <Who line={second} differs={first.name !== second.name} />
      </div>
      {pairFacts(first, second, format).map(fact => (
        <FactLine key={fact.label} fact={fact} />
      ))}
      <div className="pair-foot">
        <p className="pair-why">{why}</p>
        <Button keyCap={isActive ? 'N' : ''} onPress={onApart}>
          {t('doubles.apart')}
        </Button>
        <Button tone={isActive ? 'go' : 'plain'} keyCap={isActive ? 'Enter' : ''} onPress={onMerge}>
          {t('doubles.merge')}
        </Button>
      </div>
    </li>
  );
}

function Who({ line, differs }: { line: DoubleLine; differs: boolean }) {
  return (
    <span className="pair-who">
      <Face id={line.customerId} initials={line.initials} hasPhoto={line.hasPhoto} />
      <b lang={line.language ?? undefined} data-differs={differs || undefined}>
        {line.name}
      </b>
    </span>
  );
}

function FactLine({ fact }: { fact: PairFact }) {
  return (
    <div className="pair-line" data-differs={fact.differs || undefined}>
      <span className="pair-label">
        {fact.label} {fact.differs && <Flag tone="due">{t('doubles.differs')}</Flag>}
      </span>
      <span className="pair-side">{fact.first || <NotSaid />}</span>
      <span className="pair-side">{fact.second || <NotSaid />}</span>
    </div>
  );
}

const NotSaid = () => <span className="quiet">–</span>;
