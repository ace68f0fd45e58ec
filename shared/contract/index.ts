import type { z } from 'zod';
import { actions } from './actions.ts';
import { book } from './book.ts';
import { cards } from './cards.ts';
import { companions } from './companions.ts';
import { complaints } from './complaints.ts';
import { customers } from './customers.ts';
import { doubles } from './doubles.ts';
import { feedback } from './feedback.ts';
import { groups } from './groups.ts';
import { jars } from './jars.ts';
import { keyCustomers } from './key-customers.ts';
import { model } from './model.ts';
import { passersBy } from './passers-by.ts';
import { plans } from './plans.ts';
import { preferences } from './preferences.ts';
import { programmes } from './programmes.ts';
import { promises } from './promises.ts';
import { referrals } from './referrals.ts';
import { retention } from './retention.ts';
import { review } from './review.ts';
import { rhythm } from './rhythm.ts';
import { settings } from './settings.ts';
import { staff } from './staff.ts';
import { stocks } from './stocks.ts';
import { today } from './today.ts';
import { touches } from './touches.ts';
import { transfer } from './transfer.ts';
import { visits } from './visits.ts';

/** THE table: every method there is. Channels, routes, commands, types and documentation derive from it. */
export const contract = {
  ...customers,
  ...doubles,
  ...companions,
  ...preferences,
  ...visits,
  ...complaints,
  ...promises,
  ...feedback,
  ...touches,
  ...plans,
  ...programmes,
  ...jars,
  ...groups,
  ...referrals,
  ...cards,
  ...stocks,
  ...retention,
  ...rhythm,
  ...passersBy,
  ...model,
  ...keyCustomers,
  ...review,
  ...today,
  ...staff,
  ...settings,
  ...actions,
  ...transfer,
  ...book,
};

export type Contract = typeof contract;
export type MethodName = keyof Contract;

/** What a caller may pass; fields with defaults may be left out. */
export type MethodInput<M extends MethodName> = z.input<Contract[M]['input']>;
/** What a method gets once parsed. */
export type ParsedInput<M extends MethodName> = z.output<Contract[M]['input']>;
export type MethodOutput<M extends MethodName> = z.output<Contract[M]['output']>;

export function isMethodName(name: unknown): name is MethodName {
  return typeof name === 'string' && Object.hasOwn(contract, name);
}
