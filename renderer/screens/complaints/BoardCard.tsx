import './card.css';
import { memo } from 'react';
import type { ComplaintRow } from '../../../shared/contract/complaints.ts';
import { Flag } from '../../components/Flag.tsx';
import { Icon } from '../../components/Icon.tsx';
import { t } from '../../locales/t.ts';
import type { Format } from '../../store/format.ts';
import { AgeLine } from './AgeLine.tsx';
import { cardElementId } from './board-focus.ts';
import { setActive } from './complaints-store.ts';
import { SeverityMark } from './SeverityMark.tsx';
import { nameOf } from './take-step.ts';

interface BoardCardProps {
  row: ComplaintRow;
  at: number;
  isActive: boolean;
  isOpen: boolean;
  format: Format;
  onOpen: (row: ComplaintRow) => void;
  onMenu: (row: ComplaintRow, anchor: Element) => void;
}

/** A complaint on the board: who, what, how long it waits; a press opens it. */
export const BoardCard = memo(function BoardCard(props: BoardCardProps) {
  const { row, at, isActive, isOpen, format, onOpen, onMenu } = props;
  return (
    <article className="board-card" data-open={isOpen || undefined} data-severity={row.severity}>
      <button
        type="button"
        id={cardElementId(row.id)}
        className="board-card-main"
        data-card={row.id}
        tabIndex={isActive ? 0 : -1}
        aria-current={isOpen || undefined}
        onFocus={() => setActive(row.stage, row.id, at)}
        onClick={() => onOpen(row)}
      >
        <span className="board-card-name" data-unknown={row.customerId === null || undefined}>
          {row.isKey && (
            <span className="board-card-key">
              <Icon name="star" size={1} />
              <span className="unseen">{t('complaint.key')} </span>
            </span>
          )}
          {nameOf(row)}
        </span>
        <span className="board-card-words">{row.text}</span>
        {row.age && <AgeLine age={row.age} />}
        <span className="board-card-facts">
          <SeverityMark severity={row.severity} />
          {row.category && <span>{row.category}</span>}
          {row.costMinor > 0 && <span className="figure">{format.money(row.costMinor)}</span>}
          {row.staffName && (
            <span className="board-card-staff">
              <Icon name="person" size={1} />
              {row.staffName}
            </span>
          )}
        </span>
        <Flags row={row} />
      </button>
      <button
        type="button"
        className="board-card-more"
        tabIndex={-1}
        aria-label={t('board.moveWho', { name: nameOf(row) })}
        title={t('board.moveTo')}
        aria-haspopup="menu"
        onClick={event => onMenu(row, event.currentTarget)}
      >
        <Icon name="move" size={1.125} />
      </button>
    </article>
  );
});

function Flags({ row }: { row: ComplaintRow }) {
  if (!row.waitsForOwner && !row.isSecondFailure && row.verdict === null) return null;
  return (
    <span className="board-card-flags">
      {row.waitsForOwner && (
        <Flag tone="due" icon="ask">
          {t('complaint.waitsForOwner')}
        </Flag>
      )}
      {row.isSecondFailure && (
        <Flag tone="harm" icon="again">
          {t('complaint.secondFailure')}
        </Flag>
      )}
      {row.verdict && (
        <Flag tone={row.verdict === 'right' ? 'good' : 'plain'} {...(row.verdict === 'right' ? { icon: 'check' } : {})}>
          {t(`said.verdict.short.${row.verdict}`)}
        </Flag>
      )}
    </span>
  );
}
