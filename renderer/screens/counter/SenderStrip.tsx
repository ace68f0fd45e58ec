import { type KeyboardEvent, type ReactNode, type RefObject, useEffect, useId, useRef, useState } from 'react';
import type { Card } from '../../../shared/contract/card.ts';
import type { Hit } from '../../../shared/contract/hits.ts';
import { Button } from '../../components/Button.tsx';
import { ErrorNote } from '../../components/ErrorNote.tsx';
import { Kbd } from '../../components/Kbd.tsx';
import { t } from '../../locales/t.ts';
import { useHits } from '../../store/use-hits.ts';
import { write } from '../../store/write.ts';
import { openPanel, useCounter } from './counter-store.ts';
import { leaveForm } from './FootForm.tsx';
import { useSaving } from './use-saving.ts';

const shownHits = 5;

/** “Who sent you?” at the first visits, and whenever W asks for it: found by the same search, or nobody did. */
export function SenderStrip({ card }: { card: Card }) {
  const isOpen = useCounter(({ panel }) => panel?.kind === 'sender');
  return card.isReferralAsked && !isOpen ? null : <SenderQuestion card={card} isOpen={isOpen} />;
}

function SenderQuestion({ card, isOpen }: { card: Card; isOpen: boolean }) {
  const [text, setText] = useState('');
  const { error, isBusy, save } = useSaving();
  const input = useRef<HTMLInputElement>(null);
  const typed = text.trim();
  useEffect(() => {
    if (isOpen) input.current?.focus();
  }, [isOpen]);
  const run = (writing: Parameters<typeof save>[0]) => {
    if (!isBusy) void save(writing, leaveForm);
  };
  const sentBy = (hit: Hit) =>
    run(() =>
      write(
        'referrals.set',
        { customerId: card.id, referredBy: hit.id },
        t('sender.done', { name: card.name, sender: hit.name }),
      ),
    );
  const byNobody = () => {
    if (card.referredBy !== null) {
      const sentence = t('sender.doneNobody', { name: card.name });
      return run(() => write('referrals.set', { customerId: card.id, referredBy: null }, sentence));
    }
    const foundUs = typed || t('sender.alone');
    return run(() =>
      write('customers.update', { id: card.id, foundUs }, t('sender.doneOther', { name: card.name, how: foundUs })),
    );
  };
  return (
    <section className="strip sender" data-tone="ask" aria-label={t('sender.ask')}>
      <SenderField
        input={input}
        text={text}
        onText={setText}
        notId={card.id}
        onSender={sentBy}
        onNobody={byNobody}
        nobody={typed === '' ? t('sender.nobody') : t('sender.otherwise', { how: typed })}
      />
      <ErrorNote error={error} />
    </section>
  );
}

interface SenderFieldProps {
  input: RefObject<HTMLInputElement | null>;
  text: string;
  onText: (text: string) => void;
  /** Nobody sends themselves. */
  notId: number;
  onSender: (hit: Hit) => void;
  onNobody: () => void;
  nobody: string;
}

/** Arrows choose, Enter takes; the answer after the last person is nobody. */
function SenderField({ input, text, onText, notId, onSender, onNobody, nobody }: SenderFieldProps) {
  const id = useId();
  const [at, setAt] = useState(0);
  const { hits, isAnswered } = useHits(text, shownHits, notId);
  const isListed = text.trim() !== '' && isAnswered;
  const take = (row: number) => {
    const hit = hits[row];
    if (hit) onSender(hit);
    else onNobody();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown') setAt(Math.min(at + 1, hits.length));
    else if (event.key === 'ArrowUp') setAt(Math.max(at - 1, 0));
    else if (event.key !== 'Enter') return;
    // Enter before the answer is there would take whoever came with the one before.
    else if (isListed) take(at);
    event.preventDefault();
  };
  return (
    <>
      <div className="sender-line">
        <label htmlFor={id}>
          {t('sender.ask')} <Kbd>W</Kbd>
        </label>
        <input
          id={id}
          ref={input}
          className="input"
          role="combobox"
          aria-autocomplete="list"
          aria-expanded={isListed}
          aria-controls={isListed ? `${id}-hits` : undefined}
          aria-activedescendant={isListed ? `${id}-${at}` : undefined}
          placeholder={t('find.placeholder')}
          autoComplete="off"
          spellCheck={false}
          maxLength={200}
          value={text}
          onFocus={() => openPanel({ kind: 'sender' })}
          onChange={event => {
            onText(event.target.value);
            setAt(0);
          }}
          onKeyDown={onKeyDown}
        />
        {!isListed && <Button onPress={onNobody}>{nobody}</Button>}
      </div>
      {isListed && (
        <div className="sender-hits" id={`${id}-hits`} role="listbox" aria-label={t('sender.ask')}>
          {[...hits.map(senderLine), nobody].map((line, row) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the field keeps the focus and hears the keys
            // biome-ignore lint/a11y/useFocusableInteractive: chosen through aria-activedescendant
            <div
              key={hits[row]?.id ?? 'nobody'}
              id={`${id}-${row}`}
              className="sender-hit"
              role="option"
              aria-selected={row === at}
              onClick={() => take(row)}
            >
              {line}
            </div>
          ))}
        </div>
      )}
    </>
  );
}

/** Their name, what matched when it was not the name, and what tells them from others. */
function senderLine({ name, about, match: { field, label, pieces } }: Hit): ReactNode {
  const matched = field === 'name' ? [] : [`${label} ${pieces.map(piece => piece.text).join('')}`.trim()];
  return (
    <>
      <b>{name}</b> <span className="quiet">{[...matched, ...about].join(' · ')}</span>
    </>
  );
}
