import { useState } from 'react';
import { call } from '../../api.ts';
import { Button } from '../../components/Button.tsx';
import { ErrorNote } from '../../components/ErrorNote.tsx';
import { Icon } from '../../components/Icon.tsx';
import type { IconName } from '../../components/icon-paths.ts';
import { t, tCount } from '../../locales/t.ts';
import { useFormat } from '../../store/format.ts';
import { useRead } from '../../store/read.ts';
import { showDone, showProblem } from '../../store/toasts.ts';
import { programmeOf, type Thread } from './programme-draft.ts';

const icons: Readonly<Record<Thread['kind'], IconName>> = {
  companion: 'dog',
  preference: 'heart',
  item: 'sale',
  hours: 'clock',
  birthday: 'cake',
};
const atFirst = 6;

/** What people have in common: proposed groups with an idea each; one press makes a group and a programme of it. */
export function Threads({ taken, onMade }: { taken: ReadonlySet<string>; onMade: (programmeId: number) => void }) {
  const { value, error } = useRead('programmes.threads', {});
  const { locale } = useFormat();
  const [showsAll, setShowsAll] = useState(false);
  const threads = (value?.threads ?? []).filter(thread => !taken.has(thread.name));
  const shown = showsAll ? threads : threads.slice(0, atFirst);
  return (
    <section className="threads" aria-labelledby="threads-title">
      <h2 id="threads-title">{t('threads.title')}</h2>
      <p className="giving-how">{t(value && threads.length === 0 ? 'threads.none' : 'threads.how')}</p>
      <ErrorNote error={error} />
      <ul className="thread-list">
        {shown.map(thread => (
          <ThreadCard key={thread.name} thread={thread} locale={locale} onMade={onMade} />
        ))}
      </ul>
      {threads.length > atFirst && !showsAll && (
        <Button tone="quiet" icon="down" onPress={() => setShowsAll(true)}>
          {t('threads.all', { count: threads.length })}
        </Button>
      )}
    </section>
  );
}

interface ThreadCardProps {
  thread: Thread;
  locale: string;
  onMade: (programmeId: number) => void;
}

function ThreadCard({ thread, locale, onMade }: ThreadCardProps) {
  const { today } = useFormat();
  const [isBusy, setIsBusy] = useState(false);
  const { name, people, who, idea } = thread;
  const make = async () => {
    setIsBusy(true);
    const made = await makeOf(thread, today);
    setIsBusy(false);
    if (made !== null) onMade(made);
  };
  return (
    <li className="thread" data-thread>
      <Icon name={icons[thread.kind]} size={1.5} />
      <div className="thread-text">
        <h3>
          {name} <span className="figure">{people.toLocaleString(locale)}</span>
        </h3>
        <p className="thread-who">
          {who
            .slice(0, 3)
            .map(one => one.name)
            .join(', ')}
          {people > 3 && ` ${tCount('threads.more', people - Math.min(3, who.length))}`}
        </p>
        <p className="thread-idea">{idea}</p>
      </div>
      <Button icon="gift" isDisabled={isBusy || today === ''} onPress={() => void make()}>
        {t('threads.make')}
        <span className="unseen">{t('threads.makeNamed', { name })}</span>
      </Button>
    </li>
  );
}

/** The group and the programme, taken back together; gives the programme. */
async function makeOf(thread: Thread, today: string): Promise<number | null> {
  const group = await call('groups.create', { name: thread.name, filter: thread.filter });
  if (!group.ok) {
    showProblem(group.error.message);
    return null;
  }
  const programme = await call('programmes.add', programmeOf(thread, group.value.id, today));
  if (!programme.ok) {
    // A group alone is not what was asked for.
    await call('actions.undo', { actionId: group.value.actionId });
    showProblem(programme.error.message);
    return null;
  }
  showDone(t('threads.made', { name: thread.name }), [group.value.actionId, programme.value.actionId]);
  return programme.value.id;
}
