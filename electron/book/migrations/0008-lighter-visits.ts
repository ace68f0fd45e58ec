/** A visit writes fewer pages: the window of a person stands in the row that is written anyway, and three indexes of that row are gone. */
export const lighterVisits = `
-- Kept by the book itself: the 365 days that end on book.retention_day; null for those who have nothing in them.
ALTER TABLE customer_stats ADD COLUMN window_visit_days INTEGER;
ALTER TABLE customer_stats ADD COLUMN window_visits INTEGER;
ALTER TABLE customer_stats ADD COLUMN window_spent_minor INTEGER;
UPDATE customer_stats SET window_visit_days = w.visit_days, window_visits = w.visits, window_spent_minor = w.spent_minor
  FROM customer_windows w WHERE w.customer_id = customer_stats.customer_id;
DROP TABLE customer_windows;

DROP INDEX customer_stats_overdue;
DROP INDEX customer_stats_spent;
DROP INDEX customer_stats_often;
-- Those who came once stay in it until they come again.
CREATE INDEX customer_stats_once ON customer_stats (customer_id) WHERE visit_days = 1;
`;
