import type { RowProblem } from './row-splitter.ts';

/** Why a row or card was left out; `message` is a sentence for people, the same for every row with that reason. */
export interface Skip {
  line: number;
  reason: SkipReason;
  message: string;
}

export type SkipReason =
  | RowProblem['reason']
  | 'no_name_or_contact'
  | 'too_long'
  | 'too_long_to_remember'
  | 'no_customer'
  | 'no_date'
  | 'bad_date'
  | 'bad_amount'
  | 'cancelled'
  | 'not_paid';

const MESSAGES: Record<Exclude<SkipReason, RowProblem['reason']>, string> = {
  no_name_or_contact: 'Neither a name nor a phone nor an e-mail.',
  too_long: 'A name or address is too long: at most 200 characters for names, 500 for a line.',
  too_long_to_remember:
    'An allergy, a like or a companion is too long: at most 500 characters each, 200 for a name. Take its column as a note, which holds 4,000.',
  no_customer: 'Not linked to a person, and without a day or an amount that can be read.',
  no_date: 'No date.',
  bad_date: 'The date cannot be read or is not in the calendar.',
  bad_amount: 'The amount cannot be read.',
  cancelled: 'The order was cancelled.',
  not_paid: 'The order was not paid.',
};

export const skip = (line: number, reason: keyof typeof MESSAGES): Skip => ({
  line,
  reason,
  message: MESSAGES[reason],
});

export const isSkip = (outcome: object): outcome is Skip => 'reason' in outcome;

/** Something of a record that was left out while the record was kept. */
export interface Warning {
  reason:
    | 'invalid_email'
    | 'invalid_phone'
    | 'invalid_birthday'
    | 'note_cut'
    | 'photo_dropped'
    | 'extra_cells'
    | 'nameless_companion'
    | 'list_cut';
  message: string;
}

const WARNINGS: Record<Warning['reason'], string> = {
  invalid_email: 'An e-mail address that is none was left out.',
  invalid_phone: 'A phone number that is none was left out.',
  invalid_birthday: 'A birthday that cannot be read was left out.',
  note_cut: 'A note was cut after 4,000 characters.',
  photo_dropped: 'A photo that is too large or no JPEG or PNG was left out.',
  extra_cells: 'The row has more cells than there are columns; look whether its values stand in the right ones.',
  nameless_companion: 'Somebody who comes along was left out: the cell has no name.',
  list_cut: 'Of a long list of phones, e-mails or tags only the first were kept.',
};

export const warning = (reason: Warning['reason']): Warning => ({ reason, message: WARNINGS[reason] });
