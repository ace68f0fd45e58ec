import type { Batch } from '../../../shared/contract/cards.ts';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { ErrorNote } from '../../components/ErrorNote.tsx';
import { PersonSearch } from '../../components/PersonSearch.tsx';
import { t, tCount } from '../../locales/t.ts';
import { useRead } from '../../store/read.ts';
import { useWriting } from '../../store/use-writing.ts';
import { write } from '../../store/write.ts';

/** Adds people one by one, found as at the counter, or everyone of a group. */
export function AddPeople({ batch, onClose }: { batch: Batch; onClose: () => void }) {
  const { error, isBusy, run } = useWriting();
  const groups = useRead('groups.list', {}).value?.groups ?? [];
  const add = (whom: { people?: { customerId: number }[]; groupId?: number }) =>
    void run(write('cards.addPeople', { batchId: batch.id, ...whom }, ({ added }) => tCount('batch.added', added)));
  return (
    <Dialog title={t('batch.add')} isOpen onClose={onClose}>
      <PersonSearch
        label={t('batch.who')}
        autoFocus
        whyNot={({ id }) => (batch.persons.some(({ customerId }) => customerId === id) ? t('batch.isIn') : null)}
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
