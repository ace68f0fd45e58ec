import './card.css';
import './panels.css';
import './in-touch.css';
import { useEffect } from 'react';
import type { Card } from '../../../shared/contract/card.ts';
import { Button } from '../../components/Button.tsx';
import { ErrorNote } from '../../components/ErrorNote.tsx';
import { MergeDialog } from '../../components/merge/MergeDialog.tsx';
import { t } from '../../locales/t.ts';
import { ActionBar } from './ActionBar.tsx';
import { AfterComplaint } from './AfterComplaint.tsx';
import { AllergyBox } from './AllergyBox.tsx';
import { AnswerPanel } from './AnswerPanel.tsx';
import { CardHead } from './CardHead.tsx';
import { CompanionPanel } from './CompanionPanel.tsx';
import { ComplaintPanel } from './ComplaintPanel.tsx';
import { ComplaintStrips } from './ComplaintStrips.tsx';
import { openPanel, useCounter } from './counter-store.ts';
import { DetailsPanel } from './DetailsPanel.tsx';
import { FeedbackPanel } from './FeedbackPanel.tsx';
import { leaveForm } from './FootForm.tsx';
import { cardRegionId, focusCard } from './focus.ts';
import { GiveStrips } from './GiveStrips.tsx';
import { MovePromisePanel } from './MovePromisePanel.tsx';
import { PreferencePanel } from './PreferencePanel.tsx';
import { ProfileDialog } from './ProfileDialog.tsx';
import { PromisedPanel } from './PromisedPanel.tsx';
import { PromisePanel } from './PromisePanel.tsx';
import { RememberPanel } from './RememberPanel.tsx';
import { RhythmPanel } from './RhythmPanel.tsx';
import { SalePanel } from './SalePanel.tsx';
import { SenderStrip } from './SenderStrip.tsx';
import { SlipPanel } from './SlipPanel.tsx';
import { TouchPanel } from './TouchPanel.tsx';

/** The right-hand side: the card of the chosen person, and what one can do with it. */
export function CardPane() {
  const card = useCounter(state => state.card);
  const error = useCounter(state => state.cardError);
  const openId = useCounter(state => state.openId);
  useEffect(() => {
    if (openId !== null) focusCard();
  }, [openId]);
  return (
    <section
      className="card"
      id={cardRegionId}
      tabIndex={-1}
      aria-label={card ? t('card.of', { name: card.name }) : t('card.none')}
      data-open={openId !== null || undefined}
    >
      {error && (
        <div className="card-body">
          <ErrorNote error={error} />
        </div>
      )}
      {card && <CardSheet card={card} key={card.id} />}
    </section>
  );
}

function CardSheet({ card }: { card: Card }) {
  return (
    <>
      <div className="card-body">
        <div className="say" data-kind={card.sayNow.kind}>
          <div className="say-label">{t('card.sayNow')}</div>
          <p className="say-words">{card.sayNow.headline}</p>
          {card.sayNow.detail && <p className="say-more">{card.sayNow.detail}</p>}
        </div>
        <CardHead card={card} />
        <AllergyBox card={card} />
        <ComplaintStrips card={card} />
        <AfterComplaint card={card} />
        <GiveStrips card={card} />
        <SenderStrip card={card} />
        <div className="card-columns">
          <div className="card-column">
            <PromisedPanel card={card} />
            <RememberPanel card={card} />
            <DetailsPanel card={card} />
            <div className="card-quiet">
              <Button tone="quiet" icon="cards" keyCap="U" onPress={() => openPanel({ kind: 'merge' })}>
                {t('merge.ask')}
              </Button>
            </div>
          </div>
          <div className="card-column">
            <RhythmPanel card={card} />
          </div>
        </div>
      </div>
      <Foot card={card} />
    </>
  );
}

function Foot({ card }: { card: Card }) {
  const panel = useCounter(state => state.panel);
  switch (panel?.kind) {
    case 'sale':
      return <SalePanel card={card} />;
    case 'remember':
      return <PreferencePanel card={card} preference={panel.preference} key={panel.preference?.id ?? 'new'} />;
    case 'companion':
      return <CompanionPanel card={card} companion={panel.companion} key={panel.companion?.id ?? 'new'} />;
    case 'edit':
      return (
        <>
          <ActionBar />
          <ProfileDialog card={card} />
        </>
      );
    case 'merge':
      return (
        <>
          <ActionBar />
          <MergeDialog staysId={card.id} onClose={leaveForm} />
        </>
      );
    case 'complaint':
      return <ComplaintPanel card={card} />;
    case 'answer':
      return <AnswerPanel card={card} complaintId={panel.complaintId} key={panel.complaintId} />;
    case 'promise':
      return <PromisePanel card={card} />;
    case 'movePromise':
      return <MovePromisePanel promise={panel.promise} key={panel.promise.id} />;
    case 'feedback':
      return <FeedbackPanel card={card} />;
    case 'slip':
      return <SlipPanel card={card} />;
    case 'touch':
      return <TouchPanel card={card} />;
    default:
      return <ActionBar />;
  }
}
