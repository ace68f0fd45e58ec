/**
 * The first book: people, companions, preferences, visits, staff, settings, and the actions with their before/after images.
 * Tables under "kept by the book itself" can be rebuilt from the others at any time and are not part of the history.
 * AUTOINCREMENT, because the number of someone who was taken back must never name somebody else: the history speaks of rows by number.
 */
export const counter = `
CREATE TABLE book (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  uuid TEXT NOT NULL,
  created_at_ms INTEGER NOT NULL,
  is_demo INTEGER NOT NULL DEFAULT 0,
  current_action_id INTEGER,
  shop_median_gap_days REAL,
  rhythm_on_day TEXT
) STRICT;

CREATE TABLE settings (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  key TEXT NOT NULL UNIQUE,
  value_json TEXT NOT NULL
) STRICT;

CREATE TABLE staff (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL,
  is_active INTEGER NOT NULL DEFAULT 1,
  created_at_ms INTEGER NOT NULL
) STRICT;

CREATE TABLE customers (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  given_name TEXT,
  middle_name TEXT,
  family_name TEXT,
  known_as TEXT,
  company TEXT,
  pronunciation TEXT,
  phones_json TEXT NOT NULL DEFAULT '[]',
  emails_json TEXT NOT NULL DEFAULT '[]',
  birthday TEXT,
  street TEXT,
  city TEXT,
  postal_code TEXT,
  region TEXT,
  country TEXT,
  language TEXT,
  since_day TEXT,
  found_us TEXT,
  known_best_by_staff_id INTEGER REFERENCES staff (id),
  is_key INTEGER NOT NULL DEFAULT 0,
  card_code TEXT,
  external_id TEXT,
  tags_json TEXT NOT NULL DEFAULT '[]',
  note TEXT,
  created_at_ms INTEGER NOT NULL
) STRICT;
CREATE INDEX customers_birthday ON customers (substr(birthday, -5)) WHERE birthday IS NOT NULL;
CREATE INDEX customers_key ON customers (id) WHERE is_key = 1;
CREATE INDEX customers_known_best_by ON customers (known_best_by_staff_id) WHERE known_best_by_staff_id IS NOT NULL;

CREATE TABLE photos (
  id INTEGER PRIMARY KEY REFERENCES customers (id),
  mime TEXT NOT NULL,
  bytes BLOB NOT NULL
) STRICT;

CREATE TABLE consents (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  customer_id INTEGER NOT NULL REFERENCES customers (id),
  channel TEXT NOT NULL CHECK (channel IN ('email', 'sms', 'phone', 'post')),
  is_granted INTEGER NOT NULL,
  given_on_day TEXT NOT NULL,
  source TEXT NOT NULL,
  UNIQUE (customer_id, channel)
) STRICT;

CREATE TABLE companions (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  customer_id INTEGER NOT NULL REFERENCES customers (id),
  kind TEXT NOT NULL,
  name TEXT NOT NULL,
  birthday TEXT,
  note TEXT,
  created_at_ms INTEGER NOT NULL
) STRICT;
CREATE INDEX companions_customer ON companions (customer_id);
CREATE INDEX companions_birthday ON companions (substr(birthday, -5)) WHERE birthday IS NOT NULL;

CREATE TABLE preferences (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  customer_id INTEGER NOT NULL REFERENCES customers (id),
  companion_id INTEGER REFERENCES companions (id),
  kind TEXT NOT NULL,
  text TEXT NOT NULL,
  noted_by_staff_id INTEGER REFERENCES staff (id),
  noted_at_ms INTEGER NOT NULL,
  retired_at_ms INTEGER
) STRICT;
CREATE INDEX preferences_customer ON preferences (customer_id);
CREATE INDEX preferences_companion ON preferences (companion_id) WHERE companion_id IS NOT NULL;

CREATE TABLE visits (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  customer_id INTEGER NOT NULL REFERENCES customers (id),
  at_ms INTEGER NOT NULL,
  day TEXT NOT NULL,
  amount_minor INTEGER,
  is_refund INTEGER NOT NULL DEFAULT 0,
  note TEXT,
  staff_id INTEGER REFERENCES staff (id),
  source_key TEXT,
  voided_at_ms INTEGER
) STRICT;
CREATE INDEX visits_customer ON visits (customer_id, day, amount_minor, is_refund, voided_at_ms);
CREATE INDEX visits_day ON visits (day, customer_id) WHERE voided_at_ms IS NULL;
CREATE UNIQUE INDEX visits_source ON visits (source_key) WHERE source_key IS NOT NULL;

CREATE TABLE visit_items (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  visit_id INTEGER NOT NULL REFERENCES visits (id),
  item_id INTEGER NOT NULL REFERENCES items (id),
  quantity REAL NOT NULL DEFAULT 1,
  amount_minor INTEGER
) STRICT;
CREATE INDEX visit_items_visit ON visit_items (visit_id, item_id, quantity, amount_minor);
CREATE INDEX visit_items_item ON visit_items (item_id);

-- The history: one action per write, one change per row it touched.

CREATE TABLE actions (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  at_ms INTEGER NOT NULL,
  staff_id INTEGER,
  method TEXT NOT NULL,
  sentence TEXT NOT NULL,
  customer_id INTEGER,
  undoes_action_id INTEGER REFERENCES actions (id)
) STRICT;
CREATE INDEX actions_undoes ON actions (undoes_action_id) WHERE undoes_action_id IS NOT NULL;
CREATE INDEX actions_customer ON actions (customer_id, id) WHERE customer_id IS NOT NULL;

CREATE TABLE changes (
  id INTEGER PRIMARY KEY,
  action_id INTEGER NOT NULL,
  table_name TEXT NOT NULL,
  row_id INTEGER NOT NULL,
  before_json TEXT,
  after_json TEXT
) STRICT;
CREATE INDEX changes_action ON changes (action_id);
CREATE INDEX changes_row ON changes (row_id, table_name);

-- Kept by the book itself.

CREATE TABLE imports (
  id INTEGER PRIMARY KEY,
  action_id INTEGER NOT NULL,
  at_ms INTEGER NOT NULL,
  file_name TEXT NOT NULL,
  kind TEXT NOT NULL,
  summary_json TEXT NOT NULL
) STRICT;

CREATE TABLE items (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  folded TEXT NOT NULL
) STRICT;
CREATE INDEX items_folded ON items (folded, name);

CREATE TABLE customer_stats (
  customer_id INTEGER PRIMARY KEY,
  first_day TEXT NOT NULL,
  last_day TEXT NOT NULL,
  visit_days INTEGER NOT NULL,
  visits INTEGER NOT NULL,
  spent_minor INTEGER NOT NULL,
  median_gap_days REAL,
  p90_gap_days REAL,
  overdue_day TEXT,
  lapsed_day TEXT,
  rank_score REAL NOT NULL
) STRICT;
CREATE INDEX customer_stats_overdue ON customer_stats (overdue_day, customer_id) WHERE overdue_day IS NOT NULL;

CREATE TABLE stale (
  customer_id INTEGER PRIMARY KEY,
  parts INTEGER NOT NULL
) STRICT;

CREATE TABLE contact_keys (
  hash INTEGER NOT NULL,
  customer_id INTEGER NOT NULL,
  PRIMARY KEY (hash, customer_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE search_slots (
  slot INTEGER PRIMARY KEY,
  place INTEGER NOT NULL,
  customer_id INTEGER NOT NULL UNIQUE,
  sort_name TEXT NOT NULL,
  key_hashes_json TEXT NOT NULL
) STRICT;
CREATE INDEX search_slots_name ON search_slots (sort_name, customer_id);

CREATE TABLE vocabulary (
  word TEXT PRIMARY KEY,
  places INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE VIRTUAL TABLE search_words USING fts5 (
  words, content = '', contentless_delete = 1, detail = none, prefix = '1 2 3 4',
  tokenize = "unicode61 remove_diacritics 0 categories 'L* M* N* Co'"
);
CREATE VIRTUAL TABLE search_digits USING fts5 (
  digits, content = '', contentless_delete = 1, detail = none, tokenize = 'trigram'
);
`;
