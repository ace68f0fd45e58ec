import { create } from 'zustand';
import type { Card } from '../../../shared/contract/card.ts';
import type { Companion } from '../../../shared/contract/companions.ts';
import type { Hit } from '../../../shared/contract/hits.ts';
import type { Preference } from '../../../shared/contract/preferences.ts';
import type { PromiseRow } from '../../../shared/contract/promises.ts';
import type { RegularsError } from '../../../shared/result.ts';
import { call } from '../../api.ts';
import { latestOnly } from '../../store/latest-only.ts';

/** The small forms that open at the foot of the card, with what they correct when they correct something. */
export type Panel =
  | { kind: 'sale' }
  | { kind: 'remember'; preference?: Preference }
  | { kind: 'companion'; companion?: Companion }
  | { kind: 'edit' }
  | { kind: 'complaint' }
  /** What comes after a complaint: say sorry, make it right. */
  | { kind: 'answer'; complaintId: number }
  | { kind: 'promise' }
  | { kind: 'movePromise'; promise: PromiseRow }
  | { kind: 'feedback' }
  | { kind: 'slip' }
  | { kind: 'touch' }
  /** “Who sent you?”: answered in its strip, not at the foot. */
  | { kind: 'sender' }
  /** Another card of the same person is looked for. */
  | { kind: 'merge' };

/** The forms that take the place of the card: someone new, a complaint of or a sale to somebody we do not know. */
export type Sheet = 'new' | 'complaint' | 'sale';

interface Counter {
  text: string;
  /** The text the hits answer; behind `text` while an answer is on its way. */
  answeredText: string;
  hits: readonly Hit[];
  /** Which row is chosen; `hits.length` is the row that adds someone new. */
  selected: number;
  searchError: RegularsError | null;
  /** The card one works on; null while one only looks at the list or at Today. */
  openId: number | null;
  sheet: Sheet | null;
  panel: Panel | null;
  card: Card | null;
  cardError: RegularsError | null;
}

const closed = { openId: null, sheet: null, panel: null };

export const useCounter = create<Counter>(() => ({
  text: '',
  answeredText: '',
  hits: [],
  selected: 0,
  searchError: null,
  card: null,
  cardError: null,
  ...closed,
}));

const { getState: get, setState: set } = useCounter;

/** The card to be seen: the open one, else that of the chosen row. */
export function shownId({ openId, text, hits, selected }: Counter): number | null {
  if (openId !== null) return openId;
  return text.trim() === '' ? null : (hits[selected]?.id ?? null);
}

/** An answer has come, and it is nobody. */
export function isNobodyFound({ openId, answeredText, hits, searchError }: Counter): boolean {
  return openId === null && answeredText !== '' && hits.length === 0 && searchError === null;
}

const newQuestion = latestOnly();
const newCard = latestOnly();
let waiting: ReturnType<typeof setTimeout> | undefined;
/** Enter came before the answer, as from a card scanner: open the first hit once it is there. */
let opensWhenAnswered = false;

/** A key was typed: ask at once, show the newest answer only. A card that would come meanwhile would hold the list up, and go with it. */
export function type(text: string): void {
  opensWhenAnswered = false;
  clearTimeout(waiting);
  newCard();
  set({ text, ...closed });
  if (text.trim() === '') {
    newQuestion();
    set({ hits: [], answeredText: '', selected: 0, searchError: null });
    showCard();
    return;
  }
  void ask(text);
}

async function ask(text: string, keepsId?: number): Promise<void> {
  const isLatest = newQuestion();
  const result = await call('customers.search', { text: text.slice(0, 200) });
  if (!isLatest()) return;
  if (!result.ok) {
    set({ searchError: result.error, hits: [], answeredText: text, selected: 0 });
    return;
  }
  const { hits } = result.value;
  const kept = hits.findIndex(hit => hit.id === keepsId);
  set({ hits: keepSame(get().hits, hits), answeredText: text, selected: Math.max(kept, 0), searchError: null });
  if (opensWhenAnswered) openSelected();
  else showCard();
}

/** The new hits, with those of before in place of any that say the same, so that their rows need not be drawn again. */
function keepSame(before: readonly Hit[], hits: readonly Hit[]): Hit[] {
  const known = new Map(before.map(hit => [hit.id, hit]));
  return hits.map(hit => {
    const old = known.get(hit.id);
    return old !== undefined && JSON.stringify(old) === JSON.stringify(hit) ? old : hit;
  });
}

export function select(at: number): void {
  const { hits } = get();
  set({ selected: Math.min(Math.max(at, 0), hits.length), ...closed });
  showCard();
}

/** Enter: the chosen row, or whoever the answer on its way brings first. */
export function openSelected(): void {
  const { text, answeredText, hits, selected, searchError } = get();
  if (text.trim() === '') return;
  if (searchError) void ask(text);
  opensWhenAnswered = searchError !== null || answeredText !== text;
  if (opensWhenAnswered) return;
  const hit = hits[selected];
  if (hit) open(hit.id);
  else startAdding();
}

export function open(id: number): void {
  opensWhenAnswered = false;
  set({ ...closed, openId: id });
  showCard();
}

/** Esc in the search box: what was typed goes first, then the card. */
export function clearOrClose(): void {
  const { text, openId } = get();
  if (text === '' || openId === null) type('');
  else set({ text: '', hits: [], answeredText: '', selected: 0, searchError: null });
}

/** Puts the card away; what was typed stays. */
export function close(): void {
  set(closed);
  showCard();
}

export const startAdding = (): void => openSheet('new');
export const startComplaining = (): void => openSheet('complaint');
export const startSelling = (): void => openSheet('sale');

function openSheet(sheet: Sheet): void {
  opensWhenAnswered = false;
  set({ ...closed, sheet });
}

export function openPanel(panel: Panel): void {
  const { card } = get();
  if (card) set({ openId: card.id, panel });
}

export function closePanel(): void {
  set({ panel: null });
}

/** Asks anew for what is shown, after something changed in the book. */
export function refresh(): void {
  const { text, hits, selected } = get();
  if (text.trim() !== '') void ask(text, hits[selected]?.id);
  else showCard();
}

/** Longer than a quick typist takes for the next key, which cancels it, so that the list never waits for a card; too short to be noticed. */
const previewAfterMs = 150;

/** Fetches the card to be seen: at once when it is open, and only after the list was painted when it is a preview. */
function showCard(): void {
  clearTimeout(waiting);
  const state = get();
  const id = shownId(state);
  if (id === null) {
    newCard();
    if (state.card !== null || state.cardError !== null) set({ card: null, cardError: null });
    return;
  }
  if (state.openId !== null) void loadCard(id);
  else waiting = setTimeout(() => void loadCard(id), previewAfterMs);
}

async function loadCard(id: number): Promise<void> {
  if (shownId(get()) !== id) return;
  const isLatest = newCard();
  const result = await call('customers.get', { id });
  if (!isLatest() || shownId(get()) !== id) return;
  if (result.ok) set({ card: result.value, cardError: null });
  else set({ card: null, cardError: result.error, panel: null });
}
