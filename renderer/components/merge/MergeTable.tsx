import './merge.css';
import { Radio, RadioGroup } from 'react-aria-components/RadioGroup';
import type { Card } from '../../../shared/contract/card.ts';
import type { MergeField } from '../../../shared/contract/customers.ts';
import { initials } from '../../../shared/names.ts';
import { t } from '../../locales/t.ts';
import { Button } from '../Button.tsx';
import { Face } from '../Face.tsx';
import { Icon } from '../Icon.tsx';
import type { MergeLine } from './merge-lines.ts';

interface MergeTableProps {
  stays: Card;
  goes: Card;
  lines: readonly MergeLine[];
  /** Field -> the card whose word was chosen; else the one that stays keeps its own. */
  chosen: ReadonlyMap<MergeField, number>;
  onChoose: (field: MergeField, cardId: number) => void;
  onSwap: () => void;
}

/** The two cards side by side; what stays is marked, and where they differ the arrows or a press choose. */
export function MergeTable({ stays, goes, lines, chosen, onChoose, onSwap }: MergeTableProps) {
  return (
    <div className="merge">
      <div className="merge-line merge-head">
        <span className="merge-swap">
          <Button tone="quiet" icon="swap" keyCap="S" onPress={onSwap}>
            {t('merge.swap')}
          </Button>
        </span>
        <Who card={stays} what={t('merge.stays')} />
        <Who card={goes} what={t('merge.goes')} />
      </div>
      {lines.map(line => (
        <Line
          key={line.key}
          line={line}
          isTaken={line.field !== undefined && chosen.get(line.field) === goes.id}
          onChoose={side => line.field && onChoose(line.field, (side === 'goes' ? goes : stays).id)}
        />
      ))}
    </div>
  );
}

function Who({ card, what }: { card: Card; what: string }) {
  return (
    <span className="merge-who">
      <Face id={card.id} initials={initials(card.name)} hasPhoto={card.hasPhoto} />
      <span>
        <b lang={card.language ?? undefined}>{card.name}</b>
        <span className="merge-what">{what}</span>
      </span>
    </span>
  );
}

interface LineProps {
  line: MergeLine;
  /** What the right side says is taken. */
  isTaken: boolean;
  onChoose: (side: string) => void;
}

function Line({ line, isTaken, onChoose }: LineProps) {
  const { label, hint, field, keeps } = line;
  const name = (
    <span className="merge-label">
      {label}
      {hint && <span className="merge-hint">{hint}</span>}
    </span>
  );
  if (field && keeps === 'choose') {
    return (
      <RadioGroup
        className="merge-line"
        aria-label={label}
        orientation="horizontal"
        value={isTaken ? 'goes' : 'stays'}
        onChange={onChoose}
      >
        {name}
        <Radio className="merge-side" value="stays">
          <Mark />
          <span>{line.stays}</span>
        </Radio>
        <Radio className="merge-side" value="goes">
          <Mark />
          <span>{line.goes}</span>
        </Radio>
      </RadioGroup>
    );
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset has no room for its legend in a grid
    <div className="merge-line" role="group" aria-label={label}>
      {name}
      <Settled text={line.stays} isKept={keeps !== 'goes'} />
      <Settled text={line.goes} isKept={keeps !== 'stays'} />
    </div>
  );
}

function Settled({ text, isKept }: { text: string; isKept: boolean }) {
  if (text === '') return <span className="merge-side" data-settled />;
  return (
    <span className="merge-side" data-settled data-kept={isKept || undefined}>
      {isKept && <Mark />}
      <span>{text}</span>
      {isKept && <span className="unseen">{t('merge.kept')}</span>}
    </span>
  );
}

const Mark = () => (
  <span className="merge-mark" aria-hidden="true">
    <Icon name="check" size={1} />
  </span>
);
