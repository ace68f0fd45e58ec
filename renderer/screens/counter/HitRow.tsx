import { memo } from 'react';
import type { Hit } from '../../../shared/contract/hits.ts';
import { agoInWords } from '../../../shared/dates.ts';
import { Face } from '../../components/Face.tsx';
import { Flag } from '../../components/Flag.tsx';
import { Marked } from '../../components/Marked.tsx';
import { t } from '../../locales/t.ts';

const longName = 32;

interface HitRowProps {
  id: string;
  at: number;
  hit: Hit;
  isSelected: boolean;
  onOpen: (at: number) => void;
}

/** One person found: who, what matched, what tells them from others of the name, when they were last here. */
export const HitRow = memo(function HitRow({ id, at, hit, isSelected, onOpen }: HitRowProps) {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the search box keeps the focus and hears the keys
    // biome-ignore lint/a11y/useFocusableInteractive: chosen through aria-activedescendant
    <div id={id} className="hit" role="option" aria-selected={isSelected} onClick={() => onOpen(at)}>
      <Face id={hit.id} initials={hit.initials} hasPhoto={hit.hasPhoto} />
      <div className="hit-who">
        <div className="hit-name" data-long={hit.name.length > longName || undefined}>
          <Marked pieces={hit.namePieces} />
        </div>
        <div className="hit-about">
          <About hit={hit} />
        </div>
      </div>
      <div className="hit-when">
        <div>{hit.daysSinceLast === null ? t('hit.never') : agoInWords(hit.daysSinceLast)}</div>
        <div className="hit-flags">
          {hit.hasAllergy && (
            <Flag tone="harm" icon="warning">
              {t('hit.allergy')}
            </Flag>
          )}
          {hit.isOverdue ? <Flag tone="due">{t('hit.overdue')}</Flag> : hit.phoneEnd && <span>…{hit.phoneEnd}</span>}
        </div>
      </div>
    </div>
  );
});

function About({ hit }: { hit: Hit }) {
  const { field, label, pieces } = hit.match;
  const calledSo = hit.knownAs && field !== 'known_as' ? [`“${hit.knownAs}”`] : [];
  if (field === 'name') return [...calledSo, ...hit.about].join(' · ');
  const matched = pieces.map(piece => piece.text).join('');
  const rest = [...calledSo, ...hit.about].filter(text => !text.includes(matched));
  return (
    <>
      {label && `${label} `}
      <Marked pieces={pieces} />
      {rest.length > 0 && ` · ${rest.join(' · ')}`}
    </>
  );
}
