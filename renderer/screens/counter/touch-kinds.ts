import type { TouchKind } from '../../../shared/contract/touches.ts';
import type { IconName } from '../../components/icon-paths.ts';

/** What is noted with one key; a card comes from a batch that was sent. */
export type LoggedKind = Exclude<TouchKind, 'card'>;

export const loggedKinds: readonly { kind: LoggedKind; keyCap: string; icon: IconName }[] = [
  { kind: 'call', keyCap: 'C', icon: 'phone' },
  { kind: 'note', keyCap: 'N', icon: 'note' },
  { kind: 'email', keyCap: 'E', icon: 'mail' },
  { kind: 'visit', keyCap: 'V', icon: 'home' },
  { kind: 'gift', keyCap: 'G', icon: 'gift' },
  { kind: 'sample', keyCap: 'S', icon: 'sample' },
  { kind: 'article', keyCap: 'A', icon: 'article' },
];

/** A card that was due and is done without a batch was written by hand: a note. */
export const loggedFor = (kind: TouchKind): LoggedKind => (kind === 'card' ? 'note' : kind);
