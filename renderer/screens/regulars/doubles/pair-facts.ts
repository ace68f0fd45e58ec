import type { DoubleLine } from '../../../../shared/contract/doubles.ts';
import { daysBetween } from '../../../../shared/dates.ts';
import { fold } from '../../../../shared/fold.ts';
import { formatPhone, phoneKey } from '../../../../shared/phone.ts';
import { type PlainKey, t, tCount } from '../../../locales/t.ts';

/** How this shop writes days. */
interface Format {
  /** The day in the shop; '' before it is known. */
  today: string;
  birthday: (birthday: string) => string;
  ago: (days: number) => string;
}

/** What two cards say of one thing; what neither says is left out. */
export interface PairFact {
  label: string;
  first: string;
  second: string;
  /** Both say something, and not the same. */
  differs: boolean;
}

export function pairFacts(first: DoubleLine, second: DoubleLine, format: Format): PairFact[] {
  const fact = (label: PlainKey, of: (line: DoubleLine) => string, keyOf: (line: DoubleLine) => string = of) => {
    const [left, right] = [of(first), of(second)];
    if (left === '' && right === '') return [];
    const differs = left !== '' && right !== '' && fold(keyOf(first)) !== fold(keyOf(second));
    return [{ label: t(label), first: left, second: right, differs }];
  };
  const shares = (one: readonly string[], other: readonly string[], keyOf: (text: string) => string) =>
    one.some(text => other.map(keyOf).includes(keyOf(text)));
  const listed = (label: PlainKey, of: (line: DoubleLine) => string[], keyOf: (text: string) => string) =>
    fact(label, line => of(line).join(', ')).map(one => ({
      ...one,
      differs: one.differs && !shares(of(first), of(second), keyOf),
    }));
  return [
    ...fact('profile.knownAs', line => line.knownAs ?? ''),
    ...fact('profile.company', line => (line.company === line.name ? '' : (line.company ?? ''))),
    ...listed('details.phone', line => line.phones.map(formatPhone), phoneKey),
    ...listed(
      'details.email',
      line => line.emails,
      email => email.toLowerCase(),
    ),
    ...fact('profile.birthday', line => (line.birthday ? format.birthday(line.birthday) : '')),
    ...fact('profile.street', line => line.street ?? ''),
    ...fact('profile.city', line => [line.postalCode, line.city].filter(Boolean).join(' ')),
    ...fact('merge.companions', line => line.companions),
    { ...fact('doubles.visits', line => visitWords(line, format))[0]!, differs: false },
  ];
}

function visitWords({ visitDays, lastDay }: DoubleLine, { today, ago }: Format): string {
  if (lastDay === null || today === '') return t('doubles.neverHere');
  return tCount('doubles.lastHere', visitDays, { ago: ago(daysBetween(lastDay, today)) });
}
