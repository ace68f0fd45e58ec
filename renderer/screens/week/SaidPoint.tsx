import type { WeekReview } from '../../../shared/contract/review.ts';
import { Flag } from '../../components/Flag.tsx';
import { t } from '../../locales/t.ts';
import { useFormat } from '../../store/format.ts';
import { placeHash } from '../../store/place.ts';
import { Panel } from './Point.tsx';

type Voice = WeekReview['said']['voices'][number];

/** What customers said, in their words. */
export function SaidPoint({ review: { said } }: { review: WeekReview }) {
  const { voices } = said;
  return (
    <Panel title={t('agenda.said')}>
      {voices.length === 0 && <p>{t('said.none')}</p>}
      <ul className="agenda-lines">
        {voices.map((voice, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the same words may be said twice on a day; the list is replaced whole
          <VoiceLine key={at} voice={voice} />
        ))}
      </ul>
    </Panel>
  );
}

const tones = { complaint: 'harm', praise: 'good', suggestion: 'due', score: 'plain' } as const;

function VoiceLine({ voice: { kind, score, text, name, customerId, on } }: { voice: Voice }) {
  const { day } = useFormat();
  const who = name ?? t('said.unknown');
  return (
    <li className="voice">
      <Flag tone={tones[kind]}>
        {kind === 'score' ? t('said.kind.score', { score: score ?? '' }) : t(`said.kind.${kind}`)}
      </Flag>
      <blockquote className="agenda-quote">{text}</blockquote>
      <p className="agenda-note">
        {customerId === null ? who : <a href={placeHash('counter', customerId)}>{who}</a>} · {day(on)}
      </p>
    </li>
  );
}
