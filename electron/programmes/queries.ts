import type { Card } from '../../shared/contract/customers.ts';
import type { Context } from '../engine/context.ts';

export const listGivesFor = (_context: Context, _customerId: number): Card['gives'] => [];
