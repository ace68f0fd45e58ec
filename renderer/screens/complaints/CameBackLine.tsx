import type { Complaint } from '../../../shared/contract/complaints.ts';
import { Icon } from '../../components/Icon.tsx';
import { t } from '../../locales/t.ts';
import { useFormat } from '../../store/format.ts';

/** Whether they came back after it was made right; never claimed before their window has passed. */
export function CameBackLine({ complaint }: { complaint: Complaint }) {
  const format = useFormat();
  const { state, windowDays, until, returnedOn } = complaint.cameBack;
  if (state === 'unknown' || windowDays === null || until === null) return null;
  const day = format.day(until);
  const words = {
    returned: t('cameBack.returned', { day: returnedOn ? format.day(returnedOn) : day }),
    not_returned: t('cameBack.not', { day }),
    waiting: t('cameBack.waiting', { day }),
  }[state];
  const icon = { returned: 'check', not_returned: 'close', waiting: 'clock' } as const;
  return (
    <section className="detail-part came-back" aria-labelledby="detail-came-back" data-state={state}>
      <h3 id="detail-came-back">{t('cameBack.title')}</h3>
      <p className="came-back-words">
        <Icon name={icon[state]} /> <b>{words}</b>
      </p>
      <p className="detail-none">{t('cameBack.window', { days: windowDays })}</p>
    </section>
  );
}
