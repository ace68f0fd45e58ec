import type { TodayEntry } from '../../../shared/contract/today.ts';
import { Face } from '../../components/Face.tsx';
import { Flag } from '../../components/Flag.tsx';
import { Icon } from '../../components/Icon.tsx';
import type { IconName } from '../../components/icon-paths.ts';
import { t, tCount } from '../../locales/t.ts';
import { goTo } from '../../store/place.ts';
import { open } from './counter-store.ts';
import { TodayDo } from './TodayDo.tsx';

/** One thing of today: opens who it is about; what can be done at once stands below. */
export function TodayLine({ entry }: { entry: TodayEntry }) {
  const { customerId, name, headline, detail } = entry;
  return (
    <div className="today-line">
      <button type="button" className="today-entry" data-today-entry onClick={() => openEntry(entry)}>
        {withoutFace[entry.kind] ? (
          <span className="face" aria-hidden="true">
            <Icon name={withoutFace[entry.kind]!} />
          </span>
        ) : (
          <Face id={customerId} initials={entry.initials} hasPhoto={entry.hasPhoto} />
        )}
        <span className="today-who">
          <span className="hit-name">{name || t('today.unknown')}</span>
          <span className="hit-about">{[headline, detail].filter(Boolean).join(' · ')}</span>
        </span>
        <WhenFlag entry={entry} />
      </button>
      <TodayDo entry={entry} />
    </div>
  );
}

/** The card; a complaint of somebody we do not know has none, nor has a jar. */
function openEntry({ kind, customerId, complaintId }: TodayEntry): void {
  if (customerId !== null) open(customerId);
  else if (kind === 'jar_low') goTo('touch');
  else if (kind === 'decision') goTo('week');
  else if (complaintId !== null) goTo('complaints', complaintId);
}

/** What stands where nobody's face does. */
const withoutFace: Partial<Record<TodayEntry['kind'], IconName>> = { jar_low: 'jar', decision: 'week' };

const dated: ReadonlySet<TodayEntry['kind']> = new Set(['birthday', 'companion_birthday', 'promise', 'call_back']);
const named = ['request', 'complaint', 'follow_up', 'tell', 'praise', 'thank_sender', 'jar_low', 'decision'] as const;

function WhenFlag({ entry: { kind, inDays } }: { entry: TodayEntry }) {
  const name = named.find(one => one === kind);
  if (name)
    return (
      <Flag tone={inDays < 0 || name === 'complaint' || name === 'jar_low' ? 'due' : 'plain'}>
        {t(`today.kind.${name}`)}
      </Flag>
    );
  if (inDays < 0) return <Flag tone="due">{tCount('today.late', -inDays)}</Flag>;
  if (!dated.has(kind)) return null;
  const isPromise = kind === 'promise' || kind === 'call_back';
  return <Flag tone={inDays > 0 ? 'plain' : isPromise ? 'due' : 'good'}>{dayWord(inDays)}</Flag>;
}

function dayWord(inDays: number): string {
  if (inDays === 0) return t('today.today');
  return inDays === 1 ? t('today.tomorrow') : tCount('today.inDays', inDays);
}
