import './slip.css';
import { t } from '../locales/t.ts';
import type { SlipStock } from './stocks.ts';

const scores = Array.from({ length: 11 }, (_, score) => score);

interface SlipSheetProps {
  shopName: string;
  /** As printed, `K4T-9RM`. */
  code: string;
  stock: SlipStock;
}

/** The after-sale slip, in millimetres: thanks, one question with boxes to tick, room to write, the code. */
export function SlipSheet({ shopName, code, stock }: SlipSheetProps) {
  return (
    <div className="slip" data-stock={stock}>
      <p className="slip-shop">{shopName}</p>
      <p className="slip-thanks">{t('slip.thanks')}</p>
      <p className="slip-question">{t('slip.question')}</p>
      <ol className="slip-scores">
        {scores.map(score => (
          <li key={score}>
            <span className="slip-box" />
            {score}
          </li>
        ))}
      </ol>
      <p className="slip-ends">
        <span>{t('slip.notLikely')}</span>
        <span>{t('slip.likely')}</span>
      </p>
      <p className="slip-room">{t('slip.room')}</p>
      <div className="slip-code">
        <span>{t('slip.code')}</span>
        <b>{code}</b>
        <span>{t('slip.bring')}</span>
      </div>
    </div>
  );
}
