import { useRef } from 'react';
import type { Card } from '../../../shared/contract/card.ts';
import { initials } from '../../../shared/names.ts';
import { failure } from '../../../shared/result.ts';
import { Button } from '../../components/Button.tsx';
import { ErrorNote } from '../../components/ErrorNote.tsx';
import { Face } from '../../components/Face.tsx';
import { t } from '../../locales/t.ts';
import { write } from '../../store/write.ts';
import { shrinkPhoto } from './shrink-photo.ts';
import { useSaving } from './use-saving.ts';

/** The face: chosen from a file, made small before it is kept; saved at once, with Undo. */
export function PhotoField({ card }: { card: Card }) {
  const input = useRef<HTMLInputElement>(null);
  const { error, isBusy, save } = useSaving();
  const choose = (file: File | undefined) => {
    if (!file) return;
    const writing = async () => {
      const dataUrl = await shrinkPhoto(file);
      if (dataUrl === null) return failure('file_not_understood', t('photo.unreadable'));
      return write('customers.setPhoto', { id: card.id, dataUrl }, t('done.photo', { name: card.name }));
    };
    void save(writing, () => {});
  };
  const remove = () => {
    const sentence = t('done.photoOff', { name: card.name });
    void save(
      () => write('customers.setPhoto', { id: card.id, dataUrl: null }, sentence),
      () => {},
    );
  };
  return (
    <div className="photo">
      <Face id={card.id} initials={initials(card.name)} hasPhoto={card.hasPhoto} size="big" />
      <input
        ref={input}
        type="file"
        accept="image/*"
        hidden
        aria-label={t('photo.choose')}
        onChange={event => {
          choose(event.target.files?.[0]);
          event.target.value = '';
        }}
      />
      <Button icon="camera" isDisabled={isBusy} onPress={() => input.current?.click()}>
        {t(card.hasPhoto ? 'photo.replace' : 'photo.choose')}
      </Button>
      {card.hasPhoto && (
        <Button tone="quiet" isDisabled={isBusy} onPress={remove}>
          {t('photo.remove')}
        </Button>
      )}
      <ErrorNote error={error} />
    </div>
  );
}
