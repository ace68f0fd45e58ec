/** The owner's week: offers, decisions, weeks as they were shown when their review was closed, and the models fitted week by week. */
export const ownersWeek = `
CREATE TABLE offers (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL,
  audience TEXT NOT NULL CHECK (audience IN ('new', 'existing', 'everyone')),
  value_minor INTEGER NOT NULL CHECK (value_minor >= 0),
  from_day TEXT NOT NULL,
  to_day TEXT
) STRICT;

CREATE TABLE decisions (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  week TEXT NOT NULL,
  text TEXT NOT NULL,
  staff_id INTEGER REFERENCES staff (id),
  due_on_day TEXT,
  state TEXT NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'done', 'dropped')),
  result TEXT,
  settled_on_day TEXT,
  decided_on_day TEXT NOT NULL
) STRICT;
CREATE INDEX decisions_week ON decisions (week);
CREATE INDEX decisions_open ON decisions (due_on_day) WHERE state = 'open';
CREATE INDEX decisions_settled ON decisions (settled_on_day) WHERE settled_on_day IS NOT NULL;

CREATE TABLE closed_weeks (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  week TEXT NOT NULL UNIQUE,
  closed_at_ms INTEGER NOT NULL,
  closed_on_day TEXT NOT NULL,
  review_json TEXT NOT NULL
) STRICT;

-- Kept by the book itself: parameters only, a row for each day of fitting; what is expected of a person is worked out from them on reading.
CREATE TABLE model_fits (
  as_of_day TEXT PRIMARY KEY,
  fitted_at_ms INTEGER NOT NULL,
  fit_json TEXT NOT NULL
) STRICT;

-- What the page asks for: who spent most, who refunds, who noted, who joined.
CREATE INDEX customer_stats_spent ON customer_stats (spent_minor, customer_id);
CREATE INDEX customer_stats_often ON customer_stats (visit_days, customer_id);
CREATE INDEX customer_stats_first ON customer_stats (first_day, customer_id);
CREATE INDEX customers_since ON customers (since_day) WHERE since_day IS NOT NULL;
CREATE INDEX visits_negative ON visits (customer_id, amount_minor) WHERE amount_minor < 0 AND voided_at_ms IS NULL;
CREATE INDEX preferences_noted ON preferences (noted_at_ms, noted_by_staff_id) WHERE noted_by_staff_id IS NOT NULL;
CREATE INDEX actions_met ON actions (at_ms, staff_id, method) WHERE staff_id IS NOT NULL AND method IN ('companions.add', 'customers.create');
`;
