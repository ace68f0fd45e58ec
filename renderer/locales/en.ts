import { cards } from './en/cards.ts';
import { charts } from './en/charts.ts';
import { complaints } from './en/complaints.ts';
import { counter } from './en/counter.ts';
import { doubles } from './en/doubles.ts';
import { entry } from './en/entry.ts';
import { frame } from './en/frame.ts';
import { importing } from './en/import.ts';
import { makingRight } from './en/making-right.ts';
import { merge } from './en/merge.ts';
import { printing } from './en/printing.ts';
import { regulars } from './en/regulars.ts';
import { settings } from './en/settings.ts';
import { touch } from './en/touch.ts';
import { week } from './en/week.ts';

/** The catalogue: a file of words per screen, and one for the frame. Other languages must have the same keys. */
export const en = {
  ...frame,
  ...cards,
  ...charts,
  ...counter,
  ...complaints,
  ...doubles,
  ...entry,
  ...printing,
  ...regulars,
  ...importing,
  ...makingRight,
  ...merge,
  ...settings,
  ...touch,
  ...week,
} as const;
