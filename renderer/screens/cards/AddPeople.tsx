import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import type { Batch } from '../../../shared/contract/cards.ts';
import type { Hit } from '../../../shared/contract/customers.ts';
import { call } from '../../api.ts';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { ErrorNote } from '../../components/ErrorNote.tsx';
import { Face } from '../../components/Face.tsx';
import { t, tCount } from '../../locales/t.ts';
import { latestOnly } from '../../store/latest-only.ts';
import { useRead } from '../../store/read.ts';
import { write } from '../../store/write.ts';
import { useWriting } from './use-writing.ts';

/** Adds people one by one, found as at the counter, or everyone of a group. */
export function AddPeople({ batch, onClose }: { batch: Batch; onClose: () => void }) {
  const { error, isBusy, run } = useWriting();
  const groups = useRead('groups.list', {}).value?.groups ?? [];
  const add = (whom: { people?: { customerId: number }[]; groupId?: number }) =>
    void run(write('cards.addPeople', { batchId: batch.id, ...whom }, ({ added }) => tCount('batch.added', added)));
  return (
    <Dialog title={t('batch.add')} isOpen onClose={onClose}>
      <PersonSearch
        isIn={id => batch.persons.some(({ customerId }) => customerId === id)}
        onFound={({ id }) => add({ people: [{ customerId: id }] })}
      />
      <ErrorNote error={error} />
      {groups.length > 0 && (
        <section className="add-groups" aria-labelledby="add-groups">
          <h3 id="add-groups">{t('batch.groups')}</h3>
          <ul>
            {groups.map(({ id, name, count }) => (
              <li key={id}>
                <span>{name}</span>
                <Button isDisabled={isBusy || count === 0} onPress={() => add({ groupId: id })}>
                  {tCount('batch.addGroup', count)}
                </Button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </Dialog>
  );
}

interface PersonSearchProps {
  isIn: (id: number) => boolean;
  onFound: (hit: Hit) => void;
}

function PersonSearch({ isIn, onFound }: PersonSearchProps) {
  const id = useId();
  const [text, setText] = useState('');
  const [at, setAt] = useState(0);
  const hits = useHits(text);
  const take = (hit: Hit | undefined) => {
    if (!hit || isIn(hit.id)) return;
    onFound(hit);
    setText('');
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown') setAt(Math.min(at + 1, hits.length - 1));
    else if (event.key === 'ArrowUp') setAt(Math.max(at - 1, 0));
    else if (event.key === 'Enter') take(hits[at]);
    else return;
    event.preventDefault();
  };
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        {t('batch.who')}
      </label>
      <input
        id={id}
        className="input"
        role="combobox"
        aria-autocomplete="list"
        aria-expanded={hits.length > 0}
        aria-controls={`${id}-hits`}
        aria-activedescendant={hits[at] ? `${id}-${hits[at].id}` : undefined}
        placeholder={t('find.placeholder')}
        autoComplete="off"
        spellCheck={false}
        maxLength={200}
        // biome-ignore lint/a11y/noAutofocus: the one question this sheet begins with
        autoFocus
        value={text}
        onChange={event => {
          setText(event.target.value);
          setAt(0);
        }}
        onKeyDown={onKeyDown}
      />
      <div className="add-hits" id={`${id}-hits`} role="listbox" aria-label={t('batch.who')} hidden={hits.length === 0}>
        {hits.map((hit, row) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the search box keeps the focus and hears the keys
          // biome-ignore lint/a11y/useFocusableInteractive: chosen through aria-activedescendant
          <div
            key={hit.id}
            id={`${id}-${hit.id}`}
            className="add-hit"
            role="option"
            aria-selected={row === at}
            aria-disabled={isIn(hit.id)}
            onClick={() => take(hit)}
          >
            <Face id={hit.id} initials={hit.initials} hasPhoto={hit.hasPhoto} />
            <span>
              <b>{hit.name}</b>
              <span className="add-about">{isIn(hit.id) ? t('batch.isIn') : hit.about.join(' · ')}</span>
            </span>
          </div>
        ))}
      </div>
      {text.trim() !== '' && hits.length === 0 && <span className="field-hint">{t('batch.nobodyFound')}</span>}
    </div>
  );
}

function useHits(text: string): readonly Hit[] {
  const [hits, setHits] = useState<readonly Hit[]>([]);
  const latest = useRef(latestOnly());
  useEffect(() => {
    const isLatest = latest.current();
    if (text.trim() === '') return setHits([]);
    void call('customers.search', { text, limit: 6 }).then(result => {
      if (isLatest()) setHits(result.ok ? result.value.hits : []);
    });
  }, [text]);
  return hits;
}
