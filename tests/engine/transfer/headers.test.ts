import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { recogniseExport } from '../../../electron/transfer/headers.ts';

const HEADERS = '../shared/data/import/HEADERS.md';

const rows: [source: string, header: string][] = [
  [
    'square-transactions',
    'Date,Time,Time Zone,Gross Sales,Discounts,Net Sales,Gift Card Sales,Tax,Tip,Partial Refunds,Total Collected,Source,Card,Card Entry Methods,Cash,Square Gift Card,Other Tender,Other Tender Type,Other Tender Note,Fees,Net Total,Transaction ID,Payment ID,Card Brand,PAN Suffix,Device Name,Staff Name,Staff ID,Details,Description,Event Type,Location,Dining Option,Customer ID,Customer Name,Customer Reference ID,Installment',
  ],
  [
    'square-items',
    'Date,Time,Time Zone,Category,Item,Qty,Price Point Name,SKU,Modifiers Applied,Gross Sales,Discounts,Net Sales,Tax,Transaction ID,Payment ID,Device Name,Notes,Details,Event Type,Location,Dining Option,Customer ID,Customer Name,Customer Reference ID',
  ],
  [
    'square-items',
    'Date,Category,Item,Qty,Price Point Name,SKU,Modifiers Applied,Product Sales,Discounts,Net Sales,Tax,Transaction ID,Payment ID,Event Type,Customer ID,Customer Name',
  ],
  [
    'square-customers',
    'Square Customer ID,Memo,Postal Code,State,City,Street Address 1,Phone Number,Email Address,Last Name,First Name',
  ],
  ['square-customers', 'First Name,Surname,Email Address,Phone Number,Reference ID,First Visit'],
  [
    'shopify-customers',
    'First Name,Last Name,Email,Company,Address1,Address2,City,Province,Province Code,Country,Country Code,Zip,Phone,Accepts Marketing,Total Spent,Total Orders,Tags,Note,Tax Exempt',
  ],
  [
    'shopify-customers',
    'Customer ID,First Name,Last Name,Email,Accepts Email Marketing,Default Address Company,Default Address Address1,Default Address Address2,Default Address City,Default Address Province Code,Default Address Country Code,Default Address Zip,Default Address Phone,Phone,Accepts SMS Marketing,Total Spent,Total Orders,Note,Tax Exempt,Tags,Accepts WhatsApp Marketing,Birth date (customer.metafields.facts.birth_date)',
  ],
  [
    'woocommerce-customers',
    'Name,Username,Last Active,Sign Up,Email,Orders,Total Spend,AOV,Country / Region,City,Region,Postal Code',
  ],
  [
    'thunderbird',
    'First Name,Last Name,Display Name,Nickname,Primary Email,Secondary Email,Screen Name,Work Phone,Home Phone,Fax Number,Pager Number,Mobile Number,Home Address,Home Address 2,Home City,Home State,Home ZipCode,Home Country,Birth Year,Birth Month,Birth Day,Notes',
  ],
  [
    'mailchimp',
    'Email Address,First Name,Last Name,MEMBER_RATING,OPTIN_TIME,CONFIRM_TIME,LEID,EUID,NOTES,UNSUB_TIME,UNSUB_REASON',
  ],
  [
    'lightspeed-x',
    'Customer Code,First Name,Last Name,Company,Date of Birth,Physical Address 1,Physical City,Phone,Mobile,Email,Customer Group',
  ],
];

describe('an export is recognised by its columns', () => {
  it.each(rows)('%s: %s', (source, header) => {
    const columns = header.split(',');
    const recognised = recogniseExport(columns);
    expect(recognised?.source).toBe(source);
    const shuffled = columns.toReversed().map(column => column.toUpperCase());
    expect(recogniseExport([...shuffled, 'Something new'])?.source).toBe(source);
  });

  it('maps what it knows and leaves the rest', () => {
    const header = ['First Name', 'Surname', 'Email Address', 'Instant Profile', 'Memo', 'Square Customer ID'];
    expect(recogniseExport(header)?.mapping).toEqual({
      0: 'givenName',
      1: 'familyName',
      2: 'email',
      4: 'note',
      5: 'externalId',
    });
  });

  it.each(['Name,Phone', 'Customer ID,Date,Amount', 'First Name,Last Name,Email', 'Column 1,Column 2', ''])(
    '%j is none',
    header => {
      expect(recogniseExport(header.split(','))).toBeNull();
    },
  );

  const isThere = existsSync(HEADERS);
  it.skipIf(!isThere)('every header row of the list of real exports (skipped where ../shared/data is absent)', () => {
    const found = listedHeaders(readFileSync(HEADERS, 'utf8')).map(({ title, columns }) => {
      const recognised = recogniseExport(columns);
      return [title, recognised?.source, Object.keys(recognised?.mapping ?? {}).length];
    });
    expect(found).toEqual([
      ['Square — Transactions', 'square-transactions', 10],
      ['Square — Items Detail', 'square-items', 11],
      ['Square — Customer directory', 'square-customers', 13],
      ['Shopify — Customers export, current', 'shopify-customers', 17],
      ['Shopify — Customers export, older', 'shopify-customers', 15],
      ['Shopify — Customers export, older', 'shopify-customers', 14],
      ['Shopify — Orders export', 'shopify-orders', 16],
      ['WooCommerce — Analytics > Customers download', 'woocommerce-customers', 9],
      ['Google Contacts — old', 'google-contacts-old', 21],
      ['Google Contacts — new', 'google-contacts', 19],
      ['Outlook', 'outlook', 42],
      ['Mailchimp — audience export', 'mailchimp', 10],
      ['HubSpot — contacts export', 'hubspot', 8],
      ['Lightspeed eCom', 'lightspeed', 20],
    ]);
  });
});

/** Takes the header rows out of the notes: lists in the text, `E-mail N - Value` and brackets spelled out. */
function listedHeaders(text: string): { title: string; columns: string[] }[] {
  let title = '';
  const headers: { title: string; columns: string[] }[] = [];
  for (const line of text.split('\n')) {
    if (line.startsWith('## '))
      title = line
        .slice(3)
        .replace(/ CSV| \([A-C][^)]*\).*| export \(C.*|, \d+ cols/g, '')
        .trim();
    else if (/^\S/.test(line) && line.split(',').length >= 8 && !line.startsWith('X-Series')) {
      headers.push({ title, columns: spellOut(line) });
    }
  }
  return headers;
}

function spellOut(line: string): string[] {
  return line
    .replace(/ \(UK[^)]*\)/, '')
    .replace(' | Last Name', ',Last Name')
    .replace(/; also|; /g, ',')
    .replace(/\.$|"|\(squareup[^)]*\)|= ?Subscribed.*/g, '')
    .replace(/ and /g, ',')
    .replace(/,\(…N\)|,…(?! )|… /g, '')
    .replace(/[[\]]|merge fields: /g, '')
    .split(',')
    .flatMap(column => {
      const [first, ...others] = column.trim().split('|');
      const prefix = /^(.* N - )/.exec(first!)?.[1] ?? '';
      return [first!, ...others.map(other => prefix + other)].map(name => name.replace(/ N - /, ' 1 - '));
    })
    .filter(column => column !== '');
}
