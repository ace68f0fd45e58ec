import { useMemo } from 'react';
import type { ReferralNode } from '../../../shared/contract/referrals.ts';
import { t } from '../../locales/t.ts';
import { useFormat } from '../../store/format.ts';
import { goTo } from '../../store/place.ts';
import { RowGrid } from './RowGrid.tsx';

/** Who sent whom as a table: the same people as in the drawing, generation by generation. */
export function TreeTable({ nodes }: { nodes: readonly ReferralNode[] }) {
  const { locale } = useFormat();
  const names = useMemo(() => new Map(nodes.map(node => [node.customerId, node.name])), [nodes]);
  const figure = (value: number) => <span className="figure">{value.toLocaleString(locale)}</span>;
  return (
    <RowGrid
      label={t('sent.table')}
      name="sent"
      head={[
        ...[t('sent.column.name'), t('sent.column.by'), t('sent.column.generation')],
        ...[t('sent.column.sent'), t('sent.column.back'), t('sent.column.visits')],
      ]}
      count={nodes.length}
      onOpen={at => goTo('counter', nodes[at]?.customerId ?? null)}
      cells={at => {
        const node = nodes[at]!;
        return [
          <span key="name" className="member-name" title={node.name}>
            {node.name}
          </span>,
          node.referredBy === null ? '–' : (names.get(node.referredBy) ?? '–'),
          figure(node.generation),
          figure(node.sent),
          figure(node.cameBack),
          figure(node.visitDays),
        ];
      }}
    />
  );
}
