import { useMemo } from 'react';
import { agoInWords, formatBirthday, formatDay } from '../../shared/dates.ts';
import { formatMoney, parseAmount } from '../../shared/money.ts';
import { useSession } from './session.ts';

/** Money and days as this shop writes them. */
export interface Format {
  /** The day in the shop, YYYY-MM-DD; '' before it is known. */
  today: string;
  currency: string;
  locale: string;
  money: (minor: number) => string;
  /** What staff typed, in minor units; null when it is no amount. */
  parseMoney: (text: string) => number | null;
  day: (day: string) => string;
  birthday: (birthday: string) => string;
  /** "16 days ago" for a number of days. */
  ago: (days: number) => string;
}

export function useFormat(): Format {
  const { currency, locale } = useSession(state => state.settings);
  const today = useSession(state => state.info?.today ?? '');
  return useMemo(
    () => ({
      today,
      currency,
      locale,
      money: minor => formatMoney(minor, currency, locale),
      parseMoney: text => parseAmount(text, currency),
      day: day => (today === '' ? formatDay(day, locale) : formatDay(day, locale, today)),
      birthday: birthday => formatBirthday(birthday, locale),
      ago: agoInWords,
    }),
    [today, currency, locale],
  );
}
