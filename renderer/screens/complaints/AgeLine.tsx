import type { ComplaintRow } from '../../../shared/contract/complaints.ts';
import { Icon } from '../../components/Icon.tsx';
import { ageInWords, shareOfTarget } from './age-words.ts';

/** "1 h 40 of 4 h" over a rule that fills up to the target; once late in amber, with the word and another shape. */
export function AgeLine({ age }: { age: NonNullable<ComplaintRow['age']> }) {
  return (
    <span className="wait" data-late={age.isLate || undefined}>
      <span className="wait-words">
        <Icon name={age.isLate ? 'bell' : 'clock'} size={1.1} />
        {ageInWords(age)}
      </span>
      <span className="wait-rule" aria-hidden="true">
        <span style={{ inlineSize: `${shareOfTarget(age) * 100}%` }} />
      </span>
    </span>
  );
}
