import { Label } from 'react-aria-components/Label';
import { Radio, RadioGroup } from 'react-aria-components/RadioGroup';
import type { Stock } from '../../../shared/contract/stocks.ts';
import { t } from '../../locales/t.ts';

interface StartPickerProps {
  stock: Stock;
  start: number;
  onChange: (start: number) => void;
}

/** The sheet in small: one clicks the first place that is still free, or gets there with the arrows. */
export function StartPicker({ stock, start, onChange }: StartPickerProps) {
  const places = Array.from({ length: stock.columns * stock.rows }, (_, i) => i + 1);
  return (
    <RadioGroup
      className="start-picker"
      value={String(start)}
      onChange={place => onChange(Number(place))}
      orientation="horizontal"
    >
      <Label className="field-label">{t('batch.start')}</Label>
      <div
        className="start-sheet"
        style={{
          gridTemplateColumns: `repeat(${stock.columns}, 1fr)`,
          aspectRatio: `${stock.pageWidthMm} / ${stock.pageHeightMm}`,
        }}
      >
        {places.map(place => (
          <Radio
            key={place}
            value={String(place)}
            className="start-place"
            data-used={place < start || undefined}
            aria-label={t('batch.place', { place })}
          >
            {place < start ? '×' : place}
          </Radio>
        ))}
      </div>
      <p className="field-hint">{start > 1 ? t('batch.startUsed', { used: start - 1 }) : t('batch.startNew')}</p>
    </RadioGroup>
  );
}
