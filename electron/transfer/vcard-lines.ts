import { decodeCharset } from './encoding.ts';

/** One property of a vCard. `value` is undone from folding and quoted-printable, but not from `\,` and `\;`. */
export interface VcardProperty {
  /** Line of the file where it starts, 1-based. */
  line: number;
  /** Upper case, without its group. */
  name: string;
  /** The `item1` of Apple's `item1.TEL`, or ''. */
  group: string;
  /** Parameter names upper case; bare ones, as vCard 2.1 has them, stand under TYPE. Values are lower case. */
  params: Map<string, string[]>;
  value: string;
  /** The value was too long and is not complete. */
  isCut: boolean;
}

/** Characters of one property: a photo of 1 MB in base64, and some. */
const LONGEST = 1_500_000;

/** Puts the lines of vCard files together to properties, chunk by chunk. */
export class VcardLines {
  #rest = '';
  #line = 0;
  #started = 0;
  #parts: string[] = [];
  #length = 0;
  /** vCard 2.1 goes on after a `=` at the end of a quoted-printable line, without a blank on the next. */
  #isSoftBreak = false;

  push(chunk: string): VcardProperty[] {
    // Carriage returns at the end may be half of a line end; files that went through many hands have two of them.
    const text = this.#rest + chunk;
    const whole = text.length - /\r*$/.exec(text.slice(-8))![0].length;
    const lines = text.slice(0, whole).split(/\r*\n|\r/);
    this.#rest = lines.pop()! + text.slice(whole);
    if (this.#rest.length > LONGEST) this.#rest = this.#rest.slice(0, LONGEST);
    return this.#takeLines(lines);
  }

  end(): VcardProperty[] {
    const rest = this.#rest;
    this.#rest = '';
    return [...this.#takeLines([rest.replace(/\r+$/, '')]), ...this.#finish()];
  }

  #takeLines(lines: string[]): VcardProperty[] {
    const properties: VcardProperty[] = [];
    for (const line of lines) {
      this.#line++;
      if (this.#parts.length > 0 && this.#isSoftBreak) this.#append(line);
      else if (this.#parts.length > 0 && (line.startsWith(' ') || line.startsWith('\t'))) this.#append(line.slice(1));
      else {
        properties.push(...this.#finish());
        if (line.trim() === '') continue;
        this.#started = this.#line;
        this.#append(line);
      }
    }
    return properties;
  }

  #append(line: string): void {
    if (this.#length <= LONGEST) this.#parts.push(line);
    this.#length += line.length;
    this.#isSoftBreak = line.endsWith('=') && isQuotedPrintable(this.#parts[0]!);
    if (this.#isSoftBreak) this.#parts[this.#parts.length - 1] = line.slice(0, -1);
  }

  #finish(): VcardProperty[] {
    if (this.#parts.length === 0) return [];
    const text = this.#parts.join('');
    const isCut = this.#length > LONGEST;
    this.#parts = [];
    this.#length = 0;
    this.#isSoftBreak = false;
    const property = readProperty(text, this.#started, isCut);
    return property ? [property] : [];
  }
}

function isQuotedPrintable(line: string): boolean {
  return /^[^:]*;\s*(?:ENCODING=)?QUOTED-PRINTABLE\b/i.test(line);
}

function readProperty(text: string, line: number, isCut: boolean): VcardProperty | null {
  const colon = findColon(text);
  if (colon < 0) return null;
  const [head, ...rest] = splitOutsideQuotes(text.slice(0, colon), ';');
  const dot = head!.lastIndexOf('.');
  const params = readParams(rest);
  const name = head!
    .slice(dot + 1)
    .trim()
    .toUpperCase();
  const raw = text.slice(colon + 1);
  const isEncoded = params.get('ENCODING')?.includes('quoted-printable') === true;
  const value = isEncoded ? decodeQuotedPrintable(raw, params.get('CHARSET')?.[0]) : raw;
  return { line, name, group: dot > 0 ? head!.slice(0, dot).trim().toLowerCase() : '', params, value, isCut };
}

/** The colon before the value; one within a quoted parameter does not count. */
function findColon(text: string): number {
  const colon = text.indexOf(':');
  const quote = text.indexOf('"');
  if (colon < 0 || quote < 0 || quote > colon) return colon;
  let isQuoted = false;
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '"') isQuoted = !isQuoted;
    else if (text[at] === ':' && !isQuoted) return at;
  }
  return colon;
}

function splitOutsideQuotes(text: string, separator: string): string[] {
  if (!text.includes('"')) return text.split(separator);
  const parts: string[] = [];
  let isQuoted = false;
  let start = 0;
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '"') isQuoted = !isQuoted;
    else if (text[at] === separator && !isQuoted) {
      parts.push(text.slice(start, at));
      start = at + 1;
    }
  }
  return [...parts, text.slice(start)];
}

const BARE_ENCODINGS = new Set(['quoted-printable', 'base64', '8bit', '7bit']);

function readParams(texts: string[]): Map<string, string[]> {
  const params = new Map<string, string[]>();
  for (const text of texts) {
    const equals = text.indexOf('=');
    const values = splitOutsideQuotes(text.slice(equals + 1), ',').flatMap(value =>
      value
        .replaceAll('"', '')
        .split(',')
        .map(part => part.trim().toLowerCase()),
    );
    const bare = BARE_ENCODINGS.has(values[0]!) ? 'ENCODING' : 'TYPE';
    const name = equals < 0 ? bare : text.slice(0, equals).trim().toUpperCase();
    params.set(name, [...(params.get(name) ?? []), ...values]);
  }
  return params;
}

function decodeQuotedPrintable(text: string, charset: string | undefined): string {
  if (!text.includes('=')) return text;
  const source = Buffer.from(text, 'utf8');
  const bytes = Buffer.alloc(source.length);
  let length = 0;
  for (let at = 0; at < source.length; at++) {
    const code = source[at] === 61 ? Number.parseInt(source.toString('latin1', at + 1, at + 3), 16) : Number.NaN;
    const isEscape = !Number.isNaN(code) && /^[0-9a-f]{2}$/i.test(source.toString('latin1', at + 1, at + 3));
    bytes[length++] = isEscape ? code : source[at]!;
    if (isEscape) at += 2;
  }
  return decodeCharset(bytes.subarray(0, length), charset);
}

/** Splits a structured value (N, ADR, ORG) at its unescaped semicolons, or a list at its commas, and unescapes the parts. */
export function splitValue(value: string, separator: ';' | ','): string[] {
  const parts: string[] = [];
  let start = 0;
  for (let at = 0; at < value.length; at++) {
    if (value[at] === '\\') at++;
    else if (value[at] === separator) {
      parts.push(value.slice(start, at));
      start = at + 1;
    }
  }
  return [...parts, value.slice(start)];
}

/** Undoes `\n`, `\,`, `\;`, `\:`, `\"` and `\\`. */
export function unescapeValue(value: string): string {
  const text = value.includes('\\')
    ? value.replace(/\\([\s\S])/g, (_, letter: string) => (letter === 'n' || letter === 'N' ? '\n' : letter))
    : value;
  return text.replace(/\r\n?/g, '\n').trim();
}
