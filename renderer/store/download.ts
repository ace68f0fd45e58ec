const types = { csv: 'text/csv;charset=utf-8', eml: 'message/rfc822' } as const;

/** Hands a text to the person as a file of this name. */
export function download(fileName: string, content: string, format: keyof typeof types): void {
  downloadBlob(fileName, new Blob([content], { type: types[format] }));
}

export function downloadBlob(fileName: string, blob: Blob): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
  // The browser has taken hold of it by the next turn.
  setTimeout(() => URL.revokeObjectURL(url), 1000);
}
