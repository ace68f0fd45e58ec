import type { TouchKind } from '../../../shared/contract/touches.ts';
import type { IconName } from '../../components/icon-paths.ts';

/** What one can note in one key; a card comes from a batch that was sent. */
export type LoggedKind = Exclude<TouchKind, 'card'>;

export const loggedKinds: readonly { kind: LoggedKind; key: string; icon: IconName }[] = [
  { kind: 'call', key: 'C', icon: 'phone' },
  { kind: 'note', key: 'N', icon: 'note' },
  { kind: 'email', key: 'E', icon: 'mail' },
  { kind: 'visit', key: 'V', icon: 'home' },
  { kind: 'gift', key: 'G', icon: 'gift' },
  { kind: 'sample', key: 'S', icon: 'sample' },
  { kind: 'article', key: 'A', icon: 'article' },
];

/** The touch a key stands for; null when it stands for none. */
export function kindForKey(key: string): LoggedKind | null {
  return loggedKinds.find(one => one.key === key.toUpperCase())?.kind ?? null;
}

/** The kind the plan asks for first, then the others in their order. */
export function kindsFor(usual: TouchKind): typeof loggedKinds {
  return [...loggedKinds].sort((a, b) => Number(b.kind === usual) - Number(a.kind === usual));
}

export function iconOf(kind: TouchKind): IconName {
  return loggedKinds.find(one => one.kind === kind)?.icon ?? 'heart';
}
