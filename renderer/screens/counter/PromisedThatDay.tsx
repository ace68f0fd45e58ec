import type { Day } from '../../../shared/dates.ts';
import { t, tCount } from '../../locales/t.ts';
import { useFormat } from '../../store/format.ts';
import { useRead } from '../../store/read.ts';

const shown = 4;

/** What is promised for that day already, before one promises more. */
export function PromisedThatDay({ day }: { day: Day | '' }) {
  return day === '' ? null : <List day={day} key={day} />;
}

function List({ day }: { day: Day }) {
  const format = useFormat();
  const { value } = useRead('promises.list', { dueOn: day, state: 'open', limit: shown });
  if (!value) return <div className="that-day" />;
  if (value.total === 0) {
    return (
      <p className="that-day" role="status">
        {t('promise.none', { day: format.day(day) })}
      </p>
    );
  }
  return (
    <div className="that-day" role="status">
      <b>{tCount('promise.same', value.total, { day: format.day(day) })}</b>
      <ul>
        {value.promises.map(({ id, text, customerName, staffName }) => (
          <li key={id}>
            {text} · {customerName}
            {staffName && ` · ${staffName}`}
          </li>
        ))}
      </ul>
      {value.total > shown && t('promise.more', { count: value.total - shown })}
    </div>
  );
}
