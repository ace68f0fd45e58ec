import { type FormEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { Card } from '../../../shared/contract/card.ts';
import { t } from '../../locales/t.ts';
import { useFormat } from '../../store/format.ts';
import { isPlainPress } from '../../store/keys.ts';
import { useRead } from '../../store/read.ts';
import { Button } from '../Button.tsx';
import { Dialog } from '../Dialog.tsx';
import { ErrorNote } from '../ErrorNote.tsx';
import { FindOther } from './FindOther.tsx';
import { MergeTable } from './MergeTable.tsx';
import { mergeLines } from './merge-lines.ts';
import { useMerge } from './use-merge.ts';

interface MergeDialogProps {
  /** The card that stays, unless one swaps them. */
  staysId: number;
  /** The other one, when it is known; else one looks for it. */
  goesId?: number;
  onClose: () => void;
  /** Besides closing, once they are one. */
  onMerged?: () => void;
}

const formId = 'merge-form';

/** Two cards of one person become one: find the other card, choose what stays, and it is done; with Undo. */
export function MergeDialog({ staysId, goesId, onClose, onMerged }: MergeDialogProps) {
  const [otherId, setOtherId] = useState(goesId ?? null);
  const { value: card, error: unread } = useRead('customers.get', { id: staysId });
  const merging = useMerge(() => {
    onMerged?.();
    onClose();
  });
  const choose = (id: number | null) => {
    merging.startOver();
    setOtherId(id);
  };
  return (
    <Dialog
      title={t('merge.title')}
      isOpen
      onClose={onClose}
      width={otherId === null ? 'normal' : 'wide'}
      foot={
        otherId !== null && (
          <>
            {goesId === undefined && (
              <Button tone="quiet" icon="search" onPress={() => choose(null)}>
                {t('merge.other')}
              </Button>
            )}
            <Button tone="quiet" keyCap="Esc" onPress={onClose}>
              {t('cancel')}
            </Button>
            <Button tone="go" type="submit" form={formId} keyCap="Enter" isDisabled={merging.isBusy}>
              {t('merge.do')}
            </Button>
          </>
        )
      }
    >
      {card && otherId === null && <FindOther stays={card} onFound={choose} />}
      {card && otherId !== null && <SideBySide card={card} otherId={otherId} merging={merging} />}
      <ErrorNote error={merging.error ?? unread} />
    </Dialog>
  );
}

interface SideBySideProps {
  card: Card;
  otherId: number;
  merging: ReturnType<typeof useMerge>;
}

function SideBySide({ card, otherId, merging }: SideBySideProps) {
  const format = useFormat();
  const { value: other, error } = useRead('customers.get', { id: otherId });
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.focus(), []);
  useSwapKey(merging.swap);
  const [stays, goes] = merging.isSwapped ? [other, card] : [card, other];
  // What is not in sight yet cannot have been looked at.
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (stays && goes) void merging.save(stays, goes.id);
  };
  // Enter where the focus comes first does what the button does; held down from choosing the card it does nothing.
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && !event.repeat && event.target === form.current) form.current.requestSubmit();
  };
  return (
    <form id={formId} ref={form} tabIndex={-1} aria-label={t('merge.form')} onSubmit={submit} onKeyDown={onKeyDown}>
      <p className="merge-lead">{t('merge.lead')}</p>
      {stays && goes && (
        <MergeTable
          stays={stays}
          goes={goes}
          lines={mergeLines(stays, goes, format)}
          chosen={merging.chosen}
          onChoose={merging.choose}
          onSwap={merging.swap}
        />
      )}
      <ErrorNote error={error} />
    </form>
  );
}

/** S: the other card stays. No text is written here, so a plain letter will do. */
function useSwapKey(swap: () => void): void {
  useEffect(() => {
    const onKey = (event: globalThis.KeyboardEvent) => {
      if (!isPlainPress(event) || event.repeat || event.key.toLowerCase() !== 's') return;
      event.preventDefault();
      swap();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [swap]);
}
