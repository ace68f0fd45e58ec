import { Label } from 'react-aria-components/Label';
import { Radio, RadioGroup } from 'react-aria-components/RadioGroup';
import { CARD_DESIGNS } from '../../../shared/card-designs.ts';
import { t } from '../../locales/t.ts';
import { designOf } from '../../print/designs/designs.ts';

/** A small A6 card. */
const [width, height] = [105, 148];

/** The designs, as they look. */
export function DesignPicker({ value, onChange }: { value: string; onChange: (design: string) => void }) {
  return (
    <RadioGroup className="design-picker" value={value} onChange={onChange} orientation="horizontal">
      <Label className="field-label">{t('batch.design')}</Label>
      <div className="design-choices">
        {CARD_DESIGNS.map(({ id, name }) => {
          const { art, inks } = designOf(id);
          return (
            <Radio key={id} value={id} className="design-choice">
              <svg viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
                <art.Cover width={width} height={height} inks={inks} />
              </svg>
              {name}
            </Radio>
          );
        })}
      </div>
    </RadioGroup>
  );
}
