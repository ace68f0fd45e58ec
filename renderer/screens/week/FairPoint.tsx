import type { WeekReview } from '../../../shared/contract/review.ts';
import { t } from '../../locales/t.ts';
import { useFormat } from '../../store/format.ts';
import { Keepers } from './Keepers.tsx';
import { Offers } from './Offers.tsx';
import { Panel } from './Point.tsx';

/** Whether offers are fair, how new people found the shop, who did well, and whether somebody knows each key customer. */
export function FairPoint({ review }: { review: WeekReview }) {
  const { wordOfMouth, recognition } = review;
  return (
    <div className="agenda-columns">
      <div className="agenda-stack">
        <Offers review={review} />
        <WordOfMouth word={wordOfMouth} />
      </div>
      <div className="agenda-stack">
        <Keepers review={review} />
        <Panel title={t('people.recognition')} note={t('people.weights')}>
          {recognition.length === 0 && <p>{t('people.noRecognition')}</p>}
          <ul className="agenda-lines">
            {recognition.map(({ staffId, name, sentence, points }) => (
              <li key={staffId} className="agenda-line">
                <span>
                  <b>{name}</b> <span className="agenda-note">{sentence}</span>
                </span>
                <span>{t('people.points', { points })}</span>
              </li>
            ))}
          </ul>
        </Panel>
      </div>
    </div>
  );
}

function WordOfMouth({ word }: { word: WeekReview['wordOfMouth'] }) {
  const { money } = useFormat();
  const { newCustomers, referred, sources, savingMinor } = word;
  return (
    <Panel title={t('word.title')}>
      <p>
        {newCustomers === 0 ? t('word.none') : t('word.of', { referred, count: newCustomers })}{' '}
        {savingMinor !== null && savingMinor > 0 && t('word.saving', { money: money(savingMinor) })}
      </p>
      <ul className="agenda-lines" aria-label={t('word.noneLine')}>
        {sources.slice(0, 6).map(({ source, people }) => (
          <li key={source} className="agenda-line">
            <span>{source}</span>
            <b>{people}</b>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
