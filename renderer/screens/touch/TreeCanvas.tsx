import { type KeyboardEvent, type PointerEvent, type RefObject, useEffect, useId, useMemo, useRef } from 'react';
import type { ReferralNode } from '../../../shared/contract/referrals.ts';
import { Button } from '../../components/Button.tsx';
import { t } from '../../locales/t.ts';
import { goTo } from '../../store/place.ts';
import { PersonInTree } from './PersonInTree.tsx';
import { showPerson, useRoom } from './touch-store.ts';
import { layOut } from './tree-layout.ts';
import { walk } from './tree-walk.ts';
import { type GardenHand, useGarden } from './use-garden.ts';

const step = 1.3;
/** How near one must point: with a finger less exactly. */
const reach = { mouse: 12, touch: 26 } as const;

/** The garden of who sent whom: every plant grows from somebody nobody sent. Drag to move, wheel or pinch to come nearer. */
export function TreeCanvas({ nodes }: { nodes: readonly ReferralNode[] }) {
  const id = useId();
  const ground = useRef<HTMLDivElement>(null);
  const garden = useMemo(() => layOut(nodes), [nodes]);
  const personId = useRoom(state => state.personId);
  const chosen = useMemo(() => garden.spots.findIndex(spot => spot.node.customerId === personId), [garden, personId]);
  const hand = useGarden(ground, garden, chosen);
  const choose = (at: number) => {
    showPerson(garden.spots[at]?.node.customerId ?? null);
    if (at >= 0) hand.bringIn(at);
  };
  useWheel(ground, hand);
  const drag = useDrag(hand, choose, chosen);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const to = walk(garden, chosen, event.key);
    const spot = garden.spots[chosen];
    if (to !== null) choose(to);
    else if (event.key === 'Enter' && spot) goTo('counter', spot.node.customerId);
    else if (event.key === '+' || event.key === '=') hand.zoomIn(step, chosen);
    else if (event.key === '-') hand.zoomIn(1 / step, chosen);
    else if (event.key === '0') hand.showAll();
    else if (event.key === 'Escape' && spot) showPerson(null);
    else return;
    event.preventDefault();
  };
  return (
    <div className="tree">
      <div
        className="tree-hold"
        role="application"
        aria-label={t('sent.tree')}
        aria-describedby={`${id}-who ${id}-how`}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: walked with the arrows; the table has the same for whoever reads
        tabIndex={0}
        onKeyDown={onKeyDown}
        {...drag}
      >
        <div ref={ground} className="tree-ground" />
      </div>
      <p className="unseen" id={`${id}-how`}>
        {t('sent.how')}
      </p>
      <p className="tree-legend" aria-hidden="true">
        <span className="tree-dot" /> {t('sent.legend.back')}
        <span className="tree-dot" data-once /> {t('sent.legend.once')}
        <span className="tree-branch" /> {t('sent.legend.branch')}
      </p>
      <div className="tree-zoom">
        <Button icon="add" aria-label={t('sent.nearer')} onPress={() => hand.zoomIn(step, chosen)} />
        <Button icon="minus" aria-label={t('sent.further')} onPress={() => hand.zoomIn(1 / step, chosen)} />
        <Button keyCap="0" onPress={() => hand.showAll()}>
          {t('sent.showAll')}
        </Button>
      </div>
      <div id={`${id}-who`} role="status">
        <PersonInTree garden={garden} at={chosen} onChoose={choose} />
      </div>
    </div>
  );
}

/** The wheel comes nearer where one points. Not passive, or the page would scroll as well. */
function useWheel(ground: RefObject<HTMLElement | null>, hand: GardenHand): void {
  useEffect(() => {
    const element = ground.current;
    const onWheel = (event: WheelEvent) => {
      event.preventDefault();
      if (event.shiftKey) return hand.pan(-event.deltaY - event.deltaX, 0);
      hand.zoom(Math.exp(-event.deltaY * (event.ctrlKey ? 0.01 : 0.0016)), event.offsetX, event.offsetY);
    };
    element?.addEventListener('wheel', onWheel, { passive: false });
    return () => element?.removeEventListener('wheel', onWheel);
  }, [ground, hand]);
}

interface Held {
  x: number;
  y: number;
}

/** One finger or the mouse moves the garden, two come nearer; a tap chooses whoever is there, again opens their card. */
function useDrag(hand: GardenHand, choose: (at: number) => void, chosen: number) {
  const held = useRef(new Map<number, Held>());
  const moved = useRef(0);
  const place = (event: PointerEvent): Held => {
    const box = event.currentTarget.getBoundingClientRect();
    return { x: event.clientX - box.left, y: event.clientY - box.top };
  };
  const reachOf = (event: PointerEvent) => (event.pointerType === 'touch' ? reach.touch : reach.mouse);
  const onPointerDown = (event: PointerEvent<HTMLElement>) => {
    event.currentTarget.setPointerCapture(event.pointerId);
    held.current.set(event.pointerId, place(event));
    if (held.current.size === 1) moved.current = 0;
  };
  const onPointerMove = (event: PointerEvent<HTMLElement>) => {
    const to = place(event);
    const from = held.current.get(event.pointerId);
    if (!from) {
      const at = hand.spotAt(to.x, to.y, reachOf(event));
      event.currentTarget.style.cursor = at < 0 ? 'grab' : 'pointer';
      return hand.point(at);
    }
    const other = [...held.current].find(([pointer]) => pointer !== event.pointerId)?.[1];
    held.current.set(event.pointerId, to);
    moved.current += Math.hypot(to.x - from.x, to.y - from.y);
    if (!other) return hand.pan(to.x - from.x, to.y - from.y);
    const apart = (one: Held) => Math.max(1, Math.hypot(one.x - other.x, one.y - other.y));
    hand.zoom(apart(to) / apart(from), (to.x + other.x) / 2, (to.y + other.y) / 2);
  };
  const onPointerUp = (event: PointerEvent<HTMLElement>) => {
    const wasAlone = held.current.size === 1;
    held.current.delete(event.pointerId);
    if (!wasAlone || moved.current > 6) return;
    const { x, y } = place(event);
    const at = hand.spotAt(x, y, reachOf(event));
    if (at >= 0 || chosen >= 0) choose(at);
  };
  const onPointerCancel = (event: PointerEvent) => void held.current.delete(event.pointerId);
  return { onPointerDown, onPointerMove, onPointerUp, onPointerCancel, onPointerLeave: () => hand.point(-1) };
}
