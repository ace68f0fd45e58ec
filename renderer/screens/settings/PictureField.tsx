import { type ReactNode, useId, useRef } from 'react';
import { Button } from '../../components/Button.tsx';
import { ErrorNote } from '../../components/ErrorNote.tsx';
import { t } from '../../locales/t.ts';
import { useSession } from '../../store/session.ts';
import { useWriting } from '../../store/use-writing.ts';
import { write } from '../../store/write.ts';
import { readPicture } from './read-picture.ts';

interface PictureFieldProps {
  setting: 'logoDataUrl' | 'signatureDataUrl';
  what: string;
  hint: string;
  /** What was done, for people. */
  saved: string;
  removed: string;
  /** The picture in its place, as it will be printed. */
  children: ReactNode;
}

/** A picture of the shop: chosen from a file, saved at once with Undo, removed with Undo. */
export function PictureField({ setting, what, hint, saved, removed, children }: PictureFieldProps) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const isThere = useSession(state => state.settings[setting] !== null);
  const { error, isBusy, run } = useWriting();
  const keep = async (file: File) => {
    const picture = await readPicture(file);
    if (!picture.ok) return picture;
    const { dataUrl, shrunkTo } = picture.value;
    const done = shrunkTo ? t('printing.madeSmaller', { done: saved, ...shrunkTo }) : saved;
    return write('settings.set', { [setting]: dataUrl }, done);
  };
  return (
    <section className="picture-field" aria-labelledby={id}>
      <div className="picture-shown">{children}</div>
      <div className="picture-words">
        <h3 id={id}>{what}</h3>
        <p className="settings-quiet">{hint}</p>
        <p className="settings-more">{t('printing.kinds')}</p>
        <input
          ref={input}
          type="file"
          accept="image/png,image/jpeg,image/webp"
          hidden
          aria-label={t('printing.chooseOf', { what })}
          onChange={event => {
            const [file] = event.target.files ?? [];
            if (file) void run(keep(file));
            event.target.value = '';
          }}
        />
        <div className="picture-acts">
          <Button
            icon="camera"
            isDisabled={isBusy}
            aria-label={t(isThere ? 'printing.replaceOf' : 'printing.chooseOf', { what })}
            onPress={() => input.current?.click()}
          >
            {t(isThere ? 'printing.replace' : 'printing.choose')}
          </Button>
          {isThere && (
            <Button
              tone="quiet"
              isDisabled={isBusy}
              aria-label={t('printing.removeOf', { what })}
              onPress={() => void run(write('settings.set', { [setting]: null }, removed))}
            >
              {t('printing.remove')}
            </Button>
          )}
        </div>
        <ErrorNote error={error} />
      </div>
    </section>
  );
}
