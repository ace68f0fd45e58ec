import { useState } from 'react';
import type { Card } from '../../../shared/contract/card.ts';
import { type Preference, type PreferenceKind, preferenceKind } from '../../../shared/contract/preferences.ts';
import { Button } from '../../components/Button.tsx';
import { Flag } from '../../components/Flag.tsx';
import { t, tCount } from '../../locales/t.ts';
import { type Format, useFormat } from '../../store/format.ts';
import { Panel } from './ProfilePanels.tsx';

/** Harm first, then what one does at every visit. */
const order: readonly PreferenceKind[] = [
  'allergy',
  'never_suggest',
  'usual',
  'treat',
  'likes',
  'dislikes',
  'need',
  'size',
  ...preferenceKind.options,
];

/** Every note, in force and, when asked for, those that no longer hold. */
export function RememberPanel({ card }: { card: Card }) {
  const format = useFormat();
  const [showsRetired, setShowsRetired] = useState(false);
  const sorted = card.preferences.toSorted((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
  const inForce = sorted.filter(preference => !preference.isRetired);
  const retired = sorted.filter(preference => preference.isRetired);
  return (
    <Panel title={t('whole.remember')}>
      {card.preferences.length === 0 && card.usualItems.length === 0 && (
        <p className="whole-none">{t('whole.rememberNone')}</p>
      )}
      {inForce.map(preference => (
        <PreferenceLine key={preference.id} preference={preference} format={format} />
      ))}
      {card.usualItems.length > 0 && (
        <div className="line">
          <span className="line-what">{t('whole.usualItems')}</span>
          <span className="line-text">{card.usualItems.map(({ name, times }) => `${name} ${times}×`).join(', ')}</span>
        </div>
      )}
      {showsRetired &&
        retired.map(preference => <PreferenceLine key={preference.id} preference={preference} format={format} />)}
      {!showsRetired && retired.length > 0 && (
        <Button tone="quiet" icon="down" onPress={() => setShowsRetired(true)}>
          {tCount('whole.showRetired', retired.length)}
        </Button>
      )}
    </Panel>
  );
}

function PreferenceLine({ preference, format }: { preference: Preference; format: Format }) {
  const { kind, text, companionName, notedBy, notedOn, isRetired } = preference;
  const words = companionName ? `${companionName}: ${text}` : text;
  const day = format.day(notedOn);
  return (
    <div className="line" data-kind={isRetired ? undefined : kind}>
      <span className="line-what">{t(`whole.kind.${kind}`)}</span>
      <span className="line-text">
        {isRetired ? <s>{words}</s> : words} {isRetired && <Flag>{t('whole.retired')}</Flag>}
      </span>
      <span className="line-by">{notedBy ? t('whole.noted', { day, name: notedBy }) : day}</span>
    </div>
  );
}
