import { useCallback } from 'react';
import type { GroupFilter } from '../../../shared/contract/groups.ts';
import { daysBetween } from '../../../shared/dates.ts';
import { formatPhone } from '../../../shared/phone.ts';
import { Icon } from '../../components/Icon.tsx';
import { t } from '../../locales/t.ts';
import { useFormat } from '../../store/format.ts';
import { goTo } from '../../store/place.ts';
import { RowGrid } from './RowGrid.tsx';
import { useMembers } from './row-pages.ts';

/** Who is in the group as it is written now; a press opens the card. */
export function GroupMembers({ filter }: { filter: GroupFilter }) {
  const members = useMembers(filter);
  const format = useFormat();
  const show = members?.show;
  const onShow = useCallback((first: number, last: number) => show?.(first, last), [show]);
  if (members === null) return <div className="row-grid" />;
  if (members.total === 0) return <p className="group-nobody">{t('groups.nobody')}</p>;
  return (
    <RowGrid
      label={t('groups.members')}
      name="members"
      head={[t('groups.column.name'), t('groups.column.phone'), t('groups.column.last'), t('groups.column.visits')]}
      count={members.total}
      onShow={onShow}
      onOpen={at => {
        const row = members.rowAt(at);
        if (row) goTo('counter', row.id);
      }}
      cells={at => {
        const row = members.rowAt(at);
        if (!row) return [t('loading'), '', '', ''];
        return [
          <span key="name" className="member-name" title={row.name}>
            {row.name}
            {row.isKey && <Icon name="star" size={0.9} />}
          </span>,
          row.phone && formatPhone(row.phone),
          row.lastDay && format.today ? format.ago(daysBetween(row.lastDay, format.today)) : '–',
          <span key="visits" className="figure">
            {row.visitDays.toLocaleString(format.locale)}
          </span>,
        ];
      }}
    />
  );
}
