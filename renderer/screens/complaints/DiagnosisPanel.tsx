import type { Complaint } from '../../../shared/contract/complaints.ts';
import { Button } from '../../components/Button.tsx';
import { t } from '../../locales/t.ts';

/** Why it happened and what changes; asked for once it is made right. */
export function DiagnosisPanel({ complaint, onEdit }: { complaint: Complaint; onEdit: () => void }) {
  const { cause, change, resolvedAtMs } = complaint;
  const isKnown = cause !== null || change !== null;
  if (!isKnown && resolvedAtMs === null) {
    return (
      <div className="detail-part detail-later">
        <Button tone="quiet" icon="edit" keyCap="D" onPress={onEdit}>
          {t('diagnosis.early')}
        </Button>
      </div>
    );
  }
  return (
    <section className="detail-part" aria-labelledby="detail-diagnosis">
      <div className="detail-part-head">
        <h3 id="detail-diagnosis">{t('diagnosis.title')}</h3>
        <Button tone="quiet" icon="edit" keyCap="D" onPress={onEdit}>
          {t(isKnown ? 'diagnosis.edit' : 'diagnosis.note')}
        </Button>
      </div>
      {isKnown ? (
        <dl className="detail-facts">
          <div>
            <dt>{t('diagnosis.cause')}</dt>
            <dd>{cause ?? t('diagnosis.notYet')}</dd>
          </div>
          <div>
            <dt>{t('diagnosis.change')}</dt>
            <dd>{change ?? t('diagnosis.notYet')}</dd>
          </div>
        </dl>
      ) : (
        <p className="detail-none">{t('diagnosis.none')}</p>
      )}
    </section>
  );
}
