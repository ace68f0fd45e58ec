import type { ImportFigures } from '../../../shared/contract/transfer.ts';
import { t, tCount } from '../../locales/t.ts';
import { useFormat } from '../../store/format.ts';

/** The figures of an import, large; what is nought is left out, but for people added to an import of people. */
export function Figures({ figures }: { figures: ImportFigures }) {
  const { locale } = useFormat();
  const number = (value: number) => value.toLocaleString(locale);
  const { created, matched, updated, visits, alreadyThere, unlinked, skipped, rows, customers, currencySet } = figures;
  const { companions, preferences } = figures;
  const shown = [
    { count: visits, words: tCount('import.visits', visits) },
    { count: created, words: tCount('import.created', created) },
    {
      count: matched,
      words: tCount('import.matched', matched),
      more: updated > 0 && tCount('import.updated', updated, { count: number(updated) }),
    },
    { count: companions, words: tCount('import.companions', companions) },
    { count: preferences, words: tCount('import.preferences', preferences) },
    { count: alreadyThere, words: tCount('import.already', alreadyThere) },
    {
      count: skipped,
      words: tCount('import.skipped', skipped),
      more: unlinked > 0 && tCount('import.unlinked', unlinked, { count: number(unlinked) }),
    },
  ].filter(({ count }) => count > 0);
  return (
    <>
      <dl className="import-figures">
        {shown.map(({ count, words, more }) => (
          <div key={words}>
            <dd className="figure">{number(count)}</dd>
            <dt>
              {words}
              {more && <span className="import-quiet">{more}</span>}
            </dt>
          </div>
        ))}
      </dl>
      <p className="import-quiet">
        {tCount('import.rows', rows, { count: number(rows) })}
        {visits + alreadyThere > 0 && ` ${tCount('import.salesOf', customers, { count: number(customers) })}`}
      </p>
      {currencySet && <p>{t('import.currencySet', { currency: currencySet })}</p>}
    </>
  );
}
