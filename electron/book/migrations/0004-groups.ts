/**
 * What groups ask for. Traits of people lie beside each other, so that going through everybody reads no notes and no addresses; triggers
 * keep them, so they always agree. Summaries of visits and notes are worked out at the next start and then kept up to date from the
 * images of every change.
 */
const HOURS = Array.from({ length: 24 }, (_, hour) => `h${hour}`);

const TRAITS =
  'is_key, known_best_by_staff_id, birthday, language, country, city, postal_code, found_us, tags_json, has_address';
const traitsOf = (row: string) =>
  `${row}.is_key, ${row}.known_best_by_staff_id, substr(${row}.birthday, -5), ${row}.language, ${row}.country, ${row}.city,
   ${row}.postal_code, ${row}.found_us, nullif(${row}.tags_json, '[]'), ${row}.street IS NOT NULL AND ${row}.city IS NOT NULL`;
const CHANNELS = ['email', 'sms', 'phone', 'post'];

/** What other tables say of a customer, as assignments; table -> of the customer in a column of it. */
const others: Record<string, { owner: string; of: (customer: string) => string }> = {
  consents: {
    owner: 'customer_id',
    of: customer =>
      CHANNELS.map(
        channel =>
          `says_${channel} = (SELECT coalesce(max(is_granted), 0) FROM consents WHERE customer_id = ${customer} AND channel = '${channel}')`,
      ).join(', '),
  },
  companions: {
    owner: 'customer_id',
    of: customer => `companions = (SELECT count(*) FROM companions WHERE customer_id = ${customer})`,
  },
  complaints: {
    owner: 'customer_id',
    of: customer =>
      `complaints = (SELECT count(*) FROM complaints WHERE customer_id = ${customer}),
       open_complaints = (SELECT count(*) FROM complaints WHERE customer_id = ${customer} AND resolved_at_ms IS NULL)`,
  },
  referrals: {
    owner: 'id',
    of: customer => `is_referred = (SELECT count(*) FROM referrals WHERE id = ${customer})`,
  },
  touches: {
    owner: 'customer_id',
    of: customer => `last_touch_day = (SELECT max(on_day) FROM touches WHERE customer_id = ${customer})`,
  },
};
const assign = (row: 'NEW' | 'OLD', { owner, of }: (typeof others)[string]) =>
  `UPDATE customer_traits SET ${of(`${row}.${owner}`)} WHERE customer_id = ${row}.${owner};`;
const triggers = Object.entries(others).map(
  ([table, other]) => `
CREATE TRIGGER traits_${table}_insert AFTER INSERT ON ${table} BEGIN ${assign('NEW', other)} END;
CREATE TRIGGER traits_${table}_update AFTER UPDATE ON ${table} BEGIN ${assign('OLD', other)} ${assign('NEW', other)} END;
CREATE TRIGGER traits_${table}_delete AFTER DELETE ON ${table} BEGIN ${assign('OLD', other)} END;`,
);
const everyOther = (customer: string) =>
  Object.values(others)
    .map(({ of }) => of(customer))
    .join(', ');
const isNamedElsewhere = (customer: string) =>
  Object.entries(others)
    .map(([table, { owner }]) => `EXISTS (SELECT 1 FROM ${table} WHERE ${owner} = ${customer})`)
    .join(' OR ');

export const groupSummaries = `
CREATE TABLE customer_traits (
  customer_id INTEGER PRIMARY KEY,
  is_key INTEGER NOT NULL,
  known_best_by_staff_id INTEGER,
  birthday TEXT,
  language TEXT,
  country TEXT,
  city TEXT,
  postal_code TEXT,
  found_us TEXT,
  tags_json TEXT,
  has_address INTEGER NOT NULL,
  ${CHANNELS.map(channel => `says_${channel} INTEGER NOT NULL DEFAULT 0`).join(', ')},
  companions INTEGER NOT NULL DEFAULT 0,
  complaints INTEGER NOT NULL DEFAULT 0,
  open_complaints INTEGER NOT NULL DEFAULT 0,
  is_referred INTEGER NOT NULL DEFAULT 0,
  last_touch_day TEXT
) STRICT;
INSERT INTO customer_traits (customer_id, ${TRAITS}) SELECT c.id, ${traitsOf('c')} FROM customers c;
UPDATE customer_traits SET ${everyOther('customer_traits.customer_id')} WHERE ${isNamedElsewhere('customer_traits.customer_id')};

-- Undo may bring what belongs to a person back before the person, who then has a number that was given out already.
CREATE TRIGGER traits_customers_insert AFTER INSERT ON customers BEGIN
  INSERT INTO customer_traits (customer_id, ${TRAITS}) VALUES (NEW.id, ${traitsOf('NEW')});
  UPDATE customer_traits SET ${everyOther('NEW.id')} WHERE customer_id = NEW.id
    AND NEW.id <= (SELECT seq FROM sqlite_sequence WHERE name = 'customers') AND (${isNamedElsewhere('NEW.id')}); END;
CREATE TRIGGER traits_customers_update AFTER UPDATE ON customers BEGIN
  UPDATE customer_traits SET (${TRAITS}) = (${traitsOf('NEW')}) WHERE customer_id = NEW.id; END;
CREATE TRIGGER traits_customers_delete AFTER DELETE ON customers BEGIN
  DELETE FROM customer_traits WHERE customer_id = OLD.id; END;
${triggers.join('')}

CREATE INDEX companions_kind ON companions (kind, customer_id);
CREATE INDEX companions_name ON companions (name, kind, customer_id);
CREATE INDEX preferences_in_force ON preferences (kind, customer_id) WHERE retired_at_ms IS NULL;
CREATE INDEX feedback_scores ON feedback (customer_id, at_ms, id, score) WHERE kind = 'score' AND customer_id IS NOT NULL;
DROP INDEX touches_day;
CREATE INDEX touches_day ON touches (on_day, customer_id);

-- Kept by the book itself. How a town, a tag or a name is written -> how it is looked for; spellings no longer in use do no harm.
CREATE TABLE spellings (
  field TEXT NOT NULL,
  text TEXT NOT NULL,
  folded TEXT NOT NULL,
  PRIMARY KEY (field, text)
) STRICT, WITHOUT ROWID;
CREATE INDEX spellings_folded ON spellings (field, folded, text);

-- The words of preferences in force; of scripts without spaces from each character on.
CREATE TABLE preference_words (
  word TEXT NOT NULL,
  preference_id INTEGER NOT NULL,
  customer_id INTEGER NOT NULL,
  kind TEXT NOT NULL,
  PRIMARY KEY (word, preference_id)
) STRICT, WITHOUT ROWID;

-- In how many visits that count somebody bought an item.
CREATE TABLE customer_items (
  customer_id INTEGER NOT NULL,
  item_id INTEGER NOT NULL,
  times INTEGER NOT NULL,
  PRIMARY KEY (customer_id, item_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX customer_items_item ON customer_items (item_id, times, customer_id);

-- How many of somebody's visits that count began in each hour of the shop's day, as far as the time is known.
CREATE TABLE customer_hours (
  customer_id INTEGER PRIMARY KEY,
  visits INTEGER NOT NULL DEFAULT 0,
  ${HOURS.map(hour => `${hour} INTEGER NOT NULL DEFAULT 0`).join(', ')}
) STRICT;

-- The zone that the hours were counted in; null while the summaries are still to be worked out.
ALTER TABLE book ADD COLUMN hours_time_zone TEXT;
UPDATE book SET rhythm_on_day = NULL;
`;
