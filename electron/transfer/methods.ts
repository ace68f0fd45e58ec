import { Refusal } from '../../shared/result.ts';
import type { Bulk, Read, Report } from '../engine/context.ts';

const later = (): never => {
  throw new Refusal('internal', 'Importing is not connected yet.');
};
const inspect: Report<'transfer.inspect'> = later;
const preview: Bulk<'transfer.preview'> = async () => later();
const run: Bulk<'transfer.run'> = async () => later();
const history: Read<'transfer.history'> = () => ({ imports: [] });

export const transferMethods = { 'transfer.inspect': inspect, 'transfer.preview': preview, 'transfer.run': run, 'transfer.history': history };
