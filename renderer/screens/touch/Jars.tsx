import { useState } from 'react';
import type { Jar } from '../../../shared/contract/jars.ts';
import { Button } from '../../components/Button.tsx';
import { Flag } from '../../components/Flag.tsx';
import { FormFrame } from '../../components/FormFrame.tsx';
import { Icon } from '../../components/Icon.tsx';
import { TextField } from '../../components/TextField.tsx';
import { t, tCount } from '../../locales/t.ts';
import { useFormat } from '../../store/format.ts';
import { useWriting } from '../../store/use-writing.ts';
import { write } from '../../store/write.ts';
import { readWhole } from './read-figures.ts';

const most = 1_000_000;

/** The treat jars: what is left of a give, and a warning before there is none. */
export function Jars({ jars }: { jars: readonly Jar[] }) {
  const [editing, setEditing] = useState<number | 'new' | null>(null);
  const { locale } = useFormat();
  const close = () => setEditing(null);
  return (
    <section className="jars" aria-labelledby="jars-title">
      <div className="giving-head">
        <h2 id="jars-title">{t('jars.title')}</h2>
        {editing !== 'new' && (
          <Button tone="quiet" icon="add" onPress={() => setEditing('new')}>
            {t('jars.new')}
          </Button>
        )}
      </div>
      {jars.length === 0 && editing !== 'new' && <p className="giving-how">{t('jars.empty')}</p>}
      {editing === 'new' && <JarForm onDone={close} />}
      <ul>
        {jars.map(jar =>
          jar.id === editing ? (
            <li key={jar.id}>
              <JarForm jar={jar} onDone={close} />
            </li>
          ) : (
            <li key={jar.id} className="jar" data-low={jar.isLow || undefined}>
              <Icon name="jar" size={1.6} />
              <span className="jar-name">{jar.name}</span>
              <span className="jar-count">
                <span className="figure">{jar.count.toLocaleString(locale)}</span> {t('jars.left')}
              </span>
              {jar.isLow && (
                <Flag tone="due" icon="bell">
                  {t('jars.low')}
                </Flag>
              )}
              <Button aria-label={t('jars.fillNamed', { name: jar.name })} onPress={() => setEditing(jar.id)}>
                {t('jars.fill')}
              </Button>
            </li>
          ),
        )}
      </ul>
    </section>
  );
}

/** A new jar, or one that was filled up: what came in is added to what is left. */
function JarForm({ jar, onDone }: { jar?: Jar; onDone: () => void }) {
  const [name, setName] = useState('');
  const [added, setAdded] = useState('');
  const [lowAt, setLowAt] = useState(String(jar?.lowAt ?? 10));
  const { error, isBusy, run } = useWriting();
  const amount = readWhole(added.replace(/^=/, ''), 0, most);
  const low = readWhole(lowAt, 0, most);
  // "=12" says how many are in it, whatever was thought before.
  const count = amount === undefined ? undefined : (added.trim().startsWith('=') ? 0 : (jar?.count ?? 0)) + amount;
  const onSave = () => {
    if (count === undefined || low === undefined) return;
    const writing = jar
      ? write('jars.update', { id: jar.id, count, lowAt: low }, tCount('jars.filled', count, { name: jar.name }))
      : write('jars.add', { name, count, lowAt: low }, t('jars.added', { name: name.trim() }));
    void run<unknown>(writing, onDone);
  };
  return (
    <FormFrame
      className="touch-form"
      title={jar ? t('jars.fillNamed', { name: jar.name }) : t('jars.new')}
      saveLabel={t('save')}
      error={error}
      isBusy={isBusy}
      isDisabled={count === undefined || low === undefined || (!jar && name.trim() === '')}
      onSave={onSave}
      onCancel={onDone}
    >
      {!jar && (
        <TextField
          label={t('jars.name')}
          placeholder={t('jars.nameExample')}
          value={name}
          onChange={setName}
          maxLength={200}
          autoFocus
        />
      )}
      <div className="touch-form-row">
        <TextField
          label={t(jar ? 'jars.add' : 'jars.count')}
          value={added}
          onChange={setAdded}
          maxLength={8}
          autoFocus={jar !== undefined}
          hint={jar && (count === undefined ? t('jars.addHint') : tCount('jars.then', count))}
        />
        <TextField label={t('jars.lowAt')} value={lowAt} onChange={setLowAt} inputMode="numeric" maxLength={7} />
      </div>
    </FormFrame>
  );
}
