import type { ComplaintStep, Verdict } from '../../shared/contract/complaints.ts';
import type { Settings } from '../../shared/contract/settings.ts';
import { formatMoney } from '../../shared/money.ts';
import { customerNameOf, type StoredComplaint } from './queries.ts';

const LONGEST_QUOTE = 80;

const done: Record<ComplaintStep, string> = {
  acknowledge: 'acknowledged',
  apologise: 'apologised',
  fix: 'being fixed',
  resolve: 'made right',
  extra: 'went beyond right',
  followUp: 'followed up',
  verdict: 'asked whether it is right',
  reopen: 'reopened',
};

const said: Record<Verdict, string> = {
  right: 'they say it is right',
  not_right: 'they say it is not right',
  no_answer: 'no answer whether it is right',
};

export const shortened = (text: string): string =>
  text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE).toWellFormed()}…` : text;

/** How the history calls a complaint: “Nora Lind: complaint “The soup was cold””. */
export function complaintInWords(row: StoredComplaint): string {
  const name = customerNameOf(row);
  return `${name === null ? 'Complaint' : `${name}: complaint`} “${shortened(row.text)}”`;
}

/** What a step was, and what it cost. */
export function stepInWords(
  { step, verdict, costMinor }: { step: ComplaintStep; verdict: Verdict | null; costMinor: number | null },
  settings: Settings,
): string {
  const what = verdict === null ? done[step] : said[verdict];
  return costMinor === null || costMinor === 0 ? what : `${what}, ${moneyOf(costMinor, settings)}`;
}

export const moneyOf = (minor: number, { currency, locale }: Settings): string => formatMoney(minor, currency, locale);
