import { useState } from 'react';
import type { Complaint } from '../../../shared/contract/complaints.ts';
import type { RegularsError } from '../../../shared/result.ts';
import { ErrorNote } from '../../components/ErrorNote.tsx';
import { Select } from '../../components/Select.tsx';
import { t } from '../../locales/t.ts';
import { useSession } from '../../store/session.ts';
import { write } from '../../store/write.ts';
import { inHours } from './age-words.ts';
import { nameOf } from './take-step.ts';

const nobody = 'nobody';

/** Who sees to it, and how long the answers took. */
export function FactsPanel({ complaint }: { complaint: Complaint }) {
  const staff = useSession(state => state.staff).filter(one => one.isActive || one.id === complaint.staffId);
  const [error, setError] = useState<RegularsError | null>(null);
  const assign = async (staffId: number | null) => {
    const name = staff.find(one => one.id === staffId)?.name;
    const who = nameOf(complaint);
    const sentence = name ? t('detail.assigned', { name, who }) : t('detail.unassigned', { who });
    const result = await write('complaints.update', { id: complaint.id, staffId }, sentence);
    setError(result.ok ? null : result.error);
  };
  const { firstResponseMinutes, resolutionMinutes } = complaint;
  return (
    <section className="detail-part detail-more" aria-label={t('detail.more')}>
      {staff.length > 0 && (
        <Select
          label={t('detail.seesTo')}
          options={[
            { key: nobody, label: t('detail.nobody') },
            ...staff.map(({ id, name }) => ({ key: String(id), label: name })),
          ]}
          value={complaint.staffId === null ? nobody : String(complaint.staffId)}
          onChange={key => void assign(key === nobody ? null : Number(key))}
        />
      )}
      <ErrorNote error={error} />
      {(firstResponseMinutes !== null || resolutionMinutes !== null) && (
        <p className="detail-none">
          {[
            firstResponseMinutes !== null && t('detail.answeredIn', { time: inHours(firstResponseMinutes) }),
            resolutionMinutes !== null && t('detail.rightIn', { time: inHours(resolutionMinutes) }),
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
      )}
    </section>
  );
}
