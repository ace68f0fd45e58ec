import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileCustomers } from '../../../electron/transfer/customer-columns.ts';
import { rowToCustomer } from '../../../electron/transfer/customer-record.ts';
import { recogniseExport } from '../../../electron/transfer/headers.ts';
import { CUSTOMER_FIELDS, type CustomerField, type Mapping } from '../../../electron/transfer/mapping.ts';

const options = { dateOrder: 'MDY', currentYear: 2026 } as const;

/** Reads one row given as column -> cell, with the export's own mapping. */
function exported(row: Record<string, string>, others: string[] = []) {
  const header = [...Object.keys(row), ...others];
  const recognised = recogniseExport(header);
  if (!recognised) throw new Error(`not recognised: ${header}`);
  return rowToCustomer(compileCustomers(recognised.mapping, header), Object.values(row), 2, options);
}

/** Reads one row given as field -> cell. */
function mapped(row: Partial<Record<CustomerField, string>>) {
  const mapping = Object.fromEntries(Object.keys(row).map((field, at) => [at, field])) as Mapping;
  return rowToCustomer(compileCustomers(mapping, Object.keys(row)), Object.values(row), 2, options);
}

describe('a row becomes a person', () => {
  it('from Shopify, without the apostrophes that guard ids, postal codes and phones', () => {
    const row = {
      'Customer ID': "'6940095564",
      'First Name': 'Zoë',
      'Last Name': "O'Neil",
      Email: 'zoe@example.com',
      'Accepts Email Marketing': 'yes',
      'Default Address Address1': '5 Elm St',
      'Default Address Address2': 'Apt 2',
      'Default Address City': 'Salem',
      'Default Address Province Code': 'MA',
      'Default Address Country Code': 'US',
      'Default Address Zip': "'01970",
      'Default Address Phone': "'+1 978-555-0109",
      Phone: "'+19785550109",
      'Accepts SMS Marketing': 'no',
      Note: 'Oat milk',
      Tags: 'VIP, dog',
    };
    expect(exported(row, ['Total Spent', 'Tax Exempt'])).toEqual({
      line: 2,
      externalId: '6940095564',
      givenName: 'Zoë',
      familyName: "O'Neil",
      emails: ['zoe@example.com'],
      phones: ['+19785550109'],
      street: '5 Elm St, Apt 2',
      city: 'Salem',
      region: 'MA',
      country: 'US',
      postalCode: '01970',
      emailConsent: true,
      smsConsent: false,
      note: 'Oat milk',
      tags: ['VIP', 'dog'],
    });
  });

  it('from Square, with quoted phones and a subscription status', () => {
    const row = (status: string) => ({
      'First Name': 'Ann',
      'Last Name': '',
      'Phone Number': '"+15550109999"',
      'Email Address': '',
      'Square Customer ID': 'GRC4XW',
      Memo: '',
      'Email Subscription Status': status,
      'Creation Date': '2024-03-01',
      'First Visit': '2023-11-30',
    });
    expect(exported(row('Unsubscribed'))).toEqual({
      line: 2,
      givenName: 'Ann',
      phones: ['+15550109999'],
      emails: [],
      externalId: 'GRC4XW',
      emailConsent: false,
      since: '2023-11-30',
    });
    expect(exported(row('Subscribed'))).toHaveProperty('emailConsent', true);
    expect(exported(row('Unknown'))).not.toHaveProperty('emailConsent');
  });

  it('from Google, with several values in a cell and the groups people made', () => {
    const row = {
      'First Name': 'Ann',
      'Last Name': 'Lee',
      'Phonetic First Name': 'An',
      'Phonetic Last Name': 'Li',
      'File As': '',
      'Organization Name': '',
      Birthday: '--03-22',
      Labels: '* myContacts ::: Dogs',
      'E-mail 1 - Label': '* Home',
      'E-mail 1 - Value': 'a@example.com ::: b@example.com',
      'E-mail 2 - Value': 'A@example.com',
      'Phone 1 - Value': '+1 555 010 9999 ::: (555) 010-8888',
      'Address 1 - Formatted': '5 Elm St\nSalem, MA 01970\nUS',
    };
    expect(exported(row)).toEqual({
      line: 2,
      givenName: 'Ann',
      familyName: 'Lee',
      pronunciation: 'An Li',
      birthday: '03-22',
      tags: ['Dogs'],
      emails: ['a@example.com', 'b@example.com'],
      phones: ['+1 555 010 9999', '(555) 010-8888'],
      street: '5 Elm St',
      city: 'Salem',
      region: 'MA',
      postalCode: '01970',
      country: 'US',
    });
  });

  it('from Outlook, with the home address whole before the office one, and the mobile first', () => {
    const office = { 'Business Street': '1 Office Park', 'Business City': 'Boston', 'Business Phone': '555 010 1111' };
    const names = {
      'First Name': 'Ann',
      'Last Name': 'Lee',
      'E-mail Address': '',
      'Mobile Phone': '555 010 2222',
      Birthday: '0/0/00',
    };
    expect(exported({ ...names, ...office, 'Home Street': '5 Elm St', 'Home City': '' })).toEqual({
      line: 2,
      givenName: 'Ann',
      familyName: 'Lee',
      emails: [],
      phones: ['555 010 2222', '555 010 1111'],
      street: '5 Elm St',
    });
    expect(exported({ ...names, ...office, 'Home Street': '', 'Home City': '' })).toMatchObject({
      street: '1 Office Park',
      city: 'Boston',
    });
  });

  it('from Mailchimp, with an address in one cell, a birthday without a year and a quoted list of tags', () => {
    const row = {
      'Email Address': 'ann@example.com',
      'First Name': 'Ann',
      'Last Name': 'Lee',
      Address: '5 Elm St  Apt 2  Salem  MA  01970  US',
      Birthday: '03/22',
      CONFIRM_TIME: '2015-03-16 14:40:47',
      LEID: '1',
      EUID: 'e1',
      TAGS: '"VIP","Blog"',
    };
    expect(exported(row)).toMatchObject({
      street: '5 Elm St, Apt 2',
      city: 'Salem',
      region: 'MA',
      postalCode: '01970',
      country: 'US',
      birthday: '03-22',
      emailConsent: true,
      tags: ['VIP', 'Blog'],
    });
    expect(exported({ ...row, UNSUB_TIME: '2016-01-01 10:00:00' })).toMatchObject({ emailConsent: false });
  });

  it('from Lightspeed, with the particle before the name and the number after the street', () => {
    const row = {
      Firstname: 'Jan',
      LastnamePreposition: 'van',
      Lastname: 'Dijk',
      'E-Mail': '',
      Streetname: 'Markt',
      Number: '5',
      Extension: 'a',
      Zipcode: '2611 GS',
    };
    expect(exported(row)).toMatchObject({ familyName: 'van Dijk', street: 'Markt 5 a', postalCode: '2611 GS' });
  });

  it('from Thunderbird, with a birthday in three columns', () => {
    const row = {
      'First Name': 'Ann',
      'Last Name': 'Lee',
      'Display Name': '',
      'Primary Email': '',
      'Birth Year': '',
      'Birth Month': '3',
      'Birth Day': '2',
    };
    expect(exported(row)).toMatchObject({ birthday: '03-02' });
    expect(exported({ ...row, 'Birth Year': '1980' })).toMatchObject({ birthday: '1980-03-02' });
  });

  it('from a full name, taken apart', () => {
    expect(mapped({ fullName: 'Anna Maria van der Berg' })).toMatchObject({ familyName: 'van der Berg' });
    expect(mapped({ fullName: 'ann@example.com', email: 'ann@example.com' })).toEqual({
      line: 2,
      phones: [],
      emails: ['ann@example.com'],
    });
  });

  it('with a home street and a plain city taken for one address', () => {
    const header = ['Name', 'Home Street', 'City'];
    const compiled = compileCustomers({ 0: 'fullName', 1: 'street', 2: 'city' }, header);
    expect(rowToCustomer(compiled, ['Ann', '5 Elm St', 'Salem'], 2, options)).toMatchObject({
      street: '5 Elm St',
      city: 'Salem',
    });
  });
});

describe('what cannot be kept is said', () => {
  it('leaves out what is no e-mail, phone or birthday, and warns', () => {
    expect(
      mapped({ givenName: 'Ann', email: 'ann at example', phone: '1.55501E+10', birthday: '31/31/1980' }),
    ).toMatchObject({
      phones: [],
      emails: [],
      warnings: [{ reason: 'invalid_phone' }, { reason: 'invalid_email' }, { reason: 'invalid_birthday' }],
    });
  });

  it('takes the address out of "Ann <ann@example.com>"', () => {
    expect(mapped({ email: 'Ann Lee <ann@example.com>' })).toEqual({
      line: 2,
      phones: [],
      emails: ['ann@example.com'],
    });
  });

  it.each([
    [{ city: 'Salem', note: 'x' }, 'no_name_or_contact'],
    [{ givenName: ' ', email: 'nobody', phone: '-' }, 'no_name_or_contact'],
    [{ givenName: 'x'.repeat(201) }, 'too_long'],
    [{ givenName: 'Ann', street: 'x'.repeat(501) }, 'too_long'],
  ])('skips a row with a reason', (row, reason) => {
    expect(mapped(row)).toMatchObject({ line: 2, reason, message: expect.stringMatching(/\.$/) });
  });

  it('cuts a note that is too long and says so', () => {
    expect(mapped({ givenName: 'Ann', note: 'x'.repeat(5000) })).toMatchObject({
      note: 'x'.repeat(4000),
      warnings: [{ reason: 'note_cut' }],
    });
  });

  it('warns of cells beyond the last column', () => {
    const compiled = compileCustomers({ 0: 'givenName', 1: 'city' }, ['First', 'City']);
    expect(rowToCustomer(compiled, ['Ann', 'Salem', ' '], 2, options)).not.toHaveProperty('warnings');
    expect(rowToCustomer(compiled, ['Ann', 'Salem', 'MA'], 2, options)).toMatchObject({
      warnings: [{ reason: 'extra_cells' }],
    });
  });

  it('never throws, whatever stands in the cells', () => {
    const all = Object.keys(CUSTOMER_FIELDS) as CustomerField[];
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...all), fc.string({ unit: 'binary' })), row => {
        expect(mapped(row)).toHaveProperty('line', 2);
      }),
    );
  });
});
