import type { Severity } from '../../shared/contract/complaints.ts';
import { GOODS_GRIEVANCES } from './grievances-goods.ts';
import { HOUSE_GRIEVANCES } from './grievances-house.ts';

/** Something people complain about, as a colleague writes it down. Texts may have a place for {item}. */
export interface Grievance {
  category: 'Quality' | 'Wrong item' | 'Waiting' | 'Service' | 'Price' | 'Sold out' | 'Other';
  severity: Severity;
  /** Shelves or names of the menu it can be about; none: about nothing that was bought. */
  about: readonly string[];
  text: string;
  /** What would make it right, in the customer's words. */
  right: readonly string[];
  /** A cause of remedies.ts, when it is found. */
  cause: string;
  remedy: Remedy;
  /** Found out at home, or on the statement: they come back or ring. */
  isNoticedLater?: true;
}

/** `big`: an order or a party spoilt, more than a loaf makes good. */
export type Remedy = 'replace' | 'refund' | 'gesture' | 'words' | 'big';

export const GRIEVANCES: readonly Grievance[] = [...GOODS_GRIEVANCES, ...HOUSE_GRIEVANCES];
