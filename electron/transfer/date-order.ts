import type { DateOrder } from './day-text.ts';

export interface DateOrderVerdict {
  order: DateOrder;
  /** False when no value of the column settles it and the likeliest order was taken. */
  sure: boolean;
  /** The value that settles it, or else one that could be read both ways; null for an empty column. */
  example: string | null;
}

const NUMERIC = /^\s*(\d{1,4})\s?([-/.])\s?(\d{1,2})(?:\s?\2\s?(\d{4}|\d{2}))?(?!\d)/;

const COMPACT = /^\s*(?:1[89]|2[01])\d{6}(?!\d)/;

/** Collects what a column of dates says about the order of day and month. Constant memory. */
export class DateOrderEvidence {
  #dayFirst = 0;
  #monthFirst = 0;
  #yearFirst = 0;
  #dotted = 0;
  #proof: { DMY?: string; MDY?: string; YMD?: string } = {};
  #ambiguous: string | null = null;
  /** Days between neighbouring rows, read either way: a file sorted by date has short steps in its true order. */
  #steps = { DMY: 0, MDY: 0, count: 0 };
  #last: { DMY: number; MDY: number } | null = null;

  add(text: string): void {
    const match = NUMERIC.exec(text);
    if (!match) {
      if (COMPACT.test(text)) this.#countYearFirst(text);
      return;
    }
    const [a, b] = [Number(match[1]), Number(match[3])];
    if (match[1]!.length >= 3 || a > 31) {
      this.#countYearFirst(text);
    } else if (a > 12 && b <= 12) {
      this.#dayFirst++;
      this.#proof.DMY ??= text;
    } else if (b > 12 && b <= 31 && a <= 12) {
      this.#monthFirst++;
      this.#proof.MDY ??= text;
    } else if (a <= 12 && b <= 12) {
      if (match[2] === '.') this.#dotted++;
      if (a !== b) this.#ambiguous ??= text;
      this.#measureStep(a, b, Number(match[4] ?? 0));
    }
  }

  #countYearFirst(text: string): void {
    this.#yearFirst++;
    this.#proof.YMD ??= text;
  }

  #measureStep(a: number, b: number, year: number): void {
    const now = { DMY: year * 365 + b * 30.4 + a, MDY: year * 365 + a * 30.4 + b };
    if (this.#last) {
      this.#steps.DMY += Math.abs(now.DMY - this.#last.DMY);
      this.#steps.MDY += Math.abs(now.MDY - this.#last.MDY);
      this.#steps.count++;
    }
    this.#last = now;
  }

  /** `hint` is what the shop's locale writes; it decides only where the column does not. */
  verdict(hint: DateOrder = 'DMY'): DateOrderVerdict {
    if (this.#dayFirst > 0 || this.#monthFirst > 0) {
      const order = this.#dayFirst >= this.#monthFirst ? 'DMY' : 'MDY';
      return { order, sure: this.#dayFirst === 0 || this.#monthFirst === 0, example: this.#proof[order] ?? null };
    }
    if (this.#ambiguous === null) {
      if (this.#yearFirst > 0) return { order: 'YMD', sure: true, example: this.#proof.YMD ?? null };
      return { order: hint, sure: true, example: null };
    }
    return { order: this.#likeliest(hint), sure: this.#dotted > 0, example: this.#ambiguous };
  }

  #likeliest(hint: DateOrder): DateOrder {
    if (this.#dotted > 0) return 'DMY';
    const { DMY, MDY, count } = this.#steps;
    if (count >= 5 && DMY * 4 < MDY) return 'DMY';
    if (count >= 5 && MDY * 4 < DMY) return 'MDY';
    return hint === 'YMD' ? 'DMY' : hint;
  }
}

/** Infers the order of a whole column at once. */
export function inferDateOrder(values: Iterable<string>, hint: DateOrder = 'DMY'): DateOrderVerdict {
  const evidence = new DateOrderEvidence();
  for (const value of values) evidence.add(value);
  return evidence.verdict(hint);
}
