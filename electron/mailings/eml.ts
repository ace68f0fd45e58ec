import { domainToASCII } from 'node:url';

export interface Recipient {
  name: string;
  email: string;
}

/** Bytes of text in one encoded word: 52 letters of base64, so that it fits a line of 76 with the header's name. */
const ENCODED_BYTES = 39;
const LINE = 76;

/**
 * A message that mail programs open as a draft (X-Unsent), everyone in Bcc so that nobody sees the others. Lines end with CRLF; what is not ASCII
 * is written as encoded words (RFC 2047) in headers and as base64 in the text.
 */
export function draftOf(subject: string, text: string, recipients: readonly Recipient[]): string {
  const bcc = recipients.map(mailbox);
  const lines = [
    'X-Unsent: 1',
    'MIME-Version: 1.0',
    header('Subject', subject),
    ...(bcc.length > 0 ? [`Bcc: ${bcc.join(',\r\n ')}`] : []),
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: base64',
    '',
    base64Lines(text.replaceAll(/\r\n?|\n/g, '\r\n')),
  ];
  return `${lines.join('\r\n')}\r\n`;
}

/** Whether mail can be sent to an address as it was typed; what stands in a domain must not be able to end the list. */
export const canBeSent = (email: string): boolean => {
  const domain = email.slice(email.lastIndexOf('@') + 1);
  return /^[^\s@\p{Cc}]+@[\p{L}\p{N}\p{M}.-]+$/u.test(email) && domainToASCII(domain) !== '';
};

function mailbox({ name, email }: Recipient): string {
  const at = email.lastIndexOf('@');
  const local = email.slice(0, at);
  const isAtom = /^[\p{L}\p{N}\p{M}!#$%&'*+/=?^_`{|}~.-]+$/u.test(local) && !/^\.|\.\.|\.$/.test(local);
  const written = isAtom ? local : `"${local.replaceAll(/["\\]/g, '\\$&')}"`;
  const address = `<${written}@${domainToASCII(email.slice(at + 1))}>`;
  const shown = oneLine(name);
  if (shown === '') return address;
  if (isPlain(shown) && shown.length + address.length < LINE)
    return `${/^[A-Za-z0-9 ]+$/.test(shown) ? shown : `"${shown.replaceAll(/["\\]/g, '\\$&')}"`} ${address}`;
  return `${encodedWords(shown)}\r\n ${address}`;
}

function header(name: string, value: string): string {
  const text = oneLine(value);
  return isPlain(text) ? `${name}: ${foldAtBlanks(text, LINE - name.length - 2)}` : `${name}: ${encodedWords(text)}`;
}

/** Without what could end a header's line. */
const oneLine = (text: string): string => text.replaceAll(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim();

/** Printable ASCII that nothing could take for an encoded word, and no word too long for a line. */
const isPlain = (text: string): boolean => /^[\x20-\x7E]*$/.test(text) && !text.includes('=?') && !/\S{60}/.test(text);

function foldAtBlanks(text: string, first: number): string {
  const lines: string[] = [''];
  for (const word of text.split(' ')) {
    const line = lines.at(-1)!;
    const room = lines.length === 1 ? first : LINE - 1;
    if (line !== '' && line.length + 1 + word.length > room) lines.push(word);
    else lines[lines.length - 1] = line === '' ? word : `${line} ${word}`;
  }
  return lines.join('\r\n ');
}

/** Each word holds whole characters, as RFC 2047 asks. */
function encodedWords(text: string): string {
  const pieces: string[] = [''];
  for (const letter of text.toWellFormed()) {
    const piece = pieces.at(-1)! + letter;
    if (Buffer.byteLength(piece) > ENCODED_BYTES) pieces.push(letter);
    else pieces[pieces.length - 1] = piece;
  }
  return pieces.map(piece => `=?UTF-8?B?${Buffer.from(piece).toString('base64')}?=`).join('\r\n ');
}

const base64Lines = (text: string): string =>
  (
    Buffer.from(text.toWellFormed())
      .toString('base64')
      .match(/.{1,76}/g) ?? []
  ).join('\r\n');
