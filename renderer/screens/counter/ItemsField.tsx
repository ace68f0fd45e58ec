import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { fold } from '../../../shared/fold.ts';
import { call } from '../../api.ts';
import { Icon } from '../../components/Icon.tsx';
import { t } from '../../locales/t.ts';
import { latestOnly } from '../../store/latest-only.ts';

interface ItemsFieldProps {
  customerId: number;
  items: readonly string[];
  onChange: (items: readonly string[]) => void;
  /** What stands in the field and is not yet an item. */
  draft: string;
  onDraft: (draft: string) => void;
}

/** Items by name: Enter takes the marked one, a comma what was typed, Enter on an empty field saves the sale. */
export function ItemsField({ customerId, items, onChange, draft, onDraft }: ItemsFieldProps) {
  const names = useSuggestions(customerId, draft)
    // What stands there already is not offered, but may be typed again: two of it.
    .filter(name => draft.trim() !== '' || !items.includes(name))
    .slice(0, mostShown);
  // Until somebody walks the list, what was begun is taken for the item that begins so.
  const [walked, setWalked] = useState<number | null>(null);
  const chosen = Math.min(walked ?? bestOf(names, draft), names.length - 1);
  const listId = useId();
  const add = (name: string) => {
    onChange([...items, name]);
    onDraft('');
    setWalked(null);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const typed = draft.trim();
    const name = names[chosen] ?? typed;
    if (event.key === 'ArrowDown') setWalked(Math.min(chosen + 1, names.length - 1));
    else if (event.key === 'ArrowUp') setWalked(Math.max(chosen - 1, -1));
    else if (event.key === 'Enter' && name !== '') add(name);
    else if (event.key === ',' && typed !== '') add(typed);
    else if (event.key === 'Backspace' && draft === '' && items.length > 0) onChange(items.slice(0, -1));
    else return;
    event.preventDefault();
  };
  return (
    <div className="field items">
      <label className="field-label" htmlFor={`${listId}-input`}>
        {t('sale.items')}
      </label>
      <div className="items-box input">
        {items.map((item, at) => (
          // The same item may be there twice, so its place tells them apart.
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          <span key={`${item} ${at}`} className="chip">
            {item}
            <button
              type="button"
              className="item-off"
              aria-label={t('sale.itemOff', { item })}
              onClick={() => onChange(items.filter((_, place) => place !== at))}
            >
              <Icon name="close" size={1} />
            </button>
          </span>
        ))}
        <input
          id={`${listId}-input`}
          className="items-input"
          value={draft}
          onChange={event => {
            onDraft(event.target.value);
            setWalked(null);
          }}
          onKeyDown={onKeyDown}
          role="combobox"
          aria-expanded={names.length > 0}
          aria-controls={listId}
          aria-autocomplete="list"
          aria-activedescendant={chosen >= 0 ? `${listId}-${chosen}` : undefined}
          autoComplete="off"
          spellCheck={false}
          maxLength={200}
        />
      </div>
      <div className="choices" id={listId} role="listbox" aria-label={t('sale.suggested')}>
        {names.map((name, at) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field keeps the focus and hears the keys
          // biome-ignore lint/a11y/useFocusableInteractive: chosen through aria-activedescendant
          <div
            key={name}
            id={`${listId}-${at}`}
            className="choice"
            role="option"
            aria-selected={at === chosen}
            data-selected={at === chosen || undefined}
            onClick={() => add(name)}
          >
            {name}
          </div>
        ))}
      </div>
    </div>
  );
}

const mostShown = 6;
/** One letter stands for too many items. */
const leastLetters = 2;

/** The item that is written so, or the first that begins so; -1 when there is none. */
function bestOf(names: readonly string[], draft: string): number {
  const typed = fold(draft);
  if (typed.length < leastLetters) return -1;
  const exact = names.findIndex(name => fold(name) === typed);
  return exact >= 0 ? exact : names.findIndex(name => fold(name).startsWith(typed));
}

function useSuggestions(customerId: number, text: string): readonly string[] {
  const [names, setNames] = useState<readonly string[]>([]);
  const newQuestion = useRef(latestOnly());
  useEffect(() => {
    const isLatest = newQuestion.current();
    call('items.suggest', { text: text.trim().slice(0, 200), customerId }).then(result => {
      if (isLatest()) setNames(result.ok ? result.value.names : []);
    });
  }, [customerId, text]);
  return names;
}
