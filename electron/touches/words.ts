import type { TouchKind } from '../../shared/contract/touches.ts';

/** Ways of staying in touch as they are written in a sentence. */
export const TOUCH_WORDS: Record<TouchKind, string> = {
  call: 'call',
  note: 'note',
  email: 'e-mail',
  visit: 'visit to them',
  gift: 'gift',
  sample: 'sample',
  article: 'article',
  card: 'card',
};

/** “a call”, “an e-mail”. */
export const aTouch = (kind: TouchKind): string =>
  `${kind === 'email' || kind === 'article' ? 'an' : 'a'} ${TOUCH_WORDS[kind]}`;
