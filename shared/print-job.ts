import { z } from 'zod';

const id = z.int().positive();
const start = z.int().min(1).max(1000).optional();

/** What is to be printed: the cards of a batch, the labels for it, or a test sheet. In an address after `#`, as JSON. */
export const printJob = z.union([
  z.strictObject({ batchId: id, start, customerIds: z.array(id).max(5000).optional() }),
  z.strictObject({ labelsFor: id, stock: z.string().max(200), start }),
  z.strictObject({ testSheet: z.string().max(200) }),
]);
export type PrintJob = z.infer<typeof printJob>;
