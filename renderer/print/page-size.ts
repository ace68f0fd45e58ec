/**
 * Tells the printer how large the page is, until what comes back is called. A rule that is known only now cannot stand in a style sheet of
 * the app, and the page policy allows no other; a constructed sheet is neither.
 */
export function setPageSize(widthMm: number, heightMm: number): () => void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`@page { size: ${widthMm}mm ${heightMm}mm; margin: 0; }`);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  return () => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter(one => one !== sheet);
  };
}
