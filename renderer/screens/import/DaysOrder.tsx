import { Choices } from '../../components/Choices.tsx';
import { t } from '../../locales/t.ts';
import { readDaysAs, useImport } from './import-store.ts';

const orders = ['DMY', 'MDY', 'YMD'] as const;
type Order = (typeof orders)[number];

/** In which order the file writes its days, how that is known, and how to say otherwise. */
export function DaysOrder() {
  const { preview, decided } = useImport();
  const found = preview?.dateOrder;
  const order = decided.dateOrder ?? orders.find(one => one === found?.order);
  if (!found || !order) return null;
  const isTold = decided.dateOrder !== undefined;
  return (
    <div className="import-days">
      <p>
        {t('import.days')}{' '}
        {!isTold && (
          <span className={found.isSure ? 'import-quiet' : 'import-unsure'}>
            {[
              found.example && t('import.daysExample', { example: found.example }),
              t(found.isSure ? 'import.daysSure' : 'import.daysGuess'),
            ]
              .filter(Boolean)
              .join(' · ')}
          </span>
        )}
      </p>
      <Choices<Order>
        label={t('import.days')}
        choices={orders.map(key => ({ key, label: t(`import.order.${key}`) }))}
        value={order}
        onChange={next => void readDaysAs(next)}
      />
    </div>
  );
}
