import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { draftOf } from '../../electron/mailings/eml.ts';
import type { MethodInput } from '../../shared/contract/index.ts';
import { csvOf } from '../../shared/csv.ts';
import { aCustomer, openEngine, type Shop } from '../fixtures.ts';

const YES = (channel: 'email' | 'post') => ({ consents: [{ channel, isGranted: true }] });
const NO = (channel: 'email' | 'post') => ({ consents: [{ channel, isGranted: false }] });

async function aTown(shop: Shop): Promise<void> {
  const people: MethodInput<'customers.create'>[] = [
    { givenName: 'Łucja', familyName: 'Żółć', emails: ['lucja@example.org'], ...YES('email') },
    { givenName: 'Anna', familyName: 'Berg, the elder', emails: ['not sent@', 'anna@example.org'], ...YES('email') },
    { givenName: 'Ben', emails: ['ben@example.org'], ...NO('email') },
    { givenName: 'Cleo', emails: ['cleo@example.org'] },
    { givenName: 'Dora', ...YES('email') },
    { givenName: '=HYPERLINK("x")', emails: ['ANNA@example.org'], ...YES('email') },
  ];
  for (const person of people)
    await aCustomer(shop, { ...person, emails: (person.emails ?? []).filter(email => !email.includes(' ')) });
}

describe('a list for a mail merge', () => {
  test('holds only those who said yes and can be reached, and says why the others are left out', async () => {
    const shop = openEngine();
    await aTown(shop);
    const list = await shop.call('mailings.list', { filter: {}, channel: 'email' });
    expect(list).toMatchObject({
      fileName: 'people-email-2026-11-21.csv',
      included: 3,
      leftOut: [
        { reason: 'said no', n: 1 },
        { reason: 'was never asked', n: 1 },
        { reason: 'has no e-mail address', n: 1 },
      ],
    });
    const rows = parse(list.content, { bom: true, columns: true }) as Record<string, string>[];
    expect(rows.map(row => row['E-mail']).sort()).toEqual([
      'ANNA@example.org',
      'anna@example.org',
      'lucja@example.org',
    ]);
    expect(rows.find(row => row['E-mail'] === 'anna@example.org')).toMatchObject({ 'Family name': 'Berg, the elder' });
    expect(rows.find(row => row['E-mail'] === 'ANNA@example.org')?.['Given name']).toBe(`'=HYPERLINK("x")`);
  });

  test('for letters needs a street and a town, and names a saved group in its file', async () => {
    const shop = openEngine();
    await aCustomer(shop, { givenName: 'Anna', street: 'Weg 1', city: 'Bern', isKey: true, ...YES('post') });
    await aCustomer(shop, { givenName: 'Ben', city: 'Bern', isKey: true, ...YES('post') });
    await aCustomer(shop, { givenName: 'Cleo', street: 'Weg 2', city: 'Bern', ...YES('post') });
    const { id: groupId } = await shop.call('groups.create', { name: 'Key: “Café”', filter: { isKey: true } });
    const list = await shop.call('mailings.list', { groupId, channel: 'post' });
    expect(list).toMatchObject({ fileName: 'key-cafe-post-2026-11-21.csv', included: 1 });
    expect(list.leftOut).toEqual([{ reason: 'has no postal address', n: 1 }]);
    expect(list.content.split('\r\n')[1]).toBe('Anna,Anna,,,,Weg 1,,Bern,,,');
  });

  test('begins with a byte order mark, ends lines with CRLF, quotes where needed and disarms formulas', () => {
    const cells = ['plain', 'a,b', 'say “hi”', 'say "hi"', 'two\nlines', '=1+1', '+41 79', '-5', '@home', '\tx', null];
    const text = csvOf([cells]);
    expect(text.startsWith('\uFEFFplain,"a,b",say “hi”,"say ""hi""","two\nlines",\'=1+1,')).toBe(true);
    expect(text.endsWith('\r\n')).toBe(true);
    const [row] = parse(text, { bom: true }) as string[][];
    expect(row?.slice(5)).toEqual(["'=1+1", "'+41 79", "'-5", "'@home", "'\tx", '']);
  });
});

/** What a mail program reads: unfolded headers with their encoded words, and the text. */
function read(eml: string): { headers: Record<string, string>; text: string } {
  const [head = '', body = ''] = eml.split('\r\n\r\n');
  const headers = head.replaceAll(/\r\n[ \t]/g, ' ').split('\r\n');
  const decode = (text: string) =>
    text
      .replaceAll(/\?= +=\?/g, '?==?')
      .replaceAll(/=\?UTF-8\?B\?([^?]*)\?=/g, (_, base64: string) => Buffer.from(base64, 'base64').toString());
  return {
    headers: Object.fromEntries(
      headers.map(line => [line.slice(0, line.indexOf(':')), decode(line.slice(line.indexOf(':') + 2))]),
    ),
    text: Buffer.from(body, 'base64').toString(),
  };
}

describe('a draft', () => {
  test('is unsent, hides the addresses from each other, and names everyone in their own letters', async () => {
    const shop = openEngine();
    await aTown(shop);
    const { fileName, content, included } = await shop.call('mailings.list', {
      ...{ filter: {}, channel: 'email', format: 'eml' },
      ...{
        subject: 'Neues vom Bäcker: Brötchen, Brezeln und was sonst noch aus dem Ofen kommt 🥐',
        text: 'Hallo!\n\nGrüße',
      },
    });
    expect(fileName).toBe('people-email-2026-11-21.eml');
    expect(included).toBe(3);
    const { headers, text } = read(content);
    expect(headers['X-Unsent']).toBe('1');
    expect(headers.Subject).toBe('Neues vom Bäcker: Brötchen, Brezeln und was sonst noch aus dem Ofen kommt 🥐');
    expect(headers.Bcc).toContain('Łucja Żółć <lucja@example.org>');
    expect(headers.Bcc).toContain('"Anna Berg, the elder" <anna@example.org>');
    // Two of one address get one letter.
    expect(headers.Bcc?.match(/anna@example\.org/gi)).toHaveLength(1);
    expect(headers).not.toHaveProperty('To');
    expect(text).toBe('Hallo!\r\n\r\nGrüße');
  });

  test('keeps its lines short, in ASCII and ended by CRLF, whatever is written', () => {
    const long = 'A very long name '.repeat(10).trim();
    const eml = draftOf(`${'word '.repeat(60)}${'x'.repeat(90)}`, 'ä'.repeat(500), [
      { name: long, email: 'long@example.org' },
      { name: '山田 太郎'.repeat(9), email: 'taro@bücher.example' },
      { name: 'Quote "me" \\ now', email: 'a,b"c@example.org' },
      { name: 'Evil\r\nTo: all@example.org', email: 'evil@example.org' },
    ]);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the range is "all of ASCII"
    expect(/^[\x00-\x7f]*$/.test(eml)).toBe(true);
    expect(eml.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(Math.max(...eml.split('\r\n').map(line => line.length))).toBeLessThanOrEqual(78);
    const { headers } = read(eml);
    expect(headers).not.toHaveProperty('To');
    expect(headers.Bcc).toContain(`${long} <long@example.org>`);
    expect(headers.Bcc).toContain(`${'山田 太郎'.repeat(9)} <taro@xn--bcher-kva.example>`);
    expect(headers.Bcc).toContain('"Quote \\"me\\" \\\\ now" <"a,b\\"c"@example.org>');
    expect(headers.Bcc).toContain('Evil To: all@example.org');
  });

  test('is refused for letters', async () => {
    const refused = await openEngine().refusal('mailings.list', { filter: {}, channel: 'post', format: 'eml' });
    expect(refused).toMatchObject({ code: 'bad_input', field: 'format' });
  });
});
