import { Button } from '../../components/Button.tsx';
import { Face } from '../../components/Face.tsx';
import { t, tCount } from '../../locales/t.ts';
import { type Format, useFormat } from '../../store/format.ts';
import { goTo } from '../../store/place.ts';
import type { Garden, Spot } from './tree-layout.ts';

interface PersonInTreeProps {
  garden: Garden;
  at: number;
  onChoose: (at: number) => void;
}

/** The person in front in the tree: sent by whom, sent whom, still coming or not. */
export function PersonInTree({ garden, at, onChoose }: PersonInTreeProps) {
  const format = useFormat();
  const spot = garden.spots[at];
  if (!spot) return <p className="tree-hint">{t('sent.choose')}</p>;
  const { node } = spot;
  const sender = garden.spots[spot.parent];
  return (
    <div className="tree-person sheet">
      <Face id={node.customerId} initials={node.initials} hasPhoto={false} />
      <div className="tree-person-text">
        <p className="tree-person-name">{node.name}</p>
        <p>
          {sender ? (
            <>
              {t('sent.sentBy')}{' '}
              <button type="button" className="tree-sender" onClick={() => onChoose(spot.parent)}>
                {sender.node.name}
              </button>
            </>
          ) : (
            t('sent.byNobody')
          )}
        </p>
        <p>{facts(spot, format)}</p>
      </div>
      <Button tone="go" keyCap="Enter" onPress={() => goTo('counter', node.customerId)}>
        {t('sent.openCard')}
      </Button>
    </div>
  );
}

function facts({ node }: Spot, format: Format): string {
  return [
    node.sent > 0 ? tCount('sent.sentBack', node.sent, { back: node.cameBack }) : t('sent.sentNobody'),
    node.sentInAll > node.sent ? t('sent.inAll', { count: node.sentInAll }) : '',
    tCount('sent.visits', node.visitDays),
    node.lastDay === null ? '' : t('sent.last', { day: format.day(node.lastDay) }),
  ]
    .filter(Boolean)
    .join(' · ');
}
