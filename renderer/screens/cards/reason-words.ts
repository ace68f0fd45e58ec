import type { CardReason } from '../../../shared/contract/cards.ts';
import type { IconName } from '../../components/icon-paths.ts';
import type { PlainKey } from '../../locales/t.ts';

/** Why somebody gets a card, in a word or two. */
export const reasonWords: Readonly<Record<CardReason, { label: PlainKey; icon: IconName }>> = {
  second_visit: { label: 'reason.second_visit', icon: 'again' },
  round_number: { label: 'reason.round_number', icon: 'star' },
  years: { label: 'reason.years', icon: 'clock' },
  made_right: { label: 'reason.made_right', icon: 'complaints' },
  referral: { label: 'reason.referral', icon: 'partner' },
  birthday: { label: 'reason.birthday', icon: 'cake' },
  companion_birthday: { label: 'reason.companion_birthday', icon: 'dog' },
  kindness: { label: 'reason.kindness', icon: 'heart' },
  long_unthanked: { label: 'reason.long_unthanked', icon: 'star' },
  just_because: { label: 'reason.just_because', icon: 'heart' },
  by_hand: { label: 'reason.by_hand', icon: 'edit' },
};
