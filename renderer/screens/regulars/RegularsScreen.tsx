import './regulars.css';
import { type ReactNode, useEffect, useRef } from 'react';
import { Button } from '../../components/Button.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { ErrorNote } from '../../components/ErrorNote.tsx';
import { t } from '../../locales/t.ts';
import { goTo } from '../../store/place.ts';
import { useSession } from '../../store/session.ts';
import type { ScreenProps } from '../screen-props.ts';
import { DoublesPage } from './doubles/DoublesPage.tsx';
import { PickedBar } from './PickedBar.tsx';
import { RegularsHead } from './RegularsHead.tsx';
import { focusRow, RegularsTable } from './RegularsTable.tsx';
import { isFiltering } from './table-filter.ts';
import { setFilter, useTable } from './table-store.ts';
import { type ShownList, useListPages } from './use-list-pages.ts';
import { useDoublesKey, useTableKeys } from './use-table-keys.ts';
import { WholeProfile } from './WholeProfile.tsx';

/** The whole book as a table, or who stands in it twice. */
export function RegularsScreen({ id, part }: ScreenProps) {
  return part === 'doubles' ? <DoublesPage /> : <Table id={id} />;
}

/** The full profile of one regular lies over it. */
function Table({ id }: ScreenProps) {
  const { filter, sort } = useTable();
  const shown = useListPages(filter, sort);
  const search = useRef<HTMLInputElement>(null);
  const wasOpen = useRef(false);
  useTableKeys(id === null, () => search.current?.select());
  useDoublesKey(id === null);
  useEffect(() => {
    if (id === null && wasOpen.current) focusRow(useTable.getState().active);
    else if (id === null) search.current?.focus();
    wasOpen.current = id !== null;
  }, [id]);
  const total = shown.state.total;
  return (
    <main className="regulars">
      <div className="regulars-page" inert={id !== null}>
        <RegularsHead
          total={total}
          searchRef={search}
          onLeave={() => focusRow(Math.min(useTable.getState().active, (total ?? 1) - 1))}
        />
        <TableOrWhyNot shown={shown} />
        <PickedBar />
      </div>
      {id !== null && <WholeProfile id={id} key={id} />}
    </main>
  );
}

function TableOrWhyNot({ shown }: { shown: ShownList }) {
  const { error, total } = shown.state;
  const filter = useTable(state => state.filter);
  const isEmptyBook = useSession(state => state.info?.customers === 0);
  if (error) {
    return (
      <Instead>
        <ErrorNote error={error} />
        <Button onPress={() => shown.list.refresh()}>{t('frame.retry')}</Button>
      </Instead>
    );
  }
  if (total === null) return <Instead>{null}</Instead>;
  if (total > 0) return <RegularsTable shown={shown} />;
  if (isFiltering(filter) && !isEmptyBook) {
    return (
      <Instead>
        <EmptyState title={t('regulars.none.title')}>
          <p>{t('regulars.none.how')}</p>
          <Button tone="go" onPress={() => setFilter({})}>
            {t('regulars.none.clear')}
          </Button>
        </EmptyState>
      </Instead>
    );
  }
  return (
    <Instead>
      <EmptyState title={t('regulars.empty.title')}>
        <p>{t('regulars.empty.how')}</p>
        <div className="regulars-ways">
          <Button tone="go" icon="import" onPress={() => goTo('import')}>
            {t('regulars.empty.import')}
          </Button>
          <Button icon="add" onPress={() => goTo('counter')}>
            {t('regulars.empty.add')}
          </Button>
        </div>
      </EmptyState>
    </Instead>
  );
}

function Instead({ children }: { children: ReactNode }) {
  return <div className="regulars-instead">{children}</div>;
}
