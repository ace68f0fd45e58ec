import { useEffect } from 'react';
import { ErrorNote } from '../../components/ErrorNote.tsx';
import { Icon } from '../../components/Icon.tsx';
import { Kbd } from '../../components/Kbd.tsx';
import { t, tCount } from '../../locales/t.ts';
import { openSelected, select, startAdding, type, useCounter } from './counter-store.ts';
import { searchBoxId } from './focus.ts';
import { HereToday } from './HereToday.tsx';
import { HitRow } from './HitRow.tsx';
import { newCap } from './new-cap.ts';

const listId = 'counter-hits';
const optionId = (at: number) => `counter-hit-${at}`;

export function FindPane() {
  return (
    <section className="find" aria-label={t('find.label')}>
      <SearchBox />
      <Below />
      <Hints />
    </section>
  );
}

function SearchBox() {
  const text = useCounter(state => state.text);
  const selected = useCounter(state => state.selected);
  const hasList = text.trim() !== '';
  return (
    <div className="find-box">
      <Icon name="search" size={1.5} />
      <input
        id={searchBoxId}
        className="find-input"
        value={text}
        onChange={event => type(event.target.value)}
        placeholder={t('find.placeholder')}
        aria-label={t('find.label')}
        role="combobox"
        aria-autocomplete="list"
        aria-haspopup="listbox"
        aria-expanded={hasList}
        aria-controls={hasList ? listId : undefined}
        aria-activedescendant={hasList ? optionId(selected) : undefined}
        autoComplete="off"
        autoCorrect="off"
        autoCapitalize="off"
        spellCheck={false}
        enterKeyHint="go"
        maxLength={200}
      />
    </div>
  );
}

function Below() {
  const hasText = useCounter(state => state.text.trim() !== '');
  const error = useCounter(state => state.searchError);
  if (error) {
    return (
      <div className="find-error">
        <ErrorNote error={error} />
      </div>
    );
  }
  return hasText ? <HitList /> : <HereToday />;
}

function HitList() {
  const hits = useCounter(state => state.hits);
  const selected = useCounter(state => state.selected);
  const answered = useCounter(state => state.answeredText);
  useEffect(() => {
    document.getElementById(optionId(selected))?.scrollIntoView({ block: 'nearest' });
  }, [selected]);
  return (
    <>
      {answered !== '' && hits.length === 0 && <p className="hits-none">{t('find.nobodyLong')}</p>}
      <div className="hits" id={listId} role="listbox" aria-label={t('find.results')}>
        {hits.map((hit, at) => (
          <HitRow key={hit.id} id={optionId(at)} at={at} hit={hit} isSelected={at === selected} onOpen={openAt} />
        ))}
        {answered !== '' && <AddRow id={optionId(hits.length)} text={answered} isSelected={selected === hits.length} />}
      </div>
      <p className="unseen" role="status">
        {answered === '' ? '' : hits.length === 0 ? t('find.nobody') : tCount('find.count', hits.length)}
      </p>
    </>
  );
}

// One function for every row and every answer, so that a row that says the same is not drawn again.
function openAt(at: number): void {
  select(at);
  openSelected();
}

function AddRow({ id, text, isSelected }: { id: string; text: string; isSelected: boolean }) {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the search box keeps the focus and hears the keys
    // biome-ignore lint/a11y/useFocusableInteractive: chosen through aria-activedescendant
    <div id={id} className="hit hit-add" role="option" aria-selected={isSelected} onClick={startAdding}>
      <span className="face" aria-hidden="true">
        <Icon name="add" />
      </span>
      <span className="hit-add-text">{t('find.add', { text })}</span>
    </div>
  );
}

function Hints() {
  const isOpen = useCounter(state => state.openId !== null);
  // In a form these keys are letters, or keys of the form.
  const isWriting = useCounter(state => state.panel !== null);
  return (
    <div className="hints">
      {isWriting ? null : isOpen ? (
        <>
          <span>
            <Kbd>/</Kbd> {t('hint.search')}
          </span>
          <span>
            <Kbd>Z</Kbd> {t('hint.undo')}
          </span>
        </>
      ) : (
        <>
          <span>
            <Kbd>↑</Kbd> <Kbd>↓</Kbd> {t('hint.choose')}
          </span>
          <span>
            <Kbd>Enter</Kbd> {t('hint.open')}
          </span>
        </>
      )}
      <button type="button" className="hint-new" onClick={startAdding}>
        {!isWriting && <Kbd>{newCap}</Kbd>} {t('hint.new')}
      </button>
    </div>
  );
}
