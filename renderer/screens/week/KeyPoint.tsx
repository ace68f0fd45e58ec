import { useState } from 'react';
import type { KeyCustomer } from '../../../shared/contract/key-customers.ts';
import type { WeekReview } from '../../../shared/contract/review.ts';
import { Flag } from '../../components/Flag.tsx';
import { t } from '../../locales/t.ts';
import { useFormat } from '../../store/format.ts';
import { ItemLookup } from './ItemLookup.tsx';
import { Person } from './Person.tsx';
import { Panel } from './Point.tsx';

/** The people the shop cannot afford to lose, and the items they rest on. */
export function KeyPoint({ review: { key } }: { review: WeekReview }) {
  const [item, setItem] = useState('');
  if (key.people.length === 0) return <Panel title={t('key.people')}>{t('key.none')}</Panel>;
  return (
    <div className="agenda-columns">
      <Panel title={t('key.people')}>
        <ul className="agenda-lines">
          {key.people.map(person => (
            <KeyLine key={person.customerId} person={person} />
          ))}
        </ul>
      </Panel>
      <div className="agenda-stack">
        <ItemLookup item={item} onItem={setItem} />
        <Panel title={t('key.items')}>
          <ul className="agenda-lines">
            {key.items.map(({ item: name, people, of }) => (
              <li key={name}>
                <button type="button" className="agenda-line" onClick={() => setItem(name)}>
                  <span>{name}</span>
                  <b>{t('key.itemPeople', { count: people, of })}</b>
                </button>
              </li>
            ))}
          </ul>
        </Panel>
      </div>
    </div>
  );
}

const stateTone = { new: 'plain', on_time: 'good', overdue: 'due', lapsed: 'harm', never: 'plain' } as const;

function KeyLine({ person }: { person: KeyCustomer }) {
  const { money } = useFormat();
  const { because, valueMinor, expectedMinor, state, keeper, isKeeperGone, sent } = person;
  const facts = [
    ...because.map(why =>
      why === 'influence' ? t('key.because.influence', { count: sent }) : t(`key.because.${why}`),
    ),
    valueMinor > 0 && t('key.year', { money: money(valueMinor) }),
    expectedMinor !== null && t('key.expected', { money: money(expectedMinor) }),
  ];
  return (
    <Person person={person} end={<Flag tone={stateTone[state]}>{t(`key.state.${state}`)}</Flag>}>
      <p>{facts.filter(Boolean).join(' · ')}</p>
      <p className="agenda-note">
        {keeper === null
          ? t('key.noKeeper')
          : isKeeperGone
            ? t('key.keeperGone', { name: keeper })
            : t('key.keeper', { name: keeper })}
      </p>
    </Person>
  );
}
