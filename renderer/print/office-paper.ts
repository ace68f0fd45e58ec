export interface PaperSize {
  pageWidthMm: number;
  pageHeightMm: number;
}

const a4: PaperSize = { pageWidthMm: 210, pageHeightMm: 297 };
const letter: PaperSize = { pageWidthMm: 215.9, pageHeightMm: 279.4 };

/** Where shops buy Letter, as the Unicode locale data has it; everywhere else it is A4. */
const letterRegions: ReadonlySet<string | undefined> = new Set('BZ CA CL CO CR GT MX NI PA PH PR SV US VE'.split(' '));

/** The plain paper that lies in the printer of a shop that writes its days like this. */
export function officePaper(locale: string): PaperSize {
  return letterRegions.has(new Intl.Locale(locale).region) ? letter : a4;
}
