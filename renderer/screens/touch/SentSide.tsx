import { useState } from 'react';
import type { MethodOutput } from '../../../shared/contract/index.ts';
import { addDays } from '../../../shared/dates.ts';
import { Button } from '../../components/Button.tsx';
import { Face } from '../../components/Face.tsx';
import { Flag } from '../../components/Flag.tsx';
import { Meaning } from '../../components/Meaning.tsx';
import { t, tCount } from '../../locales/t.ts';
import { type Format, useFormat } from '../../store/format.ts';
import { percent } from '../../store/percent.ts';
import { useRead } from '../../store/read.ts';
import { showProblem } from '../../store/toasts.ts';
import { write } from '../../store/write.ts';
import { showPerson } from './touch-store.ts';

type Report = MethodOutput<'referrals.report'>;
export type ToThank = MethodOutput<'referrals.toThank'>['people'];

const days = 365;
const mostAdvocates = 12;
const thanksAtFirst = 4;
const thanksMore = 20;

/** Takes somebody off the list of thank-yous that wait. */
export async function thank({ customerId, name }: ToThank[number]): Promise<void> {
  const result = await write('referrals.thank', { customerId }, t('sent.thanked', { name }));
  if (!result.ok) showProblem(result.error.message);
}

/** Beside the tree: who waits for a thank-you, who sends people that come back, and what that is worth. */
export function SentSide({ toThank }: { toThank: ToThank }) {
  const format = useFormat();
  if (format.today === '') return null;
  return (
    <>
      <WaitingThanks toThank={toThank} />
      <WithReport format={format} />
    </>
  );
}

function WaitingThanks({ toThank }: { toThank: ToThank }) {
  const [shown, setShown] = useState(thanksAtFirst);
  return (
    <section aria-labelledby="thanks-title">
      <h2 id="thanks-title">
        {t('sent.waiting')} <span className="figure">{toThank.length}</span>
      </h2>
      {toThank.length === 0 && <p className="giving-how">{t('sent.noneWaiting')}</p>}
      <ul className="thanks">
        {toThank.slice(0, shown).map((person, at) => (
          <li key={person.customerId} className="thank">
            <button type="button" className="thank-who" onClick={() => showPerson(person.customerId)}>
              <b>{person.name}</b>
              <span>{namesOf(person)}</span>
            </button>
            <Button {...(at === 0 ? { keyCap: 'T' } : {})} onPress={() => void thank(person)}>
              {t('sent.thank')}
              <span className="unseen">{person.name}</span>
            </Button>
          </li>
        ))}
      </ul>
      {toThank.length > shown && (
        <Button tone="quiet" icon="down" onPress={() => setShown(shown + thanksMore)}>
          {tCount('sent.moreWaiting', toThank.length - shown)}
        </Button>
      )}
    </section>
  );
}

const mostNames = 3;

function namesOf({ sent }: ToThank[number]): string {
  const names = sent
    .slice(0, mostNames)
    .map(one => one.name)
    .join(', ');
  if (sent.length <= mostNames) return t('sent.for', { names });
  return t('sent.forMore', { names, count: sent.length - mostNames });
}

function WithReport({ format }: { format: Format }) {
  const { value } = useRead('referrals.report', { from: addDays(format.today, 1 - days), to: format.today });
  if (!value) return null;
  return (
    <>
      <Advocates advocates={value.advocates} />
      <Figures report={value} format={format} />
    </>
  );
}

function Advocates({ advocates }: Pick<Report, 'advocates'>) {
  if (advocates.length === 0) return null;
  return (
    <section aria-labelledby="advocates-title">
      <h2 id="advocates-title">{t('sent.advocates')}</h2>
      <ol className="advocates">
        {advocates.slice(0, mostAdvocates).map(one => (
          <li key={one.customerId}>
            <button type="button" className="advocate" onClick={() => showPerson(one.customerId)}>
              <Face id={one.customerId} initials={one.initials} hasPhoto={false} />
              <span className="advocate-text">
                <b>{one.name}</b>
                <span>{t('sent.backOf', { back: one.cameBack, sent: one.sent })}</span>
              </span>
              {one.isThanked && <Flag tone="good">{t('sent.isThanked')}</Flag>}
            </button>
          </li>
        ))}
      </ol>
    </section>
  );
}

function Figures({ report, format }: { report: Report; format: Format }) {
  const { newCustomers, referred, share, creators, referredSide, otherSide, savingMinor, isEnough } = report;
  const sides = [
    { label: t('sent.referredSide'), side: referredSide },
    { label: t('sent.otherSide'), side: otherSide },
  ];
  return (
    <section className="touch-measure" aria-labelledby="sent-figures">
      <h2 id="sent-figures">{t('sent.figures')}</h2>
      {share !== null && newCustomers > 0 && (
        <p>
          <span className="touch-figure figure">{t('touch.share', { count: referred, of: newCustomers })}</span>{' '}
          {t('sent.ofNew')}
        </p>
      )}
      <p>{tCount('sent.creators', creators)}</p>
      {isEnough ? (
        <table className="sent-sides">
          <thead>
            <tr>
              <td />
              <th scope="col">{t('sent.stillCome')}</th>
              <th scope="col">{t('sent.spentEach')}</th>
            </tr>
          </thead>
          <tbody>
            {sides.map(({ label, side }) => (
              <tr key={label}>
                <th scope="row">{label}</th>
                <td className="figure">
                  {side.retained.share === null ? '–' : percent(side.retained.share, format.locale)}
                </td>
                <td className="figure">
                  {side.spentPerPersonMinor === null ? '–' : format.money(side.spentPerPersonMinor)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : (
        <p className="giving-how">{t('sent.notEnough')}</p>
      )}
      <p className="giving-how">
        {savingMinor === null ? t('sent.noSaving') : t('sent.saving', { amount: format.money(savingMinor) })}
      </p>
      <Meaning>{t('sent.meaning')}</Meaning>
    </section>
  );
}
