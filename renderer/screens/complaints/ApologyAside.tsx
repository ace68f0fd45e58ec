import { useState } from 'react';
import { t } from '../../locales/t.ts';
import { useSession } from '../../store/session.ts';

const rememberedAs = 'regulars.apologyFolded';

/** What to say, step by step; folded once one knows it by heart. */
export function ApologyAside() {
  const prompt = useSession(state => state.settings.apologyPrompt);
  const [isOpen, setIsOpen] = useState(() => readRemembered() !== 'folded');
  if (prompt.length === 0) return null;
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
      <ol>
        {prompt.map(line => {
          const [, word, rest] = /^([^:]{2,20}):\s*(.*)$/s.exec(line) ?? [];
          return (
            <li key={line}>
              {word ? (
                <>
                  <b>{word}.</b> {rest}
                </>
              ) : (
                line
              )}
            </li>
          );
        })}
      </ol>
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
