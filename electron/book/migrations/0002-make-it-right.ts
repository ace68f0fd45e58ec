/**
 * Complaints, promises, feedback, and who may decide. Colleagues get a role and an allowance; the images that the history holds of
 * them get the new columns too, so that older actions can still be undone.
 */
export const makeItRight = `
ALTER TABLE staff ADD COLUMN role TEXT NOT NULL DEFAULT 'staff' CHECK (role IN ('owner', 'staff'));
ALTER TABLE staff ADD COLUMN allowance_minor INTEGER;
UPDATE changes SET
  before_json = CASE WHEN before_json IS NULL THEN NULL ELSE json_insert(before_json, '$[#]', 'staff', '$[#]', NULL) END,
  after_json = CASE WHEN after_json IS NULL THEN NULL ELSE json_insert(after_json, '$[#]', 'staff', '$[#]', NULL) END
WHERE table_name = 'staff';

CREATE TABLE complaints (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  customer_id INTEGER REFERENCES customers (id),
  visit_id INTEGER REFERENCES visits (id),
  item TEXT,
  text TEXT NOT NULL,
  category TEXT,
  severity TEXT NOT NULL CHECK (severity IN ('low', 'medium', 'high')),
  would_make_it_right TEXT,
  opened_at_ms INTEGER NOT NULL,
  opened_on_day TEXT NOT NULL,
  opened_by_staff_id INTEGER REFERENCES staff (id),
  staff_id INTEGER REFERENCES staff (id),
  previous_id INTEGER REFERENCES complaints (id),
  -- What the steps come to; a test proves it equal to a recount.
  stage TEXT NOT NULL DEFAULT 'new' CHECK (stage IN ('new', 'acknowledged', 'fixing', 'made_right', 'followed_up')),
  first_response_at_ms INTEGER,
  resolved_at_ms INTEGER,
  resolved_on_day TEXT,
  verdict TEXT CHECK (verdict IN ('right', 'not_right', 'no_answer')),
  reopened INTEGER NOT NULL DEFAULT 0,
  cost_minor INTEGER NOT NULL DEFAULT 0,
  cause TEXT,
  change_made TEXT
) STRICT;
CREATE INDEX complaints_customer ON complaints (customer_id, opened_at_ms) WHERE customer_id IS NOT NULL;
CREATE INDEX complaints_open ON complaints (opened_at_ms) WHERE resolved_at_ms IS NULL;
CREATE INDEX complaints_opened ON complaints (opened_on_day);
CREATE INDEX complaints_resolved ON complaints (resolved_on_day) WHERE resolved_on_day IS NOT NULL;
CREATE INDEX complaints_visit ON complaints (visit_id) WHERE visit_id IS NOT NULL;
CREATE INDEX complaints_previous ON complaints (previous_id) WHERE previous_id IS NOT NULL;

CREATE TABLE complaint_steps (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  complaint_id INTEGER NOT NULL REFERENCES complaints (id),
  step TEXT NOT NULL CHECK (step IN ('acknowledge', 'apologise', 'fix', 'resolve', 'extra', 'followUp', 'verdict', 'reopen')),
  at_ms INTEGER NOT NULL,
  on_day TEXT NOT NULL,
  staff_id INTEGER REFERENCES staff (id),
  note TEXT,
  cost_minor INTEGER,
  verdict TEXT CHECK (verdict IN ('right', 'not_right', 'no_answer')),
  -- The owner who said yes to a cost above the allowance, or gave it; it does not count against the allowance.
  approved_by_staff_id INTEGER REFERENCES staff (id)
) STRICT;
CREATE INDEX complaint_steps_complaint ON complaint_steps (complaint_id, at_ms, id);
CREATE INDEX complaint_steps_cost ON complaint_steps (on_day, cost_minor) WHERE cost_minor IS NOT NULL;

CREATE TABLE complaint_requests (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  complaint_id INTEGER NOT NULL REFERENCES complaints (id),
  step TEXT NOT NULL,
  cost_minor INTEGER NOT NULL,
  note TEXT,
  asked_by_staff_id INTEGER REFERENCES staff (id),
  asked_at_ms INTEGER NOT NULL,
  state TEXT NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'approved', 'declined')),
  decided_by_staff_id INTEGER REFERENCES staff (id),
  decided_at_ms INTEGER,
  decision_note TEXT
) STRICT;
CREATE INDEX complaint_requests_complaint ON complaint_requests (complaint_id);
CREATE INDEX complaint_requests_waiting ON complaint_requests (asked_at_ms) WHERE state = 'waiting';

CREATE TABLE feedback (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  kind TEXT NOT NULL CHECK (kind IN ('suggestion', 'praise', 'score')),
  customer_id INTEGER REFERENCES customers (id),
  score INTEGER CHECK (score BETWEEN 0 AND 10),
  text TEXT,
  at_ms INTEGER NOT NULL,
  on_day TEXT NOT NULL,
  taken_by_staff_id INTEGER REFERENCES staff (id),
  about_staff_id INTEGER REFERENCES staff (id),
  seen_at_ms INTEGER,
  status TEXT CHECK (status IN ('new', 'considering', 'planned', 'done', 'declined')),
  told_at_ms INTEGER,
  slip_id INTEGER REFERENCES slips (id)
) STRICT;
CREATE INDEX feedback_customer ON feedback (customer_id) WHERE customer_id IS NOT NULL;
CREATE INDEX feedback_day ON feedback (on_day);
CREATE INDEX feedback_about ON feedback (about_staff_id) WHERE about_staff_id IS NOT NULL;
CREATE INDEX feedback_untold ON feedback (id) WHERE kind = 'suggestion' AND told_at_ms IS NULL;
CREATE INDEX feedback_slip ON feedback (slip_id) WHERE slip_id IS NOT NULL;

CREATE TABLE slips (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  code TEXT NOT NULL UNIQUE,
  customer_id INTEGER NOT NULL REFERENCES customers (id),
  visit_id INTEGER REFERENCES visits (id),
  made_at_ms INTEGER NOT NULL,
  made_on_day TEXT NOT NULL
) STRICT;
CREATE INDEX slips_customer ON slips (customer_id);
CREATE INDEX slips_day ON slips (made_on_day);
CREATE INDEX slips_visit ON slips (visit_id) WHERE visit_id IS NOT NULL;

CREATE TABLE promises (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  kind TEXT NOT NULL DEFAULT 'promise' CHECK (kind IN ('promise', 'call_back')),
  customer_id INTEGER NOT NULL REFERENCES customers (id),
  text TEXT NOT NULL,
  due_on_day TEXT NOT NULL,
  first_due_on_day TEXT NOT NULL,
  -- The day by which it counts as kept: the last one the customer was told of in time.
  counted_on_day TEXT NOT NULL,
  moves INTEGER NOT NULL DEFAULT 0,
  is_told INTEGER NOT NULL DEFAULT 1,
  staff_id INTEGER REFERENCES staff (id),
  made_at_ms INTEGER NOT NULL,
  made_by_staff_id INTEGER REFERENCES staff (id),
  state TEXT NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'kept', 'broken')),
  settled_on_day TEXT,
  note TEXT,
  complaint_id INTEGER REFERENCES complaints (id),
  feedback_id INTEGER REFERENCES feedback (id)
) STRICT;
CREATE INDEX promises_customer ON promises (customer_id);
CREATE INDEX promises_open ON promises (due_on_day) WHERE state = 'open';
CREATE INDEX promises_due ON promises (due_on_day);
CREATE INDEX promises_counted ON promises (counted_on_day);
CREATE INDEX promises_complaint ON promises (complaint_id) WHERE complaint_id IS NOT NULL;
CREATE INDEX promises_feedback ON promises (feedback_id) WHERE feedback_id IS NOT NULL;

-- Kept by the book itself: people of one rhythm beside each other, in the order of their first visit. Worked out at the next start.
ALTER TABLE customer_stats ADD COLUMN usual_gap_days REAL;
ALTER TABLE customer_stats ADD COLUMN gap_band INTEGER;
CREATE INDEX customer_stats_peers ON customer_stats (gap_band, first_day, customer_id, last_day, usual_gap_days) WHERE gap_band IS NOT NULL;
UPDATE book SET rhythm_on_day = NULL;

-- Kept by the book itself: whether those whose complaint was made right came back.
CREATE TABLE recoveries (
  complaint_id INTEGER PRIMARY KEY,
  customer_id INTEGER NOT NULL,
  closed_on_day TEXT NOT NULL,
  window_days INTEGER NOT NULL,
  return_by_day TEXT NOT NULL,
  returned_on_day TEXT,
  usual_gap_days REAL,
  first_day TEXT
) STRICT;
CREATE INDEX recoveries_customer ON recoveries (customer_id);
CREATE INDEX recoveries_closed ON recoveries (closed_on_day);
`;
