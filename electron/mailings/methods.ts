import { Refusal } from '../../shared/result.ts';
import type { Report } from '../engine/context.ts';

const list: Report<'mailings.list'> = () => {
  throw new Refusal('unknown_method', 'Mailings are not there yet.');
};

export const mailingMethods = { 'mailings.list': list };
