import type { Complaint } from '../../../shared/contract/complaints.ts';
import { t } from '../../locales/t.ts';
import { useFormat } from '../../store/format.ts';
import { useMoment } from '../../store/moment.ts';
import { stepWords } from './take-step.ts';

/** What was done so far, oldest first: when, what, with which words and at what cost, by whom. */
export function StepsPanel({ complaint }: { complaint: Complaint }) {
  const format = useFormat();
  const moment = useMoment();
  return (
    <section className="detail-part" aria-labelledby="detail-steps">
      <h3 id="detail-steps">{t('detail.steps')}</h3>
      {complaint.steps.length === 0 && <p className="detail-none">{t('detail.noSteps')}</p>}
      <ol>
        {complaint.steps.map(step => (
          <li key={step.id} className="line">
            <span className="line-what">
              {format.day(step.day)}
              <br />
              {moment.time(step.atMs)}
            </span>
            <span className="line-text">
              <b>{step.verdict ? t(`said.verdict.${step.verdict}`) : t(stepWords[step.step])}</b>
              {step.costMinor !== null && step.costMinor > 0 && (
                <span className="figure did-cost"> {format.money(step.costMinor)}</span>
              )}
              {step.approvedBy && step.approvedBy !== step.by && (
                <span className="did-approved"> {t('detail.approvedBy', { name: step.approvedBy })}</span>
              )}
              {step.note && <span className="did-note">{step.note}</span>}
            </span>
            <span className="line-by">{step.by}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
