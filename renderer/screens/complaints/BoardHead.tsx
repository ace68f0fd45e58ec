import './board-head.css';
import type { KeyboardEvent } from 'react';
import type { MethodOutput } from '../../../shared/contract/index.ts';
import { Icon } from '../../components/Icon.tsx';
import { Kbd } from '../../components/Kbd.tsx';
import { Select } from '../../components/Select.tsx';
import { t, tCount } from '../../locales/t.ts';
import { useFormat } from '../../store/format.ts';
import { useSession } from '../../store/session.ts';
import { BudgetLine } from './BudgetLine.tsx';
import { noFilter } from './board-filter.ts';
import { focusFirstCard } from './board-focus.ts';
import { setFilter, useRoom } from './complaints-store.ts';

interface BoardHeadProps {
  board: MethodOutput<'complaints.board'>;
  count: number;
  left: number;
  isFiltered: boolean;
}

const any = 'any';

/** What the board holds, what narrows it, and the budget of the month. */
export function BoardHead({ board, count, left, isFiltered }: BoardHeadProps) {
  const { locale } = useFormat();
  const words = (number: number) => number.toLocaleString(locale);
  const open = board.columns.slice(0, 3).reduce((sum, column) => sum + column.complaints.length, 0);
  const late = board.columns.reduce((sum, column) => sum + column.late, 0);
  return (
    <div className="board-head">
      <div className="board-head-row">
        <SearchBox />
        <Chips categories={board.categories} />
        <p className="board-count" role="status">
          {isFiltered
            ? tCount('board.left', left, { count: words(left), all: words(count) })
            : late > 0
              ? tCount('board.openLate', open, { count: words(open), late: words(late) })
              : tCount('board.open', open, { count: words(open) })}
        </p>
      </div>
      <BudgetLine budget={board.budget} />
    </div>
  );
}

function SearchBox() {
  const text = useRoom(state => state.filter.text);
  const onKeyDown = (event: KeyboardEvent) => {
    // The key that leads here, pressed by somebody who is here already.
    const isHere = event.key === '/' && text === '';
    if (event.key === 'Escape' && text !== '') setFilter({ text: '' });
    else if (event.key === 'ArrowDown' || event.key === 'Enter') focusFirstCard();
    else if (!isHere) return;
    event.preventDefault();
  };
  return (
    <div className="board-search">
      <Icon name="search" />
      <input
        type="search"
        className="input"
        aria-label={t('board.search')}
        placeholder={t('board.searchPlaceholder')}
        autoComplete="off"
        spellCheck={false}
        maxLength={200}
        value={text}
        onChange={event => setFilter({ text: event.target.value })}
        onKeyDown={onKeyDown}
      />
      <Kbd>/</Kbd>
    </div>
  );
}

function Chips({ categories }: { categories: readonly string[] }) {
  const { isLate, isMine, category } = useRoom(state => state.filter);
  const staffId = useSession(state => state.staffId);
  return (
    <fieldset className="board-chips" aria-label={t('board.filters')}>
      <ChipButton isOn={!isLate && !isMine && category === null} onPress={() => setFilter({ ...noFilter })}>
        {t('board.filter.all')}
      </ChipButton>
      <ChipButton isOn={isLate} onPress={() => setFilter({ isLate: !isLate })}>
        {t('board.filter.late')}
      </ChipButton>
      {(staffId !== null || isMine) && (
        <ChipButton isOn={isMine} onPress={() => setFilter({ isMine: !isMine })}>
          {t('board.filter.mine')}
        </ChipButton>
      )}
      {categories.length > 0 && (
        <Select
          label={t('board.filter.category')}
          options={[
            { key: any, label: t('board.filter.any') },
            ...categories.map(name => ({ key: `=${name}`, label: name })),
          ]}
          value={category === null ? any : `=${category}`}
          onChange={key => setFilter({ category: key === any ? null : key.slice(1) })}
        />
      )}
    </fieldset>
  );
}

export function ChipButton({ isOn, onPress, children }: { isOn: boolean; onPress: () => void; children: string }) {
  return (
    <button type="button" className="choice" aria-pressed={isOn} data-selected={isOn || undefined} onClick={onPress}>
      {children}
    </button>
  );
}
