/** What a digit makes of the score that stands: 1 and then 0 is ten, anything else is the digit itself. */
export function scoreAfter(score: number | null, digit: number): number {
  return score === 1 && digit === 0 ? 10 : digit;
}

/** From 0 to this a score asks for a call-back. */
export const highestDetractor = 6;
/** Days until a call-back is due. */
export const callBackDays = 2;
