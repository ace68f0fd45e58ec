export interface Address {
  street?: string;
  city?: string;
  postalCode?: string;
  region?: string;
  country?: string;
}

/**
 * Takes an address in one cell apart. Mailchimp sets two blanks between its parts (street, city, state, postal code,
 * country); others write lines. What cannot be told apart stays in `street`, so nothing is lost.
 */
export function parseAddress(text: string): Address {
  const wide = text
    .split(/\s{2,}|\n/)
    .map(part => part.trim().replace(/,$/, ''))
    .filter(part => part !== '');
  if (wide.length === 0) return {};
  if (text.includes('\n')) return parseLines(wide);
  return wide.length >= 4 ? parseParts(wide) : { street: wide.join(', ') };
}

function parseParts(parts: string[]): Address {
  let postal = parts.length - 1;
  while (postal > 1 && !/\d/.test(parts[postal]!)) postal--;
  if (postal < 3) return { street: parts.join(', ') };
  return dropEmpty({
    street: parts.slice(0, postal - 2).join(', '),
    city: parts[postal - 2],
    region: parts[postal - 1],
    postalCode: parts[postal],
    country: parts[postal + 1],
  });
}

const CITY_REGION_POSTAL = /^(.+?),\s*(\p{Lu}{2,3}|\p{L}[\p{L} ]+?)\s+([\dA-Z][\dA-Z -]*\d[\dA-Z -]*)$/u;
const POSTAL_CITY = /^((?:[A-Z]{1,2}-)?\d{4,5}|\d{4} ?[A-Z]{2}|\d{3} \d{2})\s+(\p{L}.+)$/u;

function parseLines(lines: string[]): Address {
  for (let at = 1; at < lines.length; at++) {
    const street = lines.slice(0, at).join(', ');
    const country = lines[at + 1];
    const american = CITY_REGION_POSTAL.exec(lines[at]!);
    if (american)
      return dropEmpty({ street, city: american[1], region: american[2], postalCode: american[3], country });
    const european = POSTAL_CITY.exec(lines[at]!);
    if (european) return dropEmpty({ street, postalCode: european[1], city: european[2], country });
  }
  return { street: lines.join(', ') };
}

function dropEmpty(parts: { [part in keyof Address]: string | undefined }): Address {
  return Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined && value !== ''));
}
