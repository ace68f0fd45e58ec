import { describe, expect, it } from 'vitest';
import { guessMapping } from '../../../electron/transfer/guess.ts';
import { kindOfMapping, mappingFromNames, missingFields, parseMapping } from '../../../electron/transfer/mapping.ts';
import type { Refusal } from '../../../shared/result.ts';

describe('a mapping typed as COLUMN=field', () => {
  const header = ['Kd-Nr', 'Wann', 'a=b', 'Phone  No'];

  it('finds columns and fields without minding capitals and blanks', () => {
    expect(
      parseMapping(['kd-nr=customer', 'Wann=date', 'a=b=Amount', 'phone no=phone', 'KD-NR=external_id'], header),
    ).toEqual({
      0: 'externalId',
      1: 'date',
      2: 'amount',
      3: 'phone',
    });
  });

  it.each([
    ['Wann=when', /no field "when".*givenName.*saleId/],
    ['Wer=customer', /no column "Wer".*"Kd-Nr", "Wann"/],
    ['Wann', /COLUMN=field/],
    ['Wann=constructor', /no field/],
  ])('refuses %j and says what there is', (text, sentence) => {
    let refusal: Refusal | undefined;
    try {
      parseMapping([text], header);
    } catch (error) {
      refusal = error as Refusal;
    }
    expect(refusal).toMatchObject({ code: 'bad_input', field: 'map', message: expect.stringMatching(sentence) });
  });

  it('leaves out a column whose field is empty', () => {
    expect(mappingFromNames([['Wann', '']], header)).toEqual({});
  });

  it('tells what is still missing, and of which kind it is', () => {
    expect(missingFields('customers', { 0: 'city' })).toEqual(['A name, a phone or an e-mail']);
    expect(missingFields('customers', { 0: 'phone' })).toEqual([]);
    expect(missingFields('sales', { 0: 'amount' })).toEqual(['Customer', 'Date']);
    expect(kindOfMapping({ 0: 'customer', 1: 'date' })).toBe('sales');
    expect(kindOfMapping({ 0: 'givenName', 1: 'note' })).toBe('customers');
  });
});

describe('a mapping is guessed', () => {
  const fields = (header: string, ...sample: string[]) => {
    const columns = header.split(',');
    const guess = guessMapping(
      columns,
      sample.map(row => row.split(',')),
    );
    return [guess.kind, ...columns.map((_, column) => guess.mapping[column] ?? '-')].join(' ');
  };

  it.each([
    ['Customer ID,Date,Amount', '00004,19970101,29.33', 'sales customerId date amount'],
    ['Name,Allergies,Dog,Partner,Usual', 'Ann Lee,nuts,Rex,Bo,tea', 'customers fullName allergy dog partner usual'],
    ["Name,Dog,Dog's name", 'Ann Lee,Labrador,Rex', 'customers fullName - dog'],
    ['Name,Dog 1,Dog 2,Pet', 'Ann Lee,Rex,Momo,Tom', 'customers fullName dog dog dog'],
    ['Name,Dog,Kids,Partner', 'Ann Lee,yes,2,no', 'customers fullName - - -'],
    ['Name,Favourite drink,Nussallergie,Type,Cat', 'Ann Lee,tea,ja,VIP,B', 'customers fullName likes allergy - -'],
    ['Customer,Date,Amount', 'Ann Lee,2026-10-05,29.33', 'sales customer date amount'],
    ['Kunde,Datum,Betrag,Artikel,Menge', 'Anna,5.10.2026,12.5,Brot,2', 'sales customer date amount item quantity'],
    ['Belegnr,Kundennummer,Rechnungsdatum,Summe', '7,K1,5.10.2026,12', 'sales saleId customerId date amount'],
    ['Client,Date de commande,Montant TTC', 'Zoé,05/10/2026,12', 'sales customer date amount'],
    ['Cliente,Fecha,Importe', 'Ana,05/10/2026,12', 'sales customer date amount'],
    ['Cliente,Data,Totale', 'Ada,05/10/2026,12', 'sales customer date amount'],
    ['Klant,Datum,Bedrag', 'Jan,05-10-2026,12', 'sales customer date amount'],
    [
      'Order Number,Order Date,Customer Email,Product,Qty,Order Total',
      '#1,2026-10-05,a@b.de,Tea,1,5',
      'sales saleId date customerEmail item quantity amount',
    ],
    [
      'Vorname,Nachname,Telefon,E-Mail,Geburtstag',
      'Anna,Groß,030 1234567,a@b.de,1.2.1980',
      'customers givenName familyName phone email birthday',
    ],
    [
      'Vorname,Name,PLZ,Ort,Straße',
      'Anna,Groß,10115,Berlin,Allee 1',
      'customers givenName familyName postalCode city street',
    ],
    [
      'Prénom,Nom,Téléphone,Courriel,Code postal',
      'Zoé,Roy,0612345678,z@b.fr,75001',
      'customers givenName familyName phone email postalCode',
    ],
    [
      'Nombre,Apellidos,Teléfono,Fecha de nacimiento',
      'Ana,Gil,600123456,1/2/1980',
      'customers givenName familyName phone birthday',
    ],
    ['Nombre,Teléfono', 'Ana Gil,600123456', 'customers fullName phone'],
    ['Nome,Cognome,Cellulare', 'Ada,Neri,3331234567', 'customers givenName familyName phone'],
    [
      'Voornaam,Tussenvoegsel,Achternaam,Woonplaats',
      'Jan,van,Dijk,Delft',
      'customers givenName familyNamePrefix familyName city',
    ],
    [
      'rec_id,given_name,surname,street_number,address_1,address_2,suburb,postcode,state,date_of_birth',
      'r1,ann,lee,5,elm st,,perth,6000,wa,19151111',
      'customers externalId givenName familyName houseNumber street street2 city postalCode region birthday',
    ],
    [
      'customerSince,firstName,lastName,emailAddress,phoneNumber,marketingAllowed',
      '2024-01-02,Ann,Lee,a@b.de,5550109999,true',
      'customers since givenName familyName email phone emailConsent',
    ],
    [
      'Name,Mobile 1,Mobile 2,Fax,Loyalty card',
      'Ann Lee,5550109999,5550108888,5550107777,A1',
      'customers fullName phone phone - cardCode',
    ],
    ['Column 1,Column 2,Column 3', 'Ann,Lee,ann@example.com', 'customers givenName familyName email'],
    ['Column 1,Column 2,Column 3', '00004,19970101,29.33', 'sales customer date amount'],
    ['Who,Contact details', 'Ann Lee,ann@example.com', 'customers fullName email'],
  ])('%s', (header, sample, expected) => {
    expect(fields(header, sample, sample, sample)).toBe(expected);
  });

  it('does not believe a name that the content contradicts', () => {
    expect(fields('Name,Email', 'Ann,yes', 'Ben,no', 'Cem,yes')).toBe('customers fullName -');
  });

  it('is sure where name and content agree, unsure where only the content speaks', () => {
    const guess = guessMapping(['E-mail', 'Whatever'], [['a@b.de', 'c@d.de']]);
    expect(guess.sureness).toEqual({ 0: 'sure', 1: 'unsure' });
  });

  it('guesses for the kind that is asked for', () => {
    expect(guessMapping(['Customer', 'Date'], [['Ann', '2026-10-05']], 'sales').mapping).toEqual({
      0: 'customer',
      1: 'date',
    });
    expect(guessMapping(['Customer', 'Date'], [['Ann', '2026-10-05']]).mapping).toEqual({ 0: 'fullName' });
  });
});
