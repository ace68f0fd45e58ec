import { Radio, RadioGroup } from 'react-aria-components/RadioGroup';
import { t } from '../../locales/t.ts';

const scores = Array.from({ length: 11 }, (_, score) => score);

/** 0 to 10 as large keys. */
export function ScoreField({ score, onChange }: { score: number | null; onChange: (score: number) => void }) {
  return (
    <div className="field">
      <span className="field-label" aria-hidden="true">
        {t('feedback.question')}
      </span>
      <RadioGroup
        className="scores"
        aria-label={t('feedback.question')}
        orientation="horizontal"
        value={score === null ? null : String(score)}
        onChange={key => onChange(Number(key))}
      >
        {scores.map(one => (
          <Radio key={one} className="choice score" value={String(one)}>
            {one}
          </Radio>
        ))}
      </RadioGroup>
      <span className="score-ends">
        <span>{t('feedback.low')}</span>
        <span>{t('feedback.high')}</span>
      </span>
    </div>
  );
}
