import './week.css';
import { useRef, useState } from 'react';
import type { Suggestion } from '../../../shared/contract/cards.ts';
import { Button } from '../../components/Button.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { ErrorNote } from '../../components/ErrorNote.tsx';
import { Kbd } from '../../components/Kbd.tsx';
import { t, tCount } from '../../locales/t.ts';
import { lineForKey, useKeys } from '../../store/keys.ts';
import { goTo } from '../../store/place.ts';
import { useRead } from '../../store/read.ts';
import { rememberedLook } from '../../store/remembered-look.ts';
import { useWriting } from '../../store/use-writing.ts';
import { write } from '../../store/write.ts';
import { SuggestionLine } from './SuggestionLine.tsx';
import { peopleOf, usePicks } from './week-picks.ts';

const perPage = 6;

/** Who deserves a card this week and why. Space picks the line one is on, Enter goes into its words, M makes the cards. */
export function WeekTab() {
  const { value, error, reload } = useRead('cards.suggestions', { limit: 60 });
  const { picks, toggle, setLine, clear } = usePicks();
  const [at, setAt] = useState(0);
  const list = useRef<HTMLUListElement>(null);
  const making = useWriting();
  const people = value?.people ?? [];
  const here = Math.min(at, Math.max(0, people.length - 1));
  const chosen = peopleOf(people, picks);
  const row = (index: number, part: string) =>
    list.current?.querySelector<HTMLElement>(`[data-row="${index}"] ${part}`)?.focus();
  const make = () => {
    if (chosen.length === 0 || making.isBusy || !value) return;
    const fields = { name: t('week.batchName', { week: value.week }), ...rememberedLook(), people: chosen };
    let made = 0;
    const writing = write('cards.createBatch', fields, created => {
      made = created.id;
      return tCount('week.made', chosen.length);
    });
    void making.run(writing, () => {
      clear();
      goTo('cards', made);
    });
  };
  useKeys(({ key, target }) => {
    const inRow = target instanceof Element && target.closest('[data-row]') !== null;
    const to = lineForKey(key, inRow ? here : here - 1, people.length, perPage);
    if (key.toLowerCase() === 'm') make();
    else if (key === 'Enter' && inRow) row(here, 'input[type="text"]');
    else if (to !== null) {
      setAt(to);
      row(to, 'input[type="checkbox"]');
    } else return false;
    return true;
  });
  return (
    <div className="week">
      <div className="week-page">
        {error && (
          <>
            <ErrorNote error={error} />
            <Button onPress={reload}>{t('frame.retry')}</Button>
          </>
        )}
        {value && people.length === 0 && (
          <EmptyState title={t('week.empty')}>
            <p>{t('week.emptyWhy')}</p>
          </EmptyState>
        )}
        {people.length > 0 && (
          <p className="week-lead" role="status">
            {tCount('week.lead', people.length)}
          </p>
        )}
        <ul ref={list} aria-label={t('cards.tab.week')}>
          {people.map((person: Suggestion, index) => (
            <SuggestionLine
              key={person.customerId}
              person={person}
              at={index}
              isHere={index === here}
              isPicked={picks.picked.has(person.customerId)}
              line={picks.lines[person.customerId] ?? person.line}
              onHere={() => setAt(index)}
              onPick={() => toggle(person.customerId)}
              onLine={line => setLine(person.customerId, line)}
              onLeave={() => row(index, 'input[type="checkbox"]')}
            />
          ))}
        </ul>
      </div>
      <footer className="cards-foot">
        <span className="cards-hints" aria-hidden="true">
          <span>
            <Kbd>↑</Kbd> <Kbd>↓</Kbd> {t('cards.hint.walk')}
          </span>
          <span>
            <Kbd>Space</Kbd> {t('week.hint.pick')}
          </span>
          <span>
            <Kbd>Enter</Kbd> {t('week.hint.words')}
          </span>
        </span>
        <ErrorNote error={making.error} />
        <span className="week-count" role="status">
          {tCount('week.picked', chosen.length)}
        </span>
        <Button tone="go" icon="cards" keyCap="M" isDisabled={chosen.length === 0 || making.isBusy} onPress={make}>
          {t('week.make')}
        </Button>
      </footer>
    </div>
  );
}
