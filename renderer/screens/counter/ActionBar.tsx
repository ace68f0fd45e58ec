import { Button } from '../../components/Button.tsx';
import type { IconName } from '../../components/icon-paths.ts';
import { type PlainKey, t } from '../../locales/t.ts';
import { doCardAction } from './card-actions.ts';
import type { CardAction } from './keyboard.ts';

const actions: readonly { action: CardAction; label: PlainKey; keyCap: string; icon: IconName }[] = [
  { action: 'visit', label: 'act.visit', keyCap: 'V', icon: 'door' },
  { action: 'sale', label: 'act.sale', keyCap: 'S', icon: 'sale' },
  { action: 'remember', label: 'act.remember', keyCap: 'P', icon: 'note' },
  { action: 'companion', label: 'act.companion', keyCap: 'D', icon: 'dog' },
  { action: 'edit', label: 'act.edit', keyCap: 'E', icon: 'edit' },
  { action: 'complaint', label: 'act.complaint', keyCap: 'C', icon: 'speech' },
  { action: 'promise', label: 'act.promise', keyCap: 'O', icon: 'promise' },
  { action: 'feedback', label: 'act.feedback', keyCap: 'F', icon: 'heart' },
  { action: 'slip', label: 'act.slip', keyCap: 'T', icon: 'print' },
  { action: 'touch', label: 'act.touch', keyCap: 'H', icon: 'touch' },
];

/** What one can do with the card, each with its key. */
export function ActionBar() {
  return (
    <div className="acts" role="toolbar" aria-label={t('act.label')}>
      {actions.map(({ action, label, keyCap, icon }) => (
        <Button
          key={action}
          tone={action === 'visit' ? 'go' : 'plain'}
          icon={icon}
          keyCap={keyCap}
          onPress={() => void doCardAction(action)}
        >
          <span className="act-word">{t(label)}</span>
        </Button>
      ))}
    </div>
  );
}
