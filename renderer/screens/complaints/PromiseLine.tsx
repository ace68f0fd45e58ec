import type { PromiseRow } from '../../../shared/contract/promises.ts';
import { Button } from '../../components/Button.tsx';
import { Face } from '../../components/Face.tsx';
import { Flag } from '../../components/Flag.tsx';
import { Icon } from '../../components/Icon.tsx';
import { t, tCount } from '../../locales/t.ts';
import { type Format, useFormat } from '../../store/format.ts';
import { placeHash } from '../../store/place.ts';
import { MovePromiseForm } from './MovePromiseForm.tsx';
import type { Deed } from './use-promise-keys.ts';

interface PromiseLineProps {
  promise: PromiseRow;
  isSelected: boolean;
  isMoving: boolean;
  onSelect: () => void;
  onAct: (deed: Deed) => void;
  onMoved: () => void;
}

/** A promise: for whom, what, by when, who sees to it; and what can be done about it. */
export function PromiseLine({ promise, isSelected, isMoving, onSelect, onAct, onMoved }: PromiseLineProps) {
  const format = useFormat();
  const { id, customerId, customerName, text, kind, isKey, complaintId } = promise;
  const cap = (key: string) => (isSelected ? { keyCap: key } : {});
  return (
    <li className="pledge" data-promise-row data-selected={isSelected || undefined} onFocus={onSelect}>
      <a
        className="pledge-what"
        href={placeHash('counter', customerId)}
        data-promise={id}
        tabIndex={isSelected ? 0 : -1}
      >
        <Face id={customerId} initials={promise.initials} hasPhoto={promise.hasPhoto} />
        <span className="pledge-text">
          <span className="pledge-name">
            {customerName}
            {isKey && <Icon name="star" size={0.9} />}
          </span>
          <span>{text}</span>
        </span>
      </a>
      <span className="pledge-facts">
        <span className="pledge-day" data-late={promise.inDays < 0 || undefined}>
          {promise.inDays < 0 && <Icon name="bell" size={1.1} />}
          {dayWords(promise, format)}
        </span>
        {kind === 'call_back' && (
          <Flag icon="phone" tone="due">
            {t('promises.callBack')}
          </Flag>
        )}
        {promise.moves > 0 && (
          <Flag>{tCount(promise.isTold ? 'promises.movedTold' : 'promises.moved', promise.moves)}</Flag>
        )}
        {promise.staffName && (
          <span className="pledge-staff">
            <Icon name="person" size={1} />
            {promise.staffName}
          </span>
        )}
        {complaintId !== null && (
          <a className="pledge-complaint" href={placeHash('complaints', complaintId)}>
            {t('promises.complaint')}
          </a>
        )}
      </span>
      <span className="pledge-acts">
        <Button tone={isSelected ? 'go' : 'plain'} icon="check" {...cap('K')} onPress={() => onAct('keep')}>
          {t('promises.keep')}
        </Button>
        <Button tone="quiet" {...cap('M')} onPress={() => onAct('move')}>
          {t('promises.move')}
        </Button>
        <Button tone="quiet" {...cap('B')} onPress={() => onAct('break')}>
          {t('promises.break')}
        </Button>
      </span>
      {isMoving && <MovePromiseForm promise={promise} onDone={onMoved} />}
    </li>
  );
}

function dayWords({ inDays, dueOn }: PromiseRow, format: Format): string {
  if (inDays < 0) return tCount('promises.daysLate', -inDays);
  return format.day(dueOn);
}
