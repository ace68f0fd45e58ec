import './giving.css';
import { useMemo, useState } from 'react';
import type { Programme } from '../../../shared/contract/programmes.ts';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { ErrorNote } from '../../components/ErrorNote.tsx';
import { Hints } from '../../components/Hints.tsx';
import { t, tCount } from '../../locales/t.ts';
import { useKeys } from '../../store/keys.ts';
import { useRead } from '../../store/read.ts';
import { Jars } from './Jars.tsx';
import { ProgrammeCard } from './ProgrammeCard.tsx';
import { ProgrammeForm } from './ProgrammeForm.tsx';
import { Threads } from './Threads.tsx';

/** Giving instead of asking: what is given to whom, what people have in common, and what is left in the jars. */
export function GivingTab() {
  const { value, error } = useRead('programmes.list', {});
  const jars = useRead('jars.list', {}).value?.jars ?? [];
  const [editing, setEditing] = useState<number | 'new' | null>(null);
  const close = () => setEditing(null);
  useKeys(event => {
    const isNew = event.key.toLowerCase() === 'n' && !event.repeat;
    if (isNew) setEditing('new');
    return isNew;
  });
  const programmes = value?.programmes ?? [];
  const taken = useMemo(() => new Set(value?.programmes.flatMap(one => [one.name, one.groupName])), [value]);
  const edited = programmes.find(one => one.id === editing);
  const now = programmes.filter(one => one.state !== 'over');
  const over = programmes.filter(one => one.state === 'over');
  const list = (some: readonly Programme[]) => (
    <ul className="programmes">
      {some.map(one => (
        <ProgrammeCard
          key={one.id}
          programme={one}
          jar={jars.find(jar => jar.id === one.jarId)}
          onEdit={() => setEditing(one.id)}
        />
      ))}
    </ul>
  );
  return (
    <div className="touch-alone">
      <div className="touch-page giving">
        <div className="giving-main">
          <section aria-labelledby="programmes-title">
            <div className="giving-head">
              <h2 id="programmes-title">{t('giving.title')}</h2>
              <Button tone="go" icon="add" keyCap="N" onPress={() => setEditing('new')}>
                {t('giving.new')}
              </Button>
            </div>
            <ErrorNote error={error} />
            {value && now.length === 0 && <p className="giving-how">{t('giving.empty')}</p>}
            {list(now)}
            {over.length > 0 && (
              <details className="plans-ended">
                <summary>{tCount('giving.overCount', over.length)}</summary>
                {list(over)}
              </details>
            )}
          </section>
          {/* Not before it is known what is given already: it would be proposed again, and go under the finger. */}
          {value && <Threads taken={taken} onMade={setEditing} />}
        </div>
        <Jars jars={jars} />
      </div>
      <Hints
        keys={[
          ['N', t('giving.hint.new')],
          ['Ctrl+Z', t('due.hint.undo')],
        ]}
      />
      <Dialog
        title={edited ? t('giving.edit', { name: edited.name }) : t('giving.new')}
        isOpen={editing === 'new' || edited !== undefined}
        onClose={close}
        width="wide"
      >
        {(editing === 'new' || edited) && (
          <ProgrammeForm key={editing} {...(edited ? { programme: edited } : {})} jars={jars} onDone={close} />
        )}
      </Dialog>
    </div>
  );
}
