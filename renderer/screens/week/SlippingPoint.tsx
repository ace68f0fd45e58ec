import { useRef, useState } from 'react';
import type { WeekReview } from '../../../shared/contract/review.ts';
import type { SlippingPerson } from '../../../shared/contract/rhythm.ts';
import { Button } from '../../components/Button.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { Flag } from '../../components/Flag.tsx';
import { t, tCount } from '../../locales/t.ts';
import { useFormat } from '../../store/format.ts';
import { lineForKey, useKeys } from '../../store/keys.ts';
import { showProblem } from '../../store/toasts.ts';
import { lateWords } from './late-words.ts';
import { Person } from './Person.tsx';
import { type Reach, reach } from './reach.ts';

const perPage = 6;
const keyOf = { c: 'call', k: 'card', t: 'treat' } as const satisfies Record<string, Reach>;

/** Who is slipping away by their own rhythm: the last thing known, and one key each for what to do. */
export function SlippingPoint({ review: { week, slipping, isClosed } }: { review: WeekReview }) {
  const { people, total } = slipping;
  const [at, setAt] = useState(0);
  const list = useRef<HTMLUListElement>(null);
  const here = Math.min(at, Math.max(0, people.length - 1));
  const row = (index: number) => list.current?.querySelectorAll<HTMLElement>('.agenda-who')[index]?.focus();
  useKeys(event => {
    const { key, target } = event;
    const inList = target instanceof Element && list.current?.contains(target) === true;
    const isWalk = key === 'ArrowDown' || key === 'ArrowUp' || (inList && (key === 'Home' || key === 'End'));
    // Up and down are the agenda's own while one stands in it.
    if (target instanceof Element && target.closest('.agenda-rail, [role="tablist"]')) return false;
    const to = isWalk ? lineForKey(key, inList ? here : here - 1, people.length, perPage) : null;
    if (to !== null) {
      setAt(to);
      row(to);
      return true;
    }
    const how = keyOf[key.toLowerCase() as keyof typeof keyOf];
    const person = people[here];
    if (!how || !person || isClosed || event.repeat) return false;
    if (how === 'call' && person.phone === null) showProblem(t('slipping.noNumber', { name: person.name }));
    else void reach(how, person, week);
    return true;
  });
  if (people.length === 0) return <EmptyState title={t('slipping.none')}>{null}</EmptyState>;
  return (
    <section className="sheet agenda-panel" aria-label={t('agenda.slipping')}>
      <ul className="agenda-lines" ref={list}>
        {people.map((person, index) => (
          <SlippingLine
            key={person.customerId}
            person={person}
            week={week}
            isHere={index === here}
            isFixed={isClosed}
            onHere={() => setAt(index)}
          />
        ))}
      </ul>
      {total > people.length && <p className="agenda-note">{tCount('agenda.more', total - people.length)}</p>}
    </section>
  );
}

interface SlippingLineProps {
  person: SlippingPerson;
  week: string;
  isHere: boolean;
  isFixed: boolean;
  onHere: () => void;
}

function SlippingLine({ person, week, isHere, isFixed, onHere }: SlippingLineProps) {
  const { money, day } = useFormat();
  const { name, valueAtRiskMinor, sent, lastKnown, nextWhy, keeper, state } = person;
  const { lastTouch, phone, lastDay } = person;
  const facts = [
    lateWords(person),
    valueAtRiskMinor > 0 && t('slipping.atRisk', { money: money(valueAtRiskMinor) }),
    sent > 0 && tCount('slipping.sent', sent),
    keeper !== null && t('slipping.keeper', { name: keeper }),
  ];
  return (
    <Person
      person={person}
      isHere={isHere}
      onHere={onHere}
      end={
        !isFixed && (
          <div className="slipping-acts" role="toolbar" aria-label={t('slipping.acts', { name })}>
            {acts.map(({ how, cap }) => (
              <Button
                key={how}
                tone={person.next === how ? 'go' : 'plain'}
                isDisabled={how === 'call' && phone === null}
                {...(isHere ? { keyCap: cap } : { 'aria-label': t(`slipping.${how}Of`, { name }) })}
                onPress={() => void reach(how, person, week)}
              >
                {t(`slipping.${how}`)}
              </Button>
            ))}
          </div>
        )
      }
    >
      <p>
        {state === 'lapsed' && <Flag tone="harm">{t('slipping.lapsed')}</Flag>} {facts.filter(Boolean).join(' · ')}
      </p>
      {lastKnown && <p className="agenda-quote">{lastKnown}</p>}
      <p className="agenda-note">{[nextWhy, phone].filter(Boolean).join(' · ')}</p>
      {lastTouch && lastTouch.day > lastDay && (
        <p>
          <Flag tone="good" icon="check">
            {t('slipping.touched', { what: t(`touch.kind.${lastTouch.kind}`), day: day(lastTouch.day) })}
          </Flag>
        </p>
      )}
    </Person>
  );
}

const acts = [
  { how: 'call', cap: 'C' },
  { how: 'card', cap: 'K' },
  { how: 'treat', cap: 'T' },
] as const satisfies readonly { how: Reach; cap: string }[];
