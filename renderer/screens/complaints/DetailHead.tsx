import type { Complaint } from '../../../shared/contract/complaints.ts';
import { Button } from '../../components/Button.tsx';
import { stageKey } from '../../components/complaint-words.ts';
import { Face } from '../../components/Face.tsx';
import { Flag } from '../../components/Flag.tsx';
import { t } from '../../locales/t.ts';
import { useMoment } from '../../store/moment.ts';
import { AgeLine } from './AgeLine.tsx';
import { SeverityMark } from './SeverityMark.tsx';
import { nameOf } from './take-step.ts';

const longName = 28;

interface DetailHeadProps {
  complaint: Complaint;
  onWho: () => void;
  onCorrect: () => void;
}

/** Who it was, what happened, and what would make it right in their words. */
export function DetailHead({ complaint, onWho, onCorrect }: DetailHeadProps) {
  const { dayAndTime } = useMoment();
  const { customerId, initials, hasPhoto, wouldMakeItRight, visitText, item, openedBy } = complaint;
  const name = nameOf(complaint);
  const opened = dayAndTime(complaint.openedAtMs);
  return (
    <div className="detail-head">
      <header className="detail-who">
        {customerId !== null && <Face id={customerId} initials={initials ?? ''} hasPhoto={hasPhoto} />}
        <div className="detail-who-text">
          <h2 data-long={name.length > longName || undefined}>{name}</h2>
          <p className="detail-opened">
            {openedBy ? t('detail.openedBy', { when: opened, name: openedBy }) : t('detail.opened', { when: opened })}
          </p>
        </div>
        {customerId === null && (
          <Button icon="person" keyCap="W" onPress={onWho}>
            {t('detail.whoWasIt')}
          </Button>
        )}
      </header>
      <p className="detail-flags">
        <Flag tone={complaint.resolvedAtMs === null ? 'plain' : 'good'}>{t(stageKey(complaint.stage))}</Flag>
        <SeverityMark severity={complaint.severity} />
        {complaint.category && <span className="detail-category">{complaint.category}</span>}
        {complaint.isKey && (
          <Flag tone="good" icon="star">
            {t('complaint.key')}
          </Flag>
        )}
        {complaint.isSecondFailure && (
          <Flag tone="harm" icon="again">
            {t('complaint.secondFailure')}
          </Flag>
        )}
        {complaint.reopened > 0 && <Flag tone="due">{t('complaint.reopened')}</Flag>}
        {complaint.verdict && (
          <Flag tone={complaint.verdict === 'right' ? 'good' : 'due'}>{t(`said.verdict.${complaint.verdict}`)}</Flag>
        )}
      </p>
      {complaint.age && <AgeLine age={complaint.age} />}
      <blockquote className="detail-words">{complaint.text}</blockquote>
      <div>
        <Button tone="quiet" icon="edit" keyCap="C" onPress={onCorrect}>
          {t('correct.open')}
        </Button>
      </div>
      <dl className="detail-facts">
        {wouldMakeItRight && (
          <div>
            <dt>{t('detail.wouldMakeItRight')}</dt>
            <dd className="detail-wish">“{wouldMakeItRight}”</dd>
          </div>
        )}
        {(visitText || item) && (
          <div>
            <dt>{t('detail.about')}</dt>
            <dd>{[item, visitText].filter(Boolean).join(' · ')}</dd>
          </div>
        )}
        {complaint.previousId !== null && (
          <div>
            <dt>{t('detail.before')}</dt>
            <dd>
              <a className="detail-link" href={`#/complaints/${complaint.previousId}`}>
                {t('detail.beforeOpen')}
              </a>
            </dd>
          </div>
        )}
      </dl>
    </div>
  );
}
