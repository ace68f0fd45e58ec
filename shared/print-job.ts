import { z } from 'zod';
import { week } from './contract/review.ts';

const id = z.int().positive();
const start = z.int().min(1).max(1000).optional();

/** What is to be printed: the cards of a batch, the labels for it, a test sheet, a week of the owner's review, or the handover brief of a colleague. In an address after `#`, as JSON. */
export const printJob = z.union([
  z.strictObject({ batchId: id, start, customerIds: z.array(id).max(5000).optional() }),
  z.strictObject({ labelsFor: id, stock: z.string().max(200), start }),
  z.strictObject({ testSheet: z.string().max(200) }),
  z.strictObject({ week }),
  z.strictObject({ handover: id }),
]);
export type PrintJob = z.infer<typeof printJob>;
