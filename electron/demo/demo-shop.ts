/** What the demo shop is made of: plain facts, ready to be written into a book. Unknown is null or an empty list. */
export interface DemoShop {
  settings: { shopName: string; currency: string; locale: string; timeZone: string; marginPercent: number };
  /** Names; everywhere else a colleague is their index in this list. */
  staff: string[];
  /** Made one at a time while iterating; every iteration gives the same people again. */
  customers: Iterable<DemoCustomer>;
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
