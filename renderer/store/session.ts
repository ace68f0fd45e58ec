import { create } from 'zustand';
import type { MethodOutput } from '../../shared/contract/index.ts';
import { defaultSettings, type Settings } from '../../shared/contract/settings.ts';
import type { Colleague } from '../../shared/contract/staff.ts';
import type { RegularsError } from '../../shared/result.ts';
import { call, onEvent, setCaller } from '../api.ts';
import { applyAppearance } from '../theme/theme.ts';
import { type Change, onChange } from './changes.ts';
import { latestOnly } from './latest-only.ts';

export type BookInfo = MethodOutput<'book.info'>;

interface Session {
  settings: Settings;
  info: BookInfo | null;
  staff: readonly Colleague[];
  staffId: number | null;
  /** Why the book cannot be reached, if so. */
  error: RegularsError | null;
}

const rememberedAs = 'regulars.staffId';
/** When `info` was read, on the machine's own steady clock. */
let infoReadAt = 0;
/** One for each thing that is read: an earlier answer that comes late must not replace a newer one. */
const newest = { info: latestOnly(), settings: latestOnly(), staff: latestOnly() };

export const useSession = create<Session>(() => ({
  settings: defaultSettings,
  info: null,
  staff: [],
  staffId: null,
  error: null,
}));

/** Reads what every screen needs and keeps it up to date; returns how to stop. */
export function startSession(): () => void {
  chooseColleague(readRemembered());
  void loadSession();
  const stopChanges = onChange(change => void refresh(change));
  const stopFatal = onEvent(event => {
    if (event.type === 'fatal') useSession.setState({ error: { code: 'internal', message: event.message } });
  });
  // The day in the shop turns at midnight whether or not anyone writes.
  const tick = setInterval(() => void loadInfo(), 60_000);
  return () => {
    stopChanges();
    stopFatal();
    clearInterval(tick);
  };
}

export async function loadSession(): Promise<void> {
  await Promise.all([loadInfo(), loadSettings(), loadStaff()]);
}

async function loadInfo(): Promise<void> {
  const isNewest = newest.info();
  const info = await call('book.info', {});
  if (!isNewest()) return;
  if (!info.ok) return useSession.setState({ error: info.error });
  infoReadAt = performance.now();
  useSession.setState({ info: info.value, error: null });
}

async function loadSettings(): Promise<void> {
  const isNewest = newest.settings();
  const settings = await call('settings.get', {});
  if (!settings.ok || !isNewest()) return;
  applyAppearance(settings.value);
  useSession.setState({ settings: settings.value });
}

async function loadStaff(): Promise<void> {
  const isNewest = newest.staff();
  const list = await call('staff.list', {});
  if (!list.ok || !isNewest()) return;
  useSession.setState({ staff: list.value.staff });
  const { staffId } = useSession.getState();
  // A colleague who left, or another shop's book: nobody is chosen rather than somebody wrong.
  if (staffId !== null && !list.value.staff.some(one => one.id === staffId && one.isActive)) chooseColleague(null);
}

async function refresh({ nouns }: Change): Promise<void> {
  const isAbout = (noun: string) => nouns.length === 0 || nouns.some(name => name.startsWith(noun));
  await Promise.all([
    loadInfo(),
    isAbout('setting') ? loadSettings() : undefined,
    isAbout('staff') ? loadStaff() : undefined,
  ]);
}

/** From now on everything is noted in this colleague's name. Remembered on this machine. */
export function chooseColleague(staffId: number | null): void {
  useSession.setState({ staffId });
  setCaller(staffId === null ? undefined : { staffId });
  try {
    if (staffId === null) localStorage.removeItem(rememberedAs);
    else localStorage.setItem(rememberedAs, String(staffId));
  } catch {
    // Without storage the choice lasts as long as the window.
  }
}

/** The moment it is in the shop, UTC epoch milliseconds, as the engine's clock goes; null before it is known. */
export function shopNowMs(): number | null {
  const { info } = useSession.getState();
  return info === null ? null : info.nowMs + (performance.now() - infoReadAt);
}

function readRemembered(): number | null {
  try {
    const id = Number(localStorage.getItem(rememberedAs));
    return Number.isSafeInteger(id) && id > 0 ? id : null;
  } catch {
    return null;
  }
}
