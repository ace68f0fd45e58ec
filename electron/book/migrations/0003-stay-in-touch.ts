/** Staying in touch: touches, groups, plans, giving programmes, treat jars, referrals, and cards in batches. */
export const stayInTouch = `
CREATE TABLE touches (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  customer_id INTEGER NOT NULL REFERENCES customers (id),
  kind TEXT NOT NULL CHECK (kind IN ('call', 'note', 'email', 'visit', 'gift', 'sample', 'article', 'card')),
  note TEXT,
  at_ms INTEGER NOT NULL,
  on_day TEXT NOT NULL,
  staff_id INTEGER REFERENCES staff (id),
  batch_id INTEGER REFERENCES card_batches (id)
) STRICT;
CREATE INDEX touches_customer ON touches (customer_id, on_day, kind);
CREATE INDEX touches_day ON touches (on_day);
CREATE INDEX touches_batch ON touches (batch_id) WHERE batch_id IS NOT NULL;

CREATE TABLE groups (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL,
  filter_json TEXT NOT NULL,
  created_at_ms INTEGER NOT NULL
) STRICT;

CREATE TABLE plans (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL,
  kind TEXT NOT NULL,
  customer_id INTEGER REFERENCES customers (id),
  group_id INTEGER REFERENCES groups (id),
  every_days INTEGER,
  after_visit INTEGER,
  after_days INTEGER,
  staff_id INTEGER REFERENCES staff (id),
  is_active INTEGER NOT NULL DEFAULT 1,
  started_on_day TEXT NOT NULL
) STRICT;
CREATE INDEX plans_customer ON plans (customer_id) WHERE customer_id IS NOT NULL;
CREATE INDEX plans_group ON plans (group_id) WHERE group_id IS NOT NULL;

CREATE TABLE plan_snoozes (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  plan_id INTEGER NOT NULL REFERENCES plans (id),
  customer_id INTEGER NOT NULL REFERENCES customers (id),
  until_day TEXT NOT NULL,
  reason TEXT NOT NULL,
  at_ms INTEGER NOT NULL,
  staff_id INTEGER REFERENCES staff (id),
  UNIQUE (plan_id, customer_id)
) STRICT;
CREATE INDEX plan_snoozes_customer ON plan_snoozes (customer_id);

CREATE TABLE jars (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL,
  count INTEGER NOT NULL,
  low_at INTEGER NOT NULL
) STRICT;

CREATE TABLE programmes (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL,
  give TEXT NOT NULL,
  cost_minor INTEGER NOT NULL,
  is_unexpected INTEGER NOT NULL DEFAULT 1,
  group_id INTEGER NOT NULL REFERENCES groups (id),
  from_day TEXT NOT NULL,
  to_day TEXT NOT NULL,
  jar_id INTEGER REFERENCES jars (id)
) STRICT;
CREATE INDEX programmes_group ON programmes (group_id);
CREATE INDEX programmes_jar ON programmes (jar_id) WHERE jar_id IS NOT NULL;

CREATE TABLE gives (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  programme_id INTEGER NOT NULL REFERENCES programmes (id),
  customer_id INTEGER NOT NULL REFERENCES customers (id),
  at_ms INTEGER NOT NULL,
  on_day TEXT NOT NULL,
  cost_minor INTEGER NOT NULL,
  note TEXT,
  staff_id INTEGER REFERENCES staff (id),
  UNIQUE (programme_id, customer_id)
) STRICT;
CREATE INDEX gives_customer ON gives (customer_id);

CREATE TABLE referrals (
  id INTEGER PRIMARY KEY REFERENCES customers (id),
  referred_by_id INTEGER NOT NULL REFERENCES customers (id),
  set_at_ms INTEGER NOT NULL,
  set_on_day TEXT NOT NULL,
  thanked_on_day TEXT
) STRICT;
CREATE INDEX referrals_by ON referrals (referred_by_id, id);

CREATE TABLE stocks (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL,
  kind TEXT NOT NULL,
  geometry_json TEXT NOT NULL
) STRICT;

CREATE TABLE stock_offsets (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  stock TEXT NOT NULL UNIQUE,
  x_mm REAL NOT NULL,
  y_mm REAL NOT NULL
) STRICT;

CREATE TABLE card_batches (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL,
  stock TEXT NOT NULL,
  design TEXT NOT NULL,
  text TEXT NOT NULL,
  texts_json TEXT NOT NULL DEFAULT '{}',
  signed_by TEXT NOT NULL,
  crop_marks INTEGER NOT NULL DEFAULT 0,
  flip TEXT NOT NULL DEFAULT 'none',
  state TEXT NOT NULL DEFAULT 'draft' CHECK (state IN ('draft', 'printed', 'sent')),
  made_at_ms INTEGER NOT NULL,
  made_on_day TEXT NOT NULL,
  made_by_staff_id INTEGER REFERENCES staff (id),
  printed_on_day TEXT,
  sent_on_day TEXT
) STRICT;

CREATE TABLE card_people (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  batch_id INTEGER NOT NULL REFERENCES card_batches (id),
  customer_id INTEGER NOT NULL REFERENCES customers (id),
  line TEXT NOT NULL DEFAULT '',
  reason TEXT,
  evidence TEXT,
  printed_on_day TEXT,
  UNIQUE (batch_id, customer_id)
) STRICT;
CREATE INDEX card_people_customer ON card_people (customer_id);
`;
