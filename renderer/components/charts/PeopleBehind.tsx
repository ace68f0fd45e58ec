import { type ReactNode, useState } from 'react';
import type { MethodInput, MethodOutput } from '../../../shared/contract/index.ts';
import { daysBetween } from '../../../shared/dates.ts';
import { t } from '../../locales/t.ts';
import { useFormat } from '../../store/format.ts';
import { placeHash } from '../../store/place.ts';
import { useRead } from '../../store/read.ts';
import { Button } from '../Button.tsx';
import { Dialog } from '../Dialog.tsx';
import { ErrorNote } from '../ErrorNote.tsx';
import { Face } from '../Face.tsx';

/** A point of a chart that has people behind it. */
export type PointOf = MethodInput<'retention.people'>['of'];
type Person = MethodOutput<'retention.people'>['people'][number];

interface PeopleBehindProps {
  title: string;
  of: PointOf;
  /** The chart is of a day gone by. */
  asOf?: string | undefined;
  /** A choice among the parts of one point. */
  choice?: ReactNode;
  onClose: () => void;
}

const mostAtOnce = 100;
const mostOfAll = 500;

/** The sheet with the people behind a point; a press on one opens the card. */
export function PeopleBehind({ title, of, asOf, choice, onClose }: PeopleBehindProps) {
  const [limit, setLimit] = useState(mostAtOnce);
  const { value, error } = useRead('retention.people', { of, limit, ...(asOf ? { asOf } : {}) });
  const people = value?.people ?? [];
  const total = value?.total ?? 0;
  return (
    <Dialog title={title} isOpen onClose={onClose}>
      <div className="behind">
        {choice}
        <ErrorNote error={error} />
        {value && total === 0 && <p className="behind-quiet">{t('behind.nobody')}</p>}
        {total > people.length && <p className="behind-quiet">{t('behind.shown', { shown: people.length, total })}</p>}
        <ul className="behind-people">
          {people.map(person => (
            <PersonLine key={person.customerId} person={person} />
          ))}
        </ul>
        {total > people.length && limit < mostOfAll && (
          <Button icon="down" onPress={() => setLimit(mostOfAll)}>
            {t('behind.more')}
          </Button>
        )}
      </div>
    </Dialog>
  );
}

function PersonLine({ person }: { person: Person }) {
  const format = useFormat();
  const { customerId, name, initials, lastDay, visitDays, spentMinor } = person;
  const facts = [
    `${t('behind.visits')} ${visitDays.toLocaleString(format.locale)}`,
    lastDay && format.today && `${t('behind.last')} ${format.ago(daysBetween(lastDay, format.today))}`,
    spentMinor > 0 && `${t('behind.spent')} ${format.money(spentMinor)}`,
  ];
  return (
    <li>
      <a className="behind-person" href={placeHash('counter', customerId)}>
        <Face id={customerId} initials={initials} hasPhoto={false} />
        <span className="behind-text">
          <b>{name}</b>
          <span>{facts.filter(Boolean).join(' · ')}</span>
        </span>
      </a>
    </li>
  );
}
