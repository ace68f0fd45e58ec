/** Opens the print window once the fonts of the sheet are there: a font that comes later would move the words. */
export function printSoon(): () => void {
  let isWanted = true;
  void document.fonts.ready.then(() => isWanted && window.print());
  return () => {
    isWanted = false;
  };
}
