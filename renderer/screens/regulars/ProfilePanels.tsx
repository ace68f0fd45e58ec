import { Fragment, type ReactNode, useId } from 'react';
import type { Card } from '../../../shared/contract/card.ts';
import { Flag } from '../../components/Flag.tsx';
import { Icon } from '../../components/Icon.tsx';
import { t } from '../../locales/t.ts';
import { type Format, useFormat } from '../../store/format.ts';
import { contactFacts, type Fact, personFacts } from './facts.ts';

interface PanelProps {
  title: string;
  aside?: ReactNode;
  children: ReactNode;
}

export function Panel({ title, aside, children }: PanelProps) {
  const id = useId();
  return (
    <section className="sheet whole-panel" aria-labelledby={id}>
      <div className="whole-panel-head">
        <h2 id={id}>{title}</h2>
        {aside}
      </div>
      {children}
    </section>
  );
}

export function ContactPanel({ card }: { card: Card }) {
  return (
    <Panel title={t('whole.contact')}>
      <Facts facts={contactFacts(card)} none={t('whole.contactNone')} />
    </Panel>
  );
}

export function PersonPanel({ card }: { card: Card }) {
  const facts = personFacts(card, useFormat());
  if (facts.length === 0) return null;
  return (
    <Panel title={t('whole.person')}>
      <Facts facts={facts} />
    </Panel>
  );
}

export function CompanionsPanel({ companions }: { companions: Card['companions'] }) {
  const format = useFormat();
  return (
    <Panel title={t('whole.companions')}>
      {companions.length === 0 && <p className="whole-none">{t('whole.companionsNone')}</p>}
      {companions.map(({ id, kind, name, birthday, note }) => (
        <div className="line" key={id}>
          <span className="line-what whole-companion">
            <Icon name={kind} /> {t(`whole.companion.${kind}`)}
          </span>
          <span className="line-text">
            <b className="serif">{name}</b>
            {[birthday && t('whole.born', { day: format.birthday(birthday) }), note]
              .filter(Boolean)
              .map(text => ` · ${text}`)}
          </span>
        </div>
      ))}
    </Panel>
  );
}

export function ConsentsPanel({ consents }: { consents: Card['consents'] }) {
  const format = useFormat();
  return (
    <Panel title={t('whole.consents')}>
      {consents.length === 0 && <p className="whole-none">{t('whole.consentsNone')}</p>}
      {consents.map(consent => (
        <div className="line" key={consent.channel}>
          <span className="line-what">{t(`whole.channel.${consent.channel}`)}</span>
          <span className="line-text">{consentWords(consent, format)}</span>
          <Flag tone={consent.isGranted ? 'good' : 'harm'}>
            {t(consent.isGranted ? 'whole.granted' : 'whole.refused')}
          </Flag>
        </div>
      ))}
    </Panel>
  );
}

function consentWords({ givenOn, source }: Card['consents'][number], format: Format): string {
  const day = format.day(givenOn);
  return source === '' ? t('whole.consentSince', { day }) : t('whole.consentFrom', { day, source });
}

function Facts({ facts, none }: { facts: readonly Fact[]; none?: string }) {
  if (facts.length === 0) return <p className="whole-none">{none}</p>;
  return facts.map(({ label, lines }) => (
    <div className="line" key={label}>
      <span className="line-what">{label}</span>
      <span className="line-text whole-selectable">
        {lines.map((line, at) => (
          // Lines of one fact never move.
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          <Fragment key={at}>
            {at > 0 && <br />}
            {line}
          </Fragment>
        ))}
      </span>
    </div>
  ));
}
