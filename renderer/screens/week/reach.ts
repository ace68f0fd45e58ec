import { call } from '../../api.ts';
import { t } from '../../locales/t.ts';
import { rememberedLook } from '../../store/remembered-look.ts';
import { showProblem } from '../../store/toasts.ts';
import { write } from '../../store/write.ts';

/** What one can do about somebody who stays away. */
export type Reach = 'call' | 'card' | 'treat';

interface Whom {
  customerId: number;
  name: string;
}

/** Does it with one press; each can be taken back. A card goes into the week's batch for those who are missed. */
export async function reach(how: Reach, { customerId, name }: Whom, week: string): Promise<void> {
  const result =
    how === 'call'
      ? await write('touches.add', { customerId, kind: 'call' }, t('slipping.called', { name }))
      : how === 'treat'
        ? await write(
            'touches.add',
            { customerId, kind: 'gift', note: t('slipping.treat') },
            t('slipping.treatDone', { name }),
          )
        : await addCard({ customerId, name }, week);
  if (!result.ok) showProblem(result.error.message);
}

async function addCard({ customerId, name }: Whom, week: string) {
  const batchName = t('slipping.batch', { week });
  const done = t('slipping.carded', { name, batch: batchName });
  const batches = await call('cards.batches', { limit: 50 });
  if (!batches.ok) return batches;
  const draft = batches.value.batches.find(batch => batch.name === batchName && batch.state === 'draft');
  const people = [{ customerId }];
  return draft
    ? write('cards.addPeople', { batchId: draft.id, people }, done)
    : write('cards.createBatch', { name: batchName, ...rememberedLook(), people }, done);
}
