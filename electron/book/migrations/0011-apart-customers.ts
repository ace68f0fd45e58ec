/** Who was taken for one person and is two: staff said so, and the pair is not shown again. */
export const apartCustomers = `
CREATE TABLE apart_customers (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  -- The lower number of the two.
  customer_id INTEGER NOT NULL REFERENCES customers (id),
  other_customer_id INTEGER NOT NULL REFERENCES customers (id),
  said_at_ms INTEGER NOT NULL,
  staff_id INTEGER REFERENCES staff (id),
  UNIQUE (customer_id, other_customer_id),
  CHECK (customer_id < other_customer_id)
) STRICT;
CREATE INDEX apart_customers_other ON apart_customers (other_customer_id);
`;
