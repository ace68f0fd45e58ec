import type { Complaint } from '../../../shared/contract/complaints.ts';
import { Icon } from '../../components/Icon.tsx';
import { t } from '../../locales/t.ts';
import { useFormat } from '../../store/format.ts';
import { useSession } from '../../store/session.ts';
import { allowanceInWords, ownersInWords } from './allowance-words.ts';

/** Before anything else: what one may give without asking, and beside it what the customer is worth to the shop. */
export function AllowanceBox({ complaint }: { complaint: Complaint }) {
  const format = useFormat();
  const staff = useSession(state => state.staff);
  const { tone, text } = allowanceInWords(complaint.allowance, ownersInWords(staff), format.money);
  const { customerId, valueToDateMinor, spentMinor, expectedValueMinor, costMinor } = complaint;
  return (
    <section className="give" data-tone={tone} aria-label={t('give.label')}>
      <p className="give-words">
        <Icon name={tone === 'good' ? 'check' : 'ask'} size={1.2} />
        <span>{text}</span>
      </p>
      {customerId !== null && spentMinor !== null && (
        <p className="give-value">
          {valueToDateMinor !== null && (
            <span>
              {t('give.worth')} <b className="figure">{format.money(valueToDateMinor)}</b>
            </span>
          )}
          <span>
            {t('give.spent')} <b className="figure">{format.money(spentMinor)}</b>
          </span>
          {expectedValueMinor !== null && (
            <span>
              {t('give.expected')} <b className="figure">{format.money(expectedValueMinor)}</b>
            </span>
          )}
          {costMinor > 0 && (
            <span>
              {t('give.given')} <b className="figure">{format.money(costMinor)}</b>
            </span>
          )}
        </p>
      )}
    </section>
  );
}
