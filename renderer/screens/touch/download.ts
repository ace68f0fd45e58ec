const types = { csv: 'text/csv;charset=utf-8', eml: 'message/rfc822' } as const;

/** Hands a text to the person as a file of this name. */
export function download(fileName: string, content: string, format: keyof typeof types): void {
  const url = URL.createObjectURL(new Blob([content], { type: types[format] }));
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
  // The browser has taken hold of it by the next turn.
  setTimeout(() => URL.revokeObjectURL(url), 1000);
}
