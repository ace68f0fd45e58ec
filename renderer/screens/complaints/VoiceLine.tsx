import { memo, useState } from 'react';
import { type FeedbackRow, type SuggestionStatus, suggestionStatus } from '../../../shared/contract/feedback.ts';
import type { RegularsError } from '../../../shared/result.ts';
import { ErrorNote } from '../../components/ErrorNote.tsx';
import { Face } from '../../components/Face.tsx';
import { Flag } from '../../components/Flag.tsx';
import { Icon } from '../../components/Icon.tsx';
import { Select } from '../../components/Select.tsx';
import { Tick } from '../../components/Tick.tsx';
import { t } from '../../locales/t.ts';
import { useFormat } from '../../store/format.ts';
import { placeHash } from '../../store/place.ts';
import { write } from '../../store/write.ts';

/** One thing somebody said, and what became of it. */
export const VoiceLine = memo(function VoiceLine({ row }: { row: FeedbackRow }) {
  const format = useFormat();
  const { customerId, customerName, kind, score, text } = row;
  return (
    <li className="voice" data-kind={kind}>
      <VoiceMark row={row} />
      <div className="voice-body">
        <p className="voice-who">
          {customerId !== null && customerName !== null ? (
            <a href={placeHash('counter', customerId)}>{customerName}</a>
          ) : (
            <span className="voice-unknown">{t('complaint.unknown')}</span>
          )}
          <span className="voice-when">
            {[t(`voices.kind.${kind}`), format.day(row.day), row.source === 'slip' && t('voices.bySlip'), row.takenBy]
              .filter(Boolean)
              .join(' · ')}
          </span>
        </p>
        <p className="voice-words">{text ?? t(score === null ? 'voices.noWords' : 'voices.noComment')}</p>
      </div>
      <div className="voice-deeds">
        {kind === 'suggestion' && <SuggestionDeeds row={row} />}
        {kind === 'praise' && <PraiseDeeds row={row} />}
        {kind === 'score' && row.callBackId !== null && <Flag icon="phone">{t('voices.callBack')}</Flag>}
      </div>
    </li>
  );
});

function VoiceMark({ row }: { row: FeedbackRow }) {
  const { kind, score, customerId, initials, hasPhoto } = row;
  if (kind === 'score' && score !== null) {
    const band = score >= 9 ? 'promoter' : score >= 7 ? 'passive' : 'detractor';
    return (
      <span className="voice-score figure" data-band={band}>
        <span className="unseen">{t(`nps.${band}`)} </span>
        {score}
      </span>
    );
  }
  if (customerId !== null) return <Face id={customerId} initials={initials ?? ''} hasPhoto={hasPhoto} />;
  return (
    <span className="face voice-mark" aria-hidden="true">
      <Icon name={kind === 'praise' ? 'star' : 'bulb'} />
    </span>
  );
}

function SuggestionDeeds({ row }: { row: FeedbackRow }) {
  const [error, setError] = useState<RegularsError | null>(null);
  const status = row.status ?? 'new';
  const name = row.customerName ?? t('complaint.unknown');
  const change = async (next: SuggestionStatus) => {
    const sentence = t('voices.statusDone', { name, status: t(`status.${next}`) });
    const result = await write('feedback.update', { id: row.id, status: next }, sentence);
    setError(result.ok ? null : result.error);
  };
  const tell = async (isTold: boolean) => {
    const sentence = isTold ? t('voices.toldDone', { name }) : t('voices.untoldDone', { name });
    const result = await write('feedback.update', { id: row.id, isTold }, sentence);
    setError(result.ok ? null : result.error);
  };
  const isSettled = status === 'done' || status === 'declined';
  return (
    <>
      <Select
        label={t('voices.status')}
        options={suggestionStatus.options.map(key => ({ key, label: t(`status.${key}`) }))}
        value={status}
        onChange={key => void change(key)}
      />
      {(isSettled || row.isTold) && row.customerId !== null && (
        <Tick isSelected={row.isTold} onChange={isTold => void tell(isTold)}>
          {t('voices.told')}
        </Tick>
      )}
      <ErrorNote error={error} />
    </>
  );
}

function PraiseDeeds({ row }: { row: FeedbackRow }) {
  const [error, setError] = useState<RegularsError | null>(null);
  const { aboutStaffName } = row;
  if (aboutStaffName === null) return null;
  const see = async (isSeen: boolean) => {
    const sentence = isSeen
      ? t('voices.seenDone', { name: aboutStaffName })
      : t('voices.unseenDone', { name: aboutStaffName });
    const result = await write('feedback.update', { id: row.id, isSeen }, sentence);
    setError(result.ok ? null : result.error);
  };
  return (
    <>
      <Flag tone="good" icon="star">
        {t('voices.for', { name: aboutStaffName })}
      </Flag>
      <Tick isSelected={row.isSeen} onChange={isSeen => void see(isSeen)}>
        {t('voices.seen', { name: aboutStaffName })}
      </Tick>
      <ErrorNote error={error} />
    </>
  );
}
