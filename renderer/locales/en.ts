import { counter } from './en/counter.ts';
import { frame } from './en/frame.ts';

/** The catalogue: one file of words per screen, and one for the frame. Other languages must have the same keys. */
export const en = { ...frame, ...counter } as const;
