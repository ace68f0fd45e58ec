import type { Batch } from '../../shared/contract/cards.ts';

type Look = Pick<Batch, 'stock' | 'design' | 'flip'>;

const rememberedAs = 'regulars.cardLook';
const first: Look = { stock: 'a6-4up', design: 'linocut-leaf', flip: 'long' };

/** The stock and the design last chosen on this machine: most shops have one packet of cards. */
export function rememberedLook(): Look {
  try {
    const kept = JSON.parse(localStorage.getItem(rememberedAs) ?? '{}') as Partial<Look>;
    return { ...first, ...kept };
  } catch {
    return first;
  }
}

export function rememberLook({ stock, design, flip }: Look): void {
  try {
    localStorage.setItem(rememberedAs, JSON.stringify({ stock, design, flip }));
  } catch {
    // Without storage the next batch begins with the usual card.
  }
}
