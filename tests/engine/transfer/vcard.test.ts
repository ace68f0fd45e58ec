import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { CustomerRecord } from '../../../electron/transfer/customer-record.ts';
import { inspectFile } from '../../../electron/transfer/file-kind.ts';
import type { Skip } from '../../../electron/transfer/outcome.ts';
import { readCards } from '../../../electron/transfer/vcard.ts';
import { VcardLines } from '../../../electron/transfer/vcard-lines.ts';
import { temporaryFolder } from './files.ts';

const folder = temporaryFolder();
const FOLDER = '../shared/data/import/vcard';
const isThere = existsSync(FOLDER);

async function cardsIn(path: string): Promise<(CustomerRecord | Skip)[]> {
  const file = await inspectFile(path);
  if (file.kind !== 'vcard') throw new Error('no vCard');
  const cards: (CustomerRecord | Skip)[] = [];
  for await (const batch of readCards(file.source, 2026)) cards.push(...batch);
  return cards;
}

const cardsOf = (text: string | Buffer) => cardsIn(folder.write(text));
const card = async (...lines: string[]) => (await cardsOf(`BEGIN:VCARD\r\n${lines.join('\r\n')}\r\nEND:VCARD\r\n`))[0];

describe.skipIf(!isThere)('cards of real address books (skipped where ../shared/data is absent)', () => {
  it('Android, vCard 2.1', async () => {
    const cards = await cardsIn(`${FOLDER}/ezvcard_John_Doe_ANDROID.vcf`);
    expect(cards).toMatchObject([
      { line: 1, phones: [], emails: ['john.doe@company.com'] },
      { line: 6, phones: [], emails: ['jane.doe@company.com'] },
      { familyName: 'Ñ Ñ Ñ Ñ', phones: ['123456789'] },
      { familyName: 'Ñ Ñ Ñ Ñ Ñ Ñ Ñ Ñ Ñ Ñ Ñ', phones: ['123456', '234567', '3456789', '45678901'] },
      {
        givenName: 'Ñ Ñ Ñ',
        familyName: 'Ñ Ñ',
        phones: ['123456'],
        emails: ['bob@company.com'],
        photo: { mime: 'image/jpeg' },
      },
      { familyName: 'ÑÑÑÑ', phones: ['55556666'], emails: ['henry@company.com'] },
    ]);
    expect(cards).toHaveLength(6);
  });

  it('Gmail, vCard 3.0', async () => {
    expect(await cardsIn(`${FOLDER}/ezvcard_John_Doe_GMAIL.vcf`)).toMatchObject([
      {
        givenName: 'John',
        familyName: 'Doe',
        pronunciation: 'Jon Dow',
        company: 'IBM',
        birthday: '1980-03-22',
        phones: ['905-555-1234', '905-666-1234'],
        emails: ['john.doe@ibm.com'],
        street: 'Crescent moon drive, 555-asd, Nice Area, Albaney, New York 12345, United States of America',
        note: expect.stringMatching(
          /^THIS SOFTWARE IS PROVIDED .*\(INCLUDING, BUT NOT LIMITED TO[\s\S]*\nFavotire Color: Blue$/,
        ),
      },
    ]);
  });

  it('iPhone, vCard 3.0', async () => {
    const [person] = await cardsIn(`${FOLDER}/ezvcard_John_Doe_IPHONE.vcf`);
    expect(person).toMatchObject({
      givenName: 'John',
      middleName: 'Richter James',
      familyName: 'Doe',
      knownAs: 'Johny',
      birthday: '2012-06-06',
      street: 'Silicon Alley 5',
      city: 'New York',
      postalCode: '12345',
      photo: { mime: 'image/jpeg' },
    });
    expect((person as CustomerRecord).phones.toSorted()).toEqual([
      '905-111-1234',
      '905-222-1234',
      '905-555-1234',
      '905-666-1234',
      '905-777-1234',
      '905-888-1234',
      '905-999-1234',
    ]);
    expect((person as CustomerRecord).photo?.base64.length).toBeGreaterThan(30_000);
  });

  it('Outlook 2007, vCard 2.1', async () => {
    expect(await cardsIn(`${FOLDER}/ezvcard_outlook-2007.vcf`)).toMatchObject([
      {
        givenName: 'Michael',
        familyName: 'Angstadt',
        knownAs: 'Mike',
        birthday: '1922-03-10',
        phones: ['(111) 555-1111', '(111) 555-2222', '(111) 555-4444', '(111) 555-3333'],
        emails: ['mike.angstadt@gmail.com'],
        street: 'TheOffice, 222 Broadway',
        note: expect.stringMatching(/^This is the NOTE field[\s\S]*It does not preserve the formatting$/),
        photo: { mime: 'image/jpeg' },
      },
    ]);
  });

  it('the example of RFC 6350, vCard 4.0', async () => {
    expect(await cardsIn(`${FOLDER}/ezvcard_rfc6350-example.vcf`)).toMatchObject([
      {
        givenName: 'Simon',
        familyName: 'Perreault',
        birthday: '02-03',
        language: 'fr',
        phones: ['+1-418-656-9254 ext. 102', '+1-418-262-6501'],
        emails: ['simon.perreault@viagenie.ca'],
        city: 'Quebec',
        postalCode: 'G1V 2M2',
      },
    ]);
  });
});

describe('a card is read', () => {
  it.each([
    ['BDAY:1984-06-02', '1984-06-02'],
    ['BDAY:19840602', '1984-06-02'],
    ['BDAY:--0602', '06-02'],
    ['BDAY;VALUE=date:--06-02', '06-02'],
    ['BDAY;X-APPLE-OMIT-YEAR=1604:1604-06-02', '06-02'],
    ['BDAY:1984-06-02T00:00:00Z', '1984-06-02'],
    ['BDAY:19840602T120000', '1984-06-02'],
    ['item1.BDAY:1984-06-02', '1984-06-02'],
  ])('%s', async (line, birthday) => {
    expect(await card('FN:Ann', line)).toMatchObject({ birthday });
  });

  it('with only a full name, taken apart', async () => {
    expect(await card('FN:Anna Lee', 'N:;;;;')).toMatchObject({ givenName: 'Anna', familyName: 'Lee' });
    expect(await card('FN:anna@example.com', 'EMAIL:anna@example.com')).not.toHaveProperty('givenName');
  });

  it('with escapes undone: commas and semicolons that are letters, and new lines', async () => {
    expect(await card('N:Lee\\; Ltd;Ann\\, B', 'NOTE:one\\ntwo\\, three\\\\', 'ORG:A\\;B;C')).toMatchObject({
      givenName: 'Ann, B',
      familyName: 'Lee; Ltd',
      note: 'one\ntwo, three\\',
      company: 'A;B',
    });
  });

  it('with folded lines, groups, and types with and without TYPE=', async () => {
    expect(
      await card(
        'N:Lee;An',
        ' n',
        'item1.TEL;CELL;PREF:1',
        ' 23',
        'TEL;TYPE=fax:777',
        'TEL;TYPE="home,voice":456',
        'item1.X-ABLabel:Mobile',
      ),
    ).toMatchObject({ givenName: 'Ann', phones: ['123', '456', '777'] });
  });

  it('with quoted-printable in its own character set', async () => {
    expect(await card('N;CHARSET=ISO-8859-1;ENCODING=QUOTED-PRINTABLE:M=FCller;Zo=EB')).toMatchObject({
      familyName: 'Müller',
      givenName: 'Zoë',
    });
    expect(await card('N;CHARSET=windows-1251;QUOTED-PRINTABLE:=C8=E2=E0=ED')).toMatchObject({ familyName: 'Иван' });
  });

  it('with the home address before the preferred one', async () => {
    expect(
      await card('FN:Ann', 'ADR;TYPE=work,pref:;;1 Office;Boston;;;', 'ADR;TYPE=home:;;5 Elm St;Salem;MA;01970;US'),
    ).toMatchObject({
      street: '5 Elm St',
      city: 'Salem',
    });
  });

  it('with a photo of at most one megabyte, JPEG or PNG, as data or data URL', async () => {
    const png = `iVBORw0KGgo${'A'.repeat(400)}`;
    expect(await card('FN:Ann', `PHOTO:data:image/png;base64,${png}`)).toMatchObject({
      photo: { mime: 'image/png', base64: png },
    });
    expect(await card('FN:Ann', `PHOTO;ENCODING=b:/9j/${'A'.repeat(1_400_000)}`)).toMatchObject({
      warnings: [{ reason: 'photo_dropped' }],
    });
    expect(await card('FN:Ann', `PHOTO;ENCODING=b:/9j/${'A'.repeat(3_000_000)}`, 'TEL:123')).toMatchObject({
      phones: ['123'],
    });
    expect(await card('FN:Ann', 'PHOTO:https://example.com/a.jpg')).toEqual({
      line: 1,
      givenName: 'Ann',
      phones: [],
      emails: [],
    });
  });

  it('and skipped, with its line, when it names nobody', async () => {
    expect(await card('VERSION:3.0', 'NOTE:hello')).toMatchObject({ line: 1, reason: 'no_name_or_contact' });
  });
});

describe('a file of cards', () => {
  const person = (name: string) => `BEGIN:VCARD\nFN:${name}\nEND:VCARD\n`;

  it('may hold many, in any encoding', async () => {
    const text = Array.from({ length: 3000 }, (_, i) => person(`Zoë Nr${i}`)).join('');
    for (const bytes of [Buffer.from(text), Buffer.from(`\ufeff${text}`, 'utf16le'), Buffer.from(text, 'latin1')]) {
      const cards = await cardsOf(bytes);
      expect(cards).toHaveLength(3000);
      expect(cards[2999]).toMatchObject({ line: 8998, givenName: 'Zoë', familyName: 'Nr2999' });
    }
  });

  it('survives a card without an end, a card within a card, and cards of groups', async () => {
    const text = `BEGIN:VCARD\nFN:Ann\n${person('Ben')}BEGIN:VCARD\nFN:Cem\nAGENT:\n${person('Agent')}TEL:123\nEND:VCARD\nBEGIN:VCARD\nKIND:group\nFN:Friends\nEND:VCARD\nBEGIN:VCARD\nFN:Dan`;
    expect(await cardsOf(text)).toMatchObject([
      { givenName: 'Ann' },
      { givenName: 'Ben' },
      { givenName: 'Cem', phones: ['123'] },
      { givenName: 'Dan' },
    ]);
  });

  it('is read the same whatever the chunks', () => {
    const text = 'BEGIN:VCARD\r\nN;ENCODING=QUOTED-PRINTABLE:Zo=C3=\r\n=AB;An\r\n n\r\nNOTE:a\r\r\n b\r\nEND:VCARD';
    const read = (size: number) => {
      const lines = new VcardLines();
      const found = [];
      for (let at = 0; at < text.length; at += size) found.push(...lines.push(text.slice(at, at + size)));
      return [...found, ...lines.end()].map(property => [property.line, property.name, property.value]);
    };
    for (let size = 1; size < text.length; size++) expect(read(size)).toEqual(read(text.length));
    expect(read(1000)).toEqual([
      [1, 'BEGIN', 'VCARD'],
      [2, 'N', 'Zoë;Ann'],
      [5, 'NOTE', 'ab'],
      [7, 'END', 'VCARD'],
    ]);
  });
});
