/**
 * Who each plan is for and on which day they are due: worked out from plans, groups, touches, visits and snoozes at the end of every action, as the
 * other summaries are, so it has no history.
 */
export const planDues = `
ALTER TABLE book ADD COLUMN dues_on_day TEXT;

CREATE TABLE plan_dues (
  plan_id INTEGER NOT NULL,
  customer_id INTEGER NOT NULL,
  -- Null while nothing is due: the visit has not come, or it was done.
  due_on_day TEXT,
  -- The due day, or the day until which it is snoozed when that is later.
  shown_from_day TEXT,
  -- Who does it: the plan's colleague, else who knows them best.
  staff_id INTEGER,
  PRIMARY KEY (plan_id, customer_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX plan_dues_day ON plan_dues (staff_id, due_on_day, shown_from_day, plan_id, customer_id) WHERE due_on_day IS NOT NULL;

-- How many rows of plan_dues there are of each kind: counting them takes tens of milliseconds when a hundred thousand are due. Some are of nobody.
CREATE TABLE plan_due_counts (
  plan_id INTEGER NOT NULL,
  -- '' while nothing is due.
  shown_from_day TEXT NOT NULL,
  -- 0 for nobody in particular.
  staff_id INTEGER NOT NULL,
  people INTEGER NOT NULL,
  PRIMARY KEY (plan_id, shown_from_day, staff_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE stale_plans (
  plan_id INTEGER PRIMARY KEY
) STRICT;

CREATE INDEX plans_active ON plans (id) WHERE is_active = 1;
CREATE INDEX plans_of_groups ON plans (group_id) WHERE group_id IS NOT NULL AND is_active = 1;
CREATE INDEX referrals_waiting ON referrals (set_at_ms, id, referred_by_id) WHERE thanked_on_day IS NULL;
CREATE INDEX programmes_days ON programmes (to_day, from_day);

-- What is left in a jar is what was counted less what was given since, so that a give can be undone whatever was given after it.
-- No earlier version gave anything, so no image of the history lacks these columns.
ALTER TABLE jars ADD COLUMN counted_give_id INTEGER NOT NULL DEFAULT 0;
ALTER TABLE gives ADD COLUMN jar_id INTEGER REFERENCES jars (id);
CREATE INDEX gives_jar ON gives (jar_id, id) WHERE jar_id IS NOT NULL;
`;
