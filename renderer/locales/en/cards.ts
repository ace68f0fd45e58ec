/** Words of the cards room and of what is printed. */
export const cards = {
  'nav.cards': 'Cards',
  'print.tooLong': 'The text does not fit on this card. Shorten it and print this card again.',
  'print.noLetters': 'This computer has no letters for {letters}. Add a font for them and print this card again.',
  'print.testHow':
    'Print at 100 %, hold it against the light over an empty sheet. How many mm these frames are off goes into the stock’s offset. The ruler must measure true.',
} as const;
