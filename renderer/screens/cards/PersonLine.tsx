import { type KeyboardEvent, memo, useEffect, useRef, useState } from 'react';
import type { BatchPerson } from '../../../shared/contract/cards.ts';
import { Button } from '../../components/Button.tsx';
import { Flag } from '../../components/Flag.tsx';
import { t } from '../../locales/t.ts';
import type { FitProblem } from '../../print/fit.ts';
import { showProblem } from '../../store/toasts.ts';
import { write } from '../../store/write.ts';
import { rowId } from './use-batch-keys.ts';

interface PersonLineProps {
  batchId: number;
  person: BatchPerson;
  at: number;
  count: number;
  top: number;
  isHere: boolean;
  isDraft: boolean;
  problem: FitProblem | null;
  onHere: (at: number) => void;
  onRemove: (customerId: number) => void;
}

/** Somebody in the batch: why, what stands in the way, and the line they get. Enter goes into the line and out of it again. */
export const PersonLine = memo(function PersonLine(props: PersonLineProps) {
  const { person, at, count, top, isHere, isDraft, problem, onHere, onRemove } = props;
  const field = useRef<HTMLInputElement>(null);
  return (
    <li
      className="person"
      data-person={at}
      data-here={isHere || undefined}
      style={{ transform: `translateY(${top}px)` }}
      aria-setsize={count}
      aria-posinset={at + 1}
      onFocus={() => onHere(at)}
    >
      <button
        type="button"
        id={rowId(at)}
        className="person-who"
        tabIndex={isHere ? 0 : -1}
        aria-pressed={isHere}
        onClick={() => onHere(at)}
        onKeyDown={event => {
          if (event.key !== 'Enter' || !field.current) return;
          event.preventDefault();
          field.current.focus();
        }}
      >
        <span className="person-name">{person.name}</span>
        <span className="person-flags">
          {problem && (
            <Flag tone="harm" icon="warning">
              {problem.kind === 'too_long'
                ? t('batch.tooLong')
                : t('batch.noLetters', { letters: problem.letters.join(' ') })}
            </Flag>
          )}
          {person.addressLines.length === 0 && <Flag tone="due">{t('week.noAddress')}</Flag>}
          {person.printedOn && <Flag icon="print">{t('batches.printed')}</Flag>}
          {person.evidence && <span className="person-why">{person.evidence}</span>}
        </span>
      </button>
      {isDraft ? (
        <LineField {...props} field={field} />
      ) : (
        <p className="person-said">{person.line || t('batch.noLine')}</p>
      )}
      {isDraft && isHere && (
        <span className="person-out">
          <Button
            tone="quiet"
            icon="close"
            aria-label={t('batch.takeOut', { name: person.name })}
            onPress={() => onRemove(person.customerId)}
          />
        </span>
      )}
    </li>
  );
});

function LineField({
  batchId,
  person,
  at,
  isHere,
  field,
}: PersonLineProps & { field: React.RefObject<HTMLInputElement | null> }) {
  const [text, setText] = useState(person.line);
  useEffect(() => setText(person.line), [person.line]);
  const save = async () => {
    if (text.trim() === person.line) return;
    const { customerId, name } = person;
    const result = await write(
      'cards.setLine',
      { batchId, customerId, line: text.trim() },
      t('batch.lineSaved', { name }),
    );
    if (!result.ok) showProblem(result.error.message);
  };
  const leave = () => document.getElementById(rowId(at))?.focus();
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') setText(person.line);
    else if (event.key !== 'Enter') return;
    event.preventDefault();
    // What was brought back is not saved by leaving.
    requestAnimationFrame(leave);
  };
  return (
    <input
      ref={field}
      className="input person-line"
      tabIndex={isHere ? 0 : -1}
      lang={person.language ?? ''}
      aria-label={t('week.lineFor', { name: person.name })}
      placeholder={t('week.noLine')}
      maxLength={500}
      value={text}
      onChange={event => setText(event.target.value)}
      onBlur={() => void save()}
      onKeyDown={onKeyDown}
    />
  );
}
