/** Sales linked to nobody, and what retention asks of the visits. Everything under "kept by the book itself" can be rebuilt from the rest at any time. */
export const retention = `
CREATE TABLE passers_by (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  at_ms INTEGER NOT NULL,
  day TEXT NOT NULL,
  -- How many sales it stands for: more than one for the rest of a day from the till.
  sales INTEGER NOT NULL DEFAULT 1 CHECK (sales > 0),
  amount_minor INTEGER,
  is_refund INTEGER NOT NULL DEFAULT 0,
  note TEXT,
  staff_id INTEGER REFERENCES staff (id),
  source_key TEXT,
  voided_at_ms INTEGER
) STRICT;
CREATE INDEX passers_by_day ON passers_by (day, sales, amount_minor, is_refund) WHERE voided_at_ms IS NULL;
CREATE UNIQUE INDEX passers_by_source ON passers_by (source_key) WHERE source_key IS NOT NULL;

-- A window of days is answered from the index alone.
DROP INDEX visits_day;
CREATE INDEX visits_day ON visits (day, customer_id, is_refund, amount_minor) WHERE voided_at_ms IS NULL;

-- Kept by the book itself. The day that customer_windows end on; null while the summaries of retention are still to be worked out.
ALTER TABLE book ADD COLUMN retention_day TEXT;
-- What the spells rest on besides the visits: the floor of the shop, and its median gap for short histories.
ALTER TABLE book ADD COLUMN spells_floor_days INTEGER;
ALTER TABLE book ADD COLUMN spells_median_days REAL;

-- The visit day before the last one: how many came once and how many again since any day is counted from the last two.
ALTER TABLE customer_stats ADD COLUMN previous_day TEXT;
UPDATE customer_stats SET previous_day = (SELECT max(v.day) FROM visits v WHERE v.customer_id = customer_stats.customer_id
  AND v.day < customer_stats.last_day AND v.voided_at_ms IS NULL AND v.is_refund = 0) WHERE visit_days > 1;
CREATE INDEX customer_stats_seen ON customer_stats (last_day, previous_day);
-- Who is late on a day is answered from the index alone.
CREATE INDEX customer_stats_late ON customer_stats (lapsed_day, overdue_day, customer_id, last_day, visit_days, spent_minor,
  usual_gap_days, p90_gap_days) WHERE overdue_day IS NOT NULL;

-- The months in which somebody came, as years x 12 + months since January.
CREATE TABLE customer_months (
  customer_id INTEGER NOT NULL,
  month INTEGER NOT NULL,
  PRIMARY KEY (customer_id, month)
) STRICT, WITHOUT ROWID;

-- Of those who first came in a period (start), how many came in another one (active), and for how many it was the last one (last).
CREATE TABLE cohort_counts (
  unit TEXT NOT NULL CHECK (unit IN ('month', 'quarter')),
  start INTEGER NOT NULL,
  period INTEGER NOT NULL,
  active INTEGER NOT NULL,
  last INTEGER NOT NULL,
  PRIMARY KEY (unit, start, period)
) STRICT, WITHOUT ROWID;

-- From when until when somebody was active, in days since 1970-01-01, both included.
CREATE TABLE customer_spells (
  customer_id INTEGER NOT NULL,
  from_day_number INTEGER NOT NULL,
  until_day_number INTEGER NOT NULL,
  -- The first day on which they count as lapsed unless they come again.
  lapsed_day_number INTEGER,
  came TEXT NOT NULL CHECK (came IN ('new', 'returned', 'won_back')),
  PRIMARY KEY (customer_id, from_day_number)
) STRICT, WITHOUT ROWID;
CREATE INDEX customer_spells_until ON customer_spells (until_day_number, from_day_number, lapsed_day_number, came);

-- The 365 days that end on retention_day.
CREATE TABLE customer_windows (
  customer_id INTEGER PRIMARY KEY,
  visit_days INTEGER NOT NULL,
  visits INTEGER NOT NULL,
  spent_minor INTEGER NOT NULL
) STRICT;

CREATE TABLE day_sales (
  day TEXT PRIMARY KEY,
  visits_linked INTEGER NOT NULL DEFAULT 0,
  sales_linked_minor INTEGER NOT NULL DEFAULT 0,
  visits_unlinked INTEGER NOT NULL DEFAULT 0,
  sales_unlinked_minor INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;
INSERT INTO day_sales (day, visits_linked, sales_linked_minor)
  SELECT day, sum(NOT is_refund), sum(coalesce(amount_minor, 0)) FROM visits WHERE voided_at_ms IS NULL GROUP BY day;
UPDATE book SET rhythm_on_day = NULL;
`;
