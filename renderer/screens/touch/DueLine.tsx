import { memo } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import type { DueTouch } from '../../../shared/contract/touches.ts';
import { daysBetween } from '../../../shared/dates.ts';
import { formatPhone } from '../../../shared/phone.ts';
import { weekdayAndDay } from '../../components/day-choices.ts';
import { Face } from '../../components/Face.tsx';
import { Icon } from '../../components/Icon.tsx';
import type { IconName } from '../../components/icon-paths.ts';
import { Kbd } from '../../components/Kbd.tsx';
import { t, tCount } from '../../locales/t.ts';
import { type Format, useFormat } from '../../store/format.ts';
import { placeHash } from '../../store/place.ts';
import { dueKey } from './due-days.ts';
import { SnoozeForm } from './SnoozeForm.tsx';
import { iconOf, kindsFor, type LoggedKind } from './touch-kinds.ts';

interface DueLineProps {
  due: DueTouch;
  isSelected: boolean;
  isSnoozing: boolean;
  onSelect: (key: string) => void;
  onLog: (due: DueTouch, kind: LoggedKind) => void;
  onSnooze: (due: DueTouch) => void;
  onSnoozed: () => void;
}

/** Somebody whose turn it is: who, why, what to talk about, the number to call; the line one is on opens its keys. */
export const DueLine = memo(function DueLine(props: DueLineProps) {
  const { due, isSelected, isSnoozing, onSelect, onSnoozed } = props;
  const format = useFormat();
  const key = dueKey(due);
  const { customerId, name } = due;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: a press anywhere on the line only opens it; the link in it hears the keys
    <li
      className="due"
      data-due-row
      data-selected={isSelected || undefined}
      onFocus={() => onSelect(key)}
      onClick={() => onSelect(key)}
    >
      <a className="due-who" href={placeHash('counter', customerId)} data-due={key} tabIndex={isSelected ? 0 : -1}>
        <Face id={customerId} initials={due.initials} hasPhoto={due.hasPhoto} />
        <span className="due-name">
          {name}
          {due.isKey && (
            <>
              <Icon name="star" size={0.9} />
              <span className="unseen">{t('complaint.key')}</span>
            </>
          )}
        </span>
      </a>
      <div className="due-facts">
        <p className="due-why">
          <span className="due-day" data-late={due.dueOn < format.today || undefined}>
            {dayWords(due, format)}
          </span>
          {due.why}
        </p>
        {due.about && (
          <p className="due-about">
            <Icon name="speech" size={1} />
            <span>{due.about}</span>
          </p>
        )}
      </div>
      <div className="due-how">
        {due.phone === null ? (
          <span className="due-no-phone">{t('due.noPhone')}</span>
        ) : (
          <span className="due-phone figure">{formatPhone(due.phone)}</span>
        )}
        <span className="due-by">
          <Icon name={iconOf(due.kind)} size={1} />
          {due.staffName === null
            ? t(`touch.kind.${due.kind}`)
            : t('due.kindBy', { kind: t(`touch.kind.${due.kind}`), name: due.staffName })}
        </span>
      </div>
      {isSelected && !isSnoozing && <DueActs {...props} />}
      {isSnoozing && <SnoozeForm due={due} onDone={onSnoozed} />}
    </li>
  );
});

function DueActs({ due, onLog, onSnooze }: DueLineProps) {
  return (
    <div className="due-acts" role="toolbar" aria-label={t('due.acts', { name: due.name })}>
      {kindsFor(due.kind).map(({ kind, key, icon }) => (
        <Act key={kind} icon={icon} keyCap={key} isUsual={kind === due.kind} onPress={() => onLog(due, kind)}>
          {t(`touch.kind.${kind}`)}
        </Act>
      ))}
      <Act icon="later" keyCap="Z" isQuiet onPress={() => onSnooze(due)}>
        {t('due.later')}
      </Act>
    </div>
  );
}

interface ActProps {
  icon: IconName;
  keyCap: string;
  /** What the plan asks for. */
  isUsual?: boolean;
  isQuiet?: boolean;
  onPress: () => void;
  children: string;
}

/** A key of the line one is on, like those at the foot of a card: drawing and cap above, word below. */
function Act({ icon, keyCap, isUsual = false, isQuiet = false, onPress, children }: ActProps) {
  return (
    <AriaButton className="due-act" data-tone={isUsual ? 'go' : isQuiet ? 'quiet' : 'plain'} onPress={onPress}>
      <span className="due-act-top">
        <Icon name={icon} />
        <Kbd>{keyCap}</Kbd>
      </span>
      {children}
    </AriaButton>
  );
}

function dayWords({ dueOn }: DueTouch, { today, locale }: Format): string {
  const days = daysBetween(today, dueOn);
  if (days < 0) return tCount('due.daysLate', -days);
  if (days === 0) return t('day.today');
  return weekdayAndDay(dueOn, locale);
}
