/** A browser keeps Ctrl+N for itself; the app's own window does not. */
export const newCap = window.regulars ? 'Ctrl N' : 'Alt N';
export const complainCap = 'Alt C';
export const sellCap = 'Alt S';
