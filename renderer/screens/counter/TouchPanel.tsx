import { type KeyboardEvent, useState } from 'react';
import type { Card } from '../../../shared/contract/card.ts';
import { Button } from '../../components/Button.tsx';
import { ErrorNote } from '../../components/ErrorNote.tsx';
import { TextField } from '../../components/TextField.tsx';
import { t } from '../../locales/t.ts';
import { write } from '../../store/write.ts';
import { leaveForm } from './FootForm.tsx';
import { type LoggedKind, loggedKinds } from './touch-kinds.ts';
import { useSaving } from './use-saving.ts';

/** How we were in touch: one more key logs it. A few words may be added, before. */
export function TouchPanel({ card }: { card: Card }) {
  const [note, setNote] = useState('');
  const { error, isBusy, save } = useSaving();
  const log = (kind: LoggedKind) => {
    if (isBusy) return;
    const sentence = t('hello.done', { kind: t(`hello.kind.${kind}`), name: card.name });
    void save(
      () => write('touches.add', { customerId: card.id, kind, note: note.trim() || null }, sentence),
      leaveForm,
    );
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.repeat || event.ctrlKey || event.altKey || event.metaKey) return;
    const found = loggedKinds.find(({ keyCap }) => keyCap === event.key.toUpperCase());
    if (!found) return;
    event.preventDefault();
    log(found.kind);
  };
  return (
    <form
      className="foot-form"
      aria-label={t('hello.title', { name: card.name })}
      onSubmit={event => event.preventDefault()}
    >
      <h2>{t('hello.title', { name: card.name })}</h2>
      <TextField
        label={t('hello.note')}
        value={note}
        onChange={setNote}
        maxLength={4000}
        placeholder={t('hello.example')}
      />
      <ErrorNote error={error} />
      <div className="foot-buttons answer-steps" role="toolbar" aria-label={t('hello.how')} onKeyDown={onKeyDown}>
        {loggedKinds.map(({ kind, keyCap, icon }, at) => (
          <Button key={kind} icon={icon} keyCap={keyCap} autoFocus={at === 0} onPress={() => log(kind)}>
            {t(`hello.kind.${kind}`)}
          </Button>
        ))}
        <span className="foot-space" />
        <Button tone="quiet" keyCap="Esc" onPress={leaveForm}>
          {t('cancel')}
        </Button>
      </div>
    </form>
  );
}
