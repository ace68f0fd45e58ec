import { useEffect, useRef, useState } from 'react';
import { t } from '../locales/t.ts';
import { dismiss, type Toast, undo, useToasts } from '../store/toasts.ts';
import { Button } from './Button.tsx';
import { useToastPlace } from './use-toast-place.ts';

const shownForMs = 9_000;

/** What was just done, with Undo. Stays while one points at it; what it offers stays reachable by Ctrl+Z. */
export function Toasts() {
  const shown = useToasts(state => state.shown);
  const nextToUndo = useToasts(state => state.done.at(-1)?.actionIds);
  const section = useRef<HTMLElement>(null);
  useToastPlace(section, shown);
  return (
    <section className="toasts" ref={section} aria-label={t('toast.region')} aria-live="polite">
      {shown.map(toast => (
        <ToastLine key={toast.key} toast={toast} isNext={toast.actionIds === nextToUndo} />
      ))}
    </section>
  );
}

function ToastLine({ toast, isNext }: { toast: Toast; isNext: boolean }) {
  const [isHeld, setIsHeld] = useState(false);
  useEffect(() => {
    if (isHeld) return undefined;
    const timer = setTimeout(() => dismiss(toast.key), shownForMs);
    return () => clearTimeout(timer);
  }, [isHeld, toast.key]);
  const hold = () => setIsHeld(true);
  const release = () => setIsHeld(false);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: pointing at it only keeps it in sight
    <div
      className="toast"
      data-tone={toast.tone}
      onMouseEnter={hold}
      onMouseLeave={release}
      onFocus={hold}
      onBlur={release}
    >
      <span className="toast-text">{toast.text}</span>
      {toast.actionIds.length > 0 ? (
        <Button icon="undo" {...(isNext ? { keyCap: 'Ctrl Z' } : {})} onPress={() => void undo(toast)}>
          {toast.undoLabel}
        </Button>
      ) : (
        <Button icon="close" aria-label={t('dismiss')} onPress={() => dismiss(toast.key)} />
      )}
    </div>
  );
}
