/** The papers a slip is printed on: 80 mm receipt roll (72 mm of it printable) and an A6 sheet. */
export const slipStocks = ['receipt', 'a6'] as const;
export type SlipStock = (typeof slipStocks)[number];

const rememberedAs = 'regulars.slipStock';

/** The paper last chosen on this machine. */
export function rememberedStock(): SlipStock {
  try {
    return localStorage.getItem(rememberedAs) === 'a6' ? 'a6' : 'receipt';
  } catch {
    return 'receipt';
  }
}

export function rememberStock(stock: SlipStock): void {
  try {
    localStorage.setItem(rememberedAs, stock);
  } catch {
    // Without storage the choice lasts as long as the form.
  }
}
