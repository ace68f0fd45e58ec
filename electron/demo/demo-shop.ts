import type { CardReason } from '../../shared/contract/cards.ts';
import type { ComplaintStep, Severity, Verdict } from '../../shared/contract/complaints.ts';
import type { FeedbackKind, SuggestionStatus } from '../../shared/contract/feedback.ts';
import type { PromiseState } from '../../shared/contract/promises.ts';
import type { Settings } from '../../shared/contract/settings.ts';
import type { Role } from '../../shared/contract/staff.ts';
import type { TouchKind } from '../../shared/contract/touches.ts';
import type { DemoBatch } from './in-touch-shop.ts';

/** What the demo shop is made of: plain facts, ready to be written into a book. Unknown is null or an empty list. */
export interface DemoShop {
  settings: Pick<
    Settings,
    | 'shopName'
    | 'currency'
    | 'locale'
    | 'timeZone'
    | 'marginPercent'
    | 'openingHours'
    | 'staffAllowanceMinor'
    | 'makeRightBudgetMinor'
  >;
  /** Everywhere else a colleague is their index in this list. */
  staff: DemoColleague[];
  /** From people nobody knew; made one at a time like the customers. */
  complaints: Iterable<DemoComplaint>;
  feedback: Iterable<DemoFeedback>;
  /** Cards, oldest first; the draft of this week at the end. */
  batches: readonly DemoBatch[];
  /** Made one at a time while iterating; every iteration gives the same people again. */
  customers: Iterable<DemoCustomer>;
}

export interface DemoColleague {
  name: string;
  role: Role;
  /** Cents they may give on one complaint without asking; null: what the settings say. */
  allowanceMinor: number | null;
}

export interface DemoCustomer {
  givenName: string | null;
  familyName: string | null;
  knownAs: string | null;
  company: string | null;
  pronunciation: string | null;
  phones: string[];
  emails: string[];
  /** YYYY-MM-DD, or MM-DD where the year is not known. */
  birthday: string | null;
  street: string | null;
  city: string | null;
  postalCode: string | null;
  country: string | null;
  /** BCP 47; decides the order in which the name is said. */
  language: string | null;
  /** Regular since, YYYY-MM-DD: may lie years before the first visit in the book, never after it. */
  since: string;
  foundUs: string | null;
  knownBestBy: number | null;
  isKey: boolean;
  cardCode: string | null;
  note: string | null;
  tags: string[];
  consents: DemoConsent[];
  companions: DemoCompanion[];
  preferences: DemoPreference[];
  /** Oldest first, within opening hours. Those of `today` may lie later than now: whoever has a clock leaves them out. */
  visits: DemoVisit[];
  /** Oldest first; nothing of these, nor of the three lists below, is later than the shop's now. */
  complaints: DemoComplaint[];
  promises: DemoPromise[];
  slips: DemoSlip[];
  feedback: DemoFeedback[];
  /** Oldest first; nothing of these is later than the shop’s now. */
  touches: DemoTouch[];
  gives: DemoGive[];
  referral: DemoReferral | null;
  cards: DemoCard[];
}

export interface DemoConsent {
  channel: 'email' | 'sms' | 'phone' | 'post';
  isGranted: boolean;
  givenOn: string;
  source: string;
}

export interface DemoCompanion {
  kind: 'dog' | 'cat' | 'child' | 'partner' | 'parent' | 'friend' | 'other';
  name: string;
  birthday: string | null;
  note: string | null;
}

export interface DemoPreference {
  kind: 'likes' | 'dislikes' | 'allergy' | 'size' | 'usual' | 'treat' | 'need' | 'never_suggest' | 'note';
  text: string;
  /** Index into the customer's companions; null: about the customer. */
  companion: number | null;
  notedBy: number;
  notedOn: string;
  isRetired: boolean;
}

export interface DemoVisit {
  day: string;
  /** Since midnight on the shop's clock. */
  secondsOfDay: number;
  /** Of the whole sale, negative for a refund; null: came by, paid cash, nothing in the till. */
  amountMinor: number | null;
  /** `amountMinor` is the line's total, all of its quantity; a refunded line has both negative. */
  items: { name: string; quantity: number; amountMinor: number }[];
  staff: number | null;
  note: string | null;
  isRefund: boolean;
}

/** An instant on the shop's clock. */
export interface DemoMoment {
  day: string;
  /** Since midnight on the shop's clock. */
  secondsOfDay: number;
}

export interface DemoComplaint {
  /** Index into the customer's visits; null: about none of them, or nobody knew who it was. */
  visit: number | null;
  item: string | null;
  text: string;
  category: string;
  severity: Severity;
  /** In the customer's words. */
  wouldMakeItRight: string | null;
  openedAt: DemoMoment;
  openedBy: number | null;
  /** Who sees to it. */
  staff: number | null;
  /** Oldest first. */
  steps: DemoStep[];
  requests: DemoRequest[];
  cause: string | null;
  changeMade: string | null;
}

export interface DemoStep {
  step: ComplaintStep;
  at: DemoMoment;
  staff: number;
  note: string | null;
  costMinor: number | null;
  verdict: Verdict | null;
  /** The owner who gave it or said yes; null: within the allowance of whoever took it. */
  approvedBy: number | null;
}

/** A cost above the allowance, asked of the owner. */
export interface DemoRequest {
  step: ComplaintStep;
  costMinor: number;
  note: string | null;
  askedBy: number;
  askedAt: DemoMoment;
  state: 'waiting' | 'approved' | 'declined';
  decidedBy: number | null;
  decidedAt: DemoMoment | null;
  decisionNote: string | null;
}

export interface DemoPromise {
  kind: 'promise' | 'call_back';
  text: string;
  dueOn: string;
  firstDueOn: string;
  /** The day by which it counts as kept: the last one the customer was told of in time. */
  countedOn: string;
  moves: number;
  /** The customer was told of every move. */
  isTold: boolean;
  /** Who sees to it. */
  staff: number;
  madeAt: DemoMoment;
  madeBy: number;
  state: PromiseState;
  settledOn: string | null;
  note: string | null;
  /** Index into the customer's complaints. */
  complaint: number | null;
  /** Index into the customer's feedback. */
  feedback: number | null;
}

export interface DemoFeedback {
  kind: FeedbackKind;
  score: number | null;
  text: string | null;
  at: DemoMoment;
  takenBy: number | null;
  /** The colleague who is praised. */
  about: number | null;
  seenAt: DemoMoment | null;
  status: SuggestionStatus | null;
  toldAt: DemoMoment | null;
  /** Index into the customer's slips. */
  slip: number | null;
}

export interface DemoSlip {
  /** As printed, K4T-9RM. */
  code: string;
  /** Index into the customer's visits. */
  visit: number;
  at: DemoMoment;
}

export interface DemoTouch {
  kind: Exclude<TouchKind, 'card'>;
  note: string | null;
  at: DemoMoment;
  by: number;
}

export interface DemoGive {
  /** Index into the programmes. */
  programme: number;
  at: DemoMoment;
  by: number | null;
}

/** Who sent somebody: the place in the book of a person further up. */
export interface DemoReferral {
  sender: number;
  setAt: DemoMoment;
  /** What the sender got for it; {name} is who was sent. Null while it waits. */
  thanks: DemoTouch | null;
}

export interface DemoCard {
  /** Index into the batches. */
  batch: number;
  line: string;
  reason: CardReason;
  evidence: string;
}
