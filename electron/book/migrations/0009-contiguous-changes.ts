/**
 * A write touches fewer pages. The images of an action stand one after the other, so their span in the row of the action takes the place of an
 * index; an action that has no end yet is the running one, so it need not be noted elsewhere; and who was seen last is read from the people.
 */
export const contiguousChanges = `
ALTER TABLE actions ADD COLUMN first_change_id INTEGER;
-- Null while the action runs; before first_change_id when it changed nothing.
ALTER TABLE actions ADD COLUMN last_change_id INTEGER;
UPDATE actions SET
  first_change_id = coalesce((SELECT min(c.id) FROM changes c WHERE c.action_id = actions.id), 0),
  last_change_id = coalesce((SELECT max(c.id) FROM changes c WHERE c.action_id = actions.id), -1);
DROP INDEX changes_action;
CREATE VIEW action_changes AS
  SELECT a.id AS action_id, c.id, c.table_name, c.row_id, c.before_json, c.after_json
  FROM actions a CROSS JOIN changes c ON c.id BETWEEN a.first_change_id AND coalesce(a.last_change_id, 9223372036854775807);

ALTER TABLE book DROP COLUMN current_action_id;

-- Version 2 gave colleagues a role and an allowance; images from before it get what it gave, or they could not be played back.
UPDATE changes SET before_json = json_insert(before_json, '$[#]', 'staff', '$[#]', NULL)
  WHERE table_name = 'staff' AND json_array_length(before_json) = 4;
UPDATE changes SET after_json = json_insert(after_json, '$[#]', 'staff', '$[#]', NULL)
  WHERE table_name = 'staff' AND json_array_length(after_json) = 4;

DROP INDEX customer_stats_seen;
`;
