/**
 * Who somebody was before two cards of one person became one: of each merge the card that went and the one that stayed, as they were. By
 * these an old link, a file that comes again and an old card in a scanner still find them.
 */
export const mergedCustomers = `
CREATE TABLE merged_customers (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  -- The number of the card that went; null for who the one that stayed was until then.
  former_id INTEGER UNIQUE,
  -- The card that they are now; when that is merged in turn, the one that it went into.
  customer_id INTEGER NOT NULL REFERENCES customers (id),
  given_name TEXT,
  family_name TEXT,
  known_as TEXT,
  company TEXT,
  phones_json TEXT NOT NULL,
  emails_json TEXT NOT NULL,
  birthday TEXT,
  street TEXT,
  postal_code TEXT,
  language TEXT,
  card_code TEXT,
  external_id TEXT
) STRICT;
CREATE INDEX merged_customers_now ON merged_customers (customer_id);

-- Which actions put cards together or took them apart again: what they wrote was not made by them.
CREATE INDEX changes_of_merges ON changes (action_id) WHERE table_name = 'merged_customers';
`;
