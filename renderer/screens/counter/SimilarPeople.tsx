import { useEffect, useRef, useState } from 'react';
import type { MethodOutput } from '../../../shared/contract/index.ts';
import { agoInWords } from '../../../shared/dates.ts';
import { call } from '../../api.ts';
import { Face } from '../../components/Face.tsx';
import { Kbd } from '../../components/Kbd.tsx';
import { t } from '../../locales/t.ts';
import { latestOnly } from '../../store/latest-only.ts';
import type { NewPerson } from './add-regular.ts';

type SimilarHit = MethodOutput<'customers.similar'>['hits'][number];

/** Who may already be the one being added; asked with every key. */
export function useSimilar({ givenName, familyName, knownAs, phone, email }: NewPerson): readonly SimilarHit[] {
  const [hits, setHits] = useState<readonly SimilarHit[]>([]);
  const newQuestion = useRef(latestOnly());
  const text = [givenName, familyName].join(' ').trim() || knownAs.trim();
  const [phoneText, emailText] = [phone.trim(), email.trim()];
  useEffect(() => {
    const isLatest = newQuestion.current();
    if (text === '' && phoneText === '' && emailText === '') return setHits([]);
    const input = {
      ...(text === '' ? {} : { text: text.slice(0, 200) }),
      ...(phoneText === '' ? {} : { phones: [phoneText] }),
      ...(emailText === '' ? {} : { emails: [emailText] }),
    };
    call('customers.similar', input).then(result => {
      if (isLatest()) setHits(result.ok ? result.value.hits : []);
    });
    return undefined;
  }, [text, phoneText, emailText]);
  return hits;
}

export function SimilarPeople({ people, onOpen }: { people: readonly SimilarHit[]; onOpen: (id: number) => void }) {
  return (
    <div className="similar" role="status" data-empty={people.length === 0 || undefined}>
      {people.length > 0 && <p>{t('new.similar')}</p>}
      {people.map((hit, at) => (
        <button key={hit.id} type="button" className="similar-one" onClick={() => onOpen(hit.id)}>
          <Face id={hit.id} initials={hit.initials} hasPhoto={hit.hasPhoto} />
          <span className="hit-who">
            <span className="hit-name">{hit.name}</span>
            <span className="hit-about">
              {[hit.why, ...hit.about, hit.daysSinceLast === null ? null : agoInWords(hit.daysSinceLast)]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </span>
          <span className="similar-open">
            {t('new.openInstead')} <Kbd>Alt {at + 1}</Kbd>
          </span>
        </button>
      ))}
    </div>
  );
}
