import { type FormEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { Card, MergeField } from '../../../shared/contract/customers.ts';
import { t } from '../../locales/t.ts';
import { useFormat } from '../../store/format.ts';
import { useRead } from '../../store/read.ts';
import { Button } from '../Button.tsx';
import { Dialog } from '../Dialog.tsx';
import { ErrorNote } from '../ErrorNote.tsx';
import { FindOther } from './FindOther.tsx';
import { MergeTable } from './MergeTable.tsx';
import { mergeLines } from './merge-lines.ts';
import { useMerge } from './use-merge.ts';

interface MergeDialogProps {
  /** The card that stays. */
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
  const { value: stays, error: unread } = useRead('customers.get', { id: staysId });
  const { taken, take, error, isBusy, save } = useMerge(() => {
    onMerged?.();
    onClose();
  });
  const choose = (id: number | null) => {
    take(null);
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
            <Button tone="go" type="submit" form={formId} keyCap="Enter" isDisabled={isBusy}>
              {t('merge.do')}
            </Button>
          </>
        )
      }
    >
      {stays && otherId === null && <FindOther stays={stays} onFound={choose} />}
      {stays && otherId !== null && (
        <SideBySide stays={stays} goesId={otherId} taken={taken} onTake={take} onSave={() => save(stays, otherId)} />
      )}
      <ErrorNote error={error ?? unread} />
    </Dialog>
  );
}

interface SideBySideProps {
  stays: Card;
  goesId: number;
  taken: ReadonlySet<MergeField>;
  onTake: (field: MergeField, isTaken: boolean) => void;
  onSave: () => void;
}

function SideBySide({ stays, goesId, taken, onTake, onSave }: SideBySideProps) {
  const format = useFormat();
  const { value: goes, error } = useRead('customers.get', { id: goesId });
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.focus(), []);
  // What is not in sight yet cannot have been looked at.
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (goes) onSave();
  };
  // Enter where the focus comes first does what the button does; held down from choosing the card it does nothing.
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && !event.repeat && event.target === form.current) form.current.requestSubmit();
  };
  return (
    <form id={formId} ref={form} tabIndex={-1} aria-label={t('merge.form')} onSubmit={submit} onKeyDown={onKeyDown}>
      <p className="merge-lead">{t('merge.lead')}</p>
      {goes && (
        <MergeTable stays={stays} goes={goes} lines={mergeLines(stays, goes, format)} taken={taken} onTake={onTake} />
      )}
      <ErrorNote error={error} />
    </form>
  );
}
