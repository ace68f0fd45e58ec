import { type KeyboardEvent, type Ref, useState } from 'react';
import { Button } from '../../components/Button.tsx';
import { Icon } from '../../components/Icon.tsx';
import { Kbd } from '../../components/Kbd.tsx';
import { Select } from '../../components/Select.tsx';
import { t, tCount } from '../../locales/t.ts';
import { useFormat } from '../../store/format.ts';
import { goTo } from '../../store/place.ts';
import { useSession } from '../../store/session.ts';
import { filterChips, isFiltering, isOn, toggleChip, withField } from './table-filter.ts';
import { setFilter, useTable } from './table-store.ts';

interface RegularsHeadProps {
  /** How many the filter leaves; null before it is known. */
  total: number | null;
  searchRef: Ref<HTMLInputElement>;
  /** Arrow down in the box: on to the table. */
  onLeave: () => void;
}

const anyone = 'anyone';

/** What the table holds, in words, and what narrows it. */
export function RegularsHead({ total, searchRef, onLeave }: RegularsHeadProps) {
  const isEmptyBook = useSession(state => state.info?.customers === 0);
  if (isEmptyBook && total === 0) {
    return (
      <header className="regulars-head">
        <h1>{t('regulars.title')}</h1>
      </header>
    );
  }
  return (
    <header className="regulars-head">
      <div className="regulars-top">
        <h1>{t('regulars.title')}</h1>
        <p className="regulars-count" role="status">
          <Count total={total} />
        </p>
        <Button icon="cards" keyCap="Alt+U" onPress={() => goTo('regulars', 'doubles')}>
          {t('doubles.title')}
        </Button>
        <SearchBox inputRef={searchRef} onLeave={onLeave} />
      </div>
      <Chips />
    </header>
  );
}

function Count({ total }: { total: number | null }) {
  const filter = useTable(state => state.filter);
  const all = useSession(state => state.info?.customers ?? null);
  const { locale } = useFormat();
  if (total === null || all === null) return t('regulars.counting');
  const words = (count: number) => ({ count: count.toLocaleString(locale), all: all.toLocaleString(locale) });
  return isFiltering(filter)
    ? tCount('regulars.left', total, words(total))
    : tCount('regulars.count', total, words(total));
}

function SearchBox({ inputRef, onLeave }: { inputRef: Ref<HTMLInputElement>; onLeave: () => void }) {
  const filter = useTable(state => state.filter);
  const [text, setText] = useState(filter.text ?? '');
  const change = (next: string) => {
    setText(next);
    setFilter(withField(useTable.getState().filter, 'text', next.trim() === '' ? null : next.slice(0, 200)));
  };
  // "Show everyone again" empties the box too.
  if (text.trim() !== '' && filter.text === undefined) setText('');
  const onKeyDown = (event: KeyboardEvent) => {
    // The key that leads here, pressed by somebody who is here already.
    const isHere = event.key === '/' && text === '';
    if (event.key === 'Escape' && text !== '') change('');
    else if (event.key === 'ArrowDown' || event.key === 'Enter') onLeave();
    else if (!isHere) return;
    event.preventDefault();
  };
  return (
    <div className="regulars-search">
      <Icon name="search" />
      <input
        ref={inputRef}
        type="search"
        className="input"
        aria-label={t('regulars.search')}
        placeholder={t('regulars.searchPlaceholder')}
        autoComplete="off"
        spellCheck={false}
        value={text}
        onChange={event => change(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <Kbd>/</Kbd>
    </div>
  );
}

function Chips() {
  const filter = useTable(state => state.filter);
  const staff = useSession(state => state.staff);
  const known = staff.filter(one => one.isActive || one.id === filter.knownBestBy);
  return (
    <fieldset className="regulars-chips" aria-label={t('regulars.filters')}>
      <ChipButton isOn={!isFiltering(filter)} onPress={() => setFilter({})}>
        {t('regulars.filter.all')}
      </ChipButton>
      {filterChips.map(chip => (
        <ChipButton key={chip.key} isOn={isOn(filter, chip)} onPress={() => setFilter(toggleChip(filter, chip))}>
          {t(chip.label)}
        </ChipButton>
      ))}
      {known.length > 0 && (
        <Select
          label={t('regulars.filter.knownBy')}
          options={[
            { key: anyone, label: t('regulars.filter.anyone') },
            ...known.map(({ id, name }) => ({ key: String(id), label: name })),
          ]}
          value={filter.knownBestBy === undefined ? anyone : String(filter.knownBestBy)}
          onChange={key => setFilter(withField(filter, 'knownBestBy', key === anyone ? null : Number(key)))}
        />
      )}
    </fieldset>
  );
}

function ChipButton({ isOn, onPress, children }: { isOn: boolean; onPress: () => void; children: string }) {
  return (
    <button type="button" className="choice" aria-pressed={isOn} data-selected={isOn || undefined} onClick={onPress}>
      {children}
    </button>
  );
}
