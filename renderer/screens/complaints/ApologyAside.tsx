import { useState } from 'react';
import { ApologyPrompt } from '../../components/ApologyPrompt.tsx';
import { t } from '../../locales/t.ts';
import { useSession } from '../../store/session.ts';

const rememberedAs = 'regulars.apologyFolded';

/** What to say, step by step; folded once one knows it by heart. */
export function ApologyAside() {
  const isSet = useSession(state => state.settings.apologyPrompt.length > 0);
  const [isOpen, setIsOpen] = useState(() => readRemembered() !== 'folded');
  if (!isSet) return null;
  return (
    <details
      className="say-aside"
      open={isOpen}
      onToggle={event => {
        setIsOpen(event.currentTarget.open);
        remember(event.currentTarget.open ? 'open' : 'folded');
      }}
    >
      <summary>{t('apology.title')}</summary>
      <ApologyPrompt />
    </details>
  );
}

function readRemembered(): string | null {
  try {
    return localStorage.getItem(rememberedAs);
  } catch {
    return null;
  }
}

function remember(state: 'open' | 'folded'): void {
  try {
    localStorage.setItem(rememberedAs, state);
  } catch {
    // Without storage it is open again next time.
  }
}
