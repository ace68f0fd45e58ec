import { type KeyboardEvent, useId } from 'react';
import type { Suggestion } from '../../../shared/contract/cards.ts';
import { Face } from '../../components/Face.tsx';
import { Flag } from '../../components/Flag.tsx';
import { Icon } from '../../components/Icon.tsx';
import { t } from '../../locales/t.ts';
import { useFormat } from '../../store/format.ts';
import { reasonWords } from './reason-words.ts';

interface SuggestionLineProps {
  person: Suggestion;
  at: number;
  /** The line the keyboard is on. */
  isHere: boolean;
  isPicked: boolean;
  line: string;
  onHere: () => void;
  onPick: () => void;
  onLine: (line: string) => void;
  onLeave: () => void;
}

/** Somebody who deserves a card: why, whether it can be posted, and the line they would get. */
export function SuggestionLine(props: SuggestionLineProps) {
  const { person, at, isHere, isPicked, line, onHere, onPick, onLine, onLeave } = props;
  const id = useId();
  const reason = reasonWords[person.reason];
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' && event.key !== 'Escape') return;
    event.preventDefault();
    onLeave();
  };
  return (
    <li
      className="suggestion"
      data-row={at}
      data-here={isHere || undefined}
      data-picked={isPicked || undefined}
      onFocus={onHere}
    >
      <label className="suggestion-who" htmlFor={id}>
        <input id={id} type="checkbox" tabIndex={isHere ? 0 : -1} checked={isPicked} onChange={onPick} />
        <span className="tick-box" aria-hidden="true">
          <Icon name="check" size={1} />
        </span>
        <Face id={person.customerId} initials={person.initials} hasPhoto={false} />
        <span className="suggestion-text">
          <span className="suggestion-name">
            {person.name}
            {person.isKey && <Icon name="star" size={0.9} />}
          </span>
          <span className="suggestion-why">
            <Flag icon={reason.icon} tone="good">
              {t(reason.label)}
            </Flag>
            <span>{person.evidence}</span>
          </span>
        </span>
      </label>
      <span className="suggestion-post">
        <PostWords person={person} />
      </span>
      <input
        type="text"
        className="input suggestion-line"
        tabIndex={isHere ? 0 : -1}
        aria-label={t('week.lineFor', { name: person.name })}
        placeholder={t('week.noLine')}
        maxLength={500}
        value={line}
        onChange={event => onLine(event.target.value)}
        onKeyDown={onKeyDown}
      />
    </li>
  );
}

/** Whether a card would get there, and when they last had one. */
function PostWords({ person }: { person: Suggestion }) {
  const format = useFormat();
  return (
    <>
      {!person.hasAddress && (
        <Flag tone="due" icon="home">
          {t('week.noAddress')}
        </Flag>
      )}
      {person.postConsent === false && (
        <Flag tone="harm" icon="warning">
          {t('week.noConsent')}
        </Flag>
      )}
      {person.postConsent === null && <Flag>{t('week.notAsked')}</Flag>}
      {person.lastThankedOn && (
        <span className="suggestion-last">{t('week.lastThanked', { day: format.day(person.lastThankedOn) })}</span>
      )}
    </>
  );
}
