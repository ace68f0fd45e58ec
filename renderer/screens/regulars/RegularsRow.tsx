import { type CSSProperties, type MouseEvent, memo } from 'react';
import type { ListRow } from '../../../shared/contract/customers.ts';
import { daysBetween } from '../../../shared/dates.ts';
import { formatPhone } from '../../../shared/phone.ts';
import { Face } from '../../components/Face.tsx';
import { Flag } from '../../components/Flag.tsx';
import { Icon } from '../../components/Icon.tsx';
import { t, tCount } from '../../locales/t.ts';
import type { Format } from '../../store/format.ts';
import { GridPart } from './GridPart.tsx';
import { StateFlag } from './StateFlag.tsx';

interface RegularsRowProps {
  /** Undefined while its page is on its way. */
  row: ListRow | undefined;
  at: number;
  top: number;
  isActive: boolean;
  isPicked: boolean;
  format: Format;
  onOpen: (at: number) => void;
  onPick: (at: number) => void;
}

export const rowElementId = (at: number) => `regulars-row-${at}`;

export const RegularsRow = memo(function RegularsRow(props: RegularsRowProps) {
  const { row, at, top, isActive, isPicked, format, onOpen, onPick } = props;
  const style: CSSProperties = { transform: `translateY(${top}px)` };
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the grid hears the keys of all rows
    // biome-ignore lint/a11y/useSemanticElements: a table element cannot leave out rows
    <div
      id={rowElementId(at)}
      className="table-row"
      role="row"
      aria-rowindex={at + 2}
      aria-selected={isPicked}
      tabIndex={isActive ? 0 : -1}
      style={style}
      onClick={() => onOpen(at)}
    >
      {row && <PickCell isPicked={isPicked} onPick={() => onPick(at)} />}
      {row ? <Cells row={row} format={format} /> : <LoadingCells />}
    </div>
  );
});

/** For the mouse and the finger; the keyboard has the space bar, and whoever hears the row hears whether it is picked. */
function PickCell({ isPicked, onPick }: { isPicked: boolean; onPick: () => void }) {
  const pick = (event: MouseEvent) => {
    event.stopPropagation();
    onPick();
  };
  return (
    <GridPart role="gridcell" className="cell-pick" title={t('regulars.pick')} onClick={pick}>
      <span className="tick" data-selected={isPicked || undefined} aria-hidden="true">
        <span className="tick-box">
          <Icon name="check" size={1} />
        </span>
      </span>
    </GridPart>
  );
}

function Cells({ row, format }: { row: ListRow; format: Format }) {
  const days = row.lastDay && format.today ? daysBetween(row.lastDay, format.today) : null;
  const usual = row.usualGapDays === null ? null : Math.max(1, Math.round(row.usualGapDays));
  return (
    <>
      <NameCell row={row} />
      <GridPart role="gridcell" className="cell-companions">
        {row.companions}
      </GridPart>
      <GridPart role="gridcell" className="cell-phone">
        {row.phone && formatPhone(row.phone)}
      </GridPart>
      <GridPart role="gridcell" className="cell-city">
        {row.city}
      </GridPart>
      <GridPart role="gridcell" className="cell-last" title={row.lastDay ? format.day(row.lastDay) : undefined}>
        {days === null ? <span className="quiet">–</span> : format.ago(days)}
        {usual !== null && (
          <div className="cell-usually quiet">
            {tCount(row.isOwnRhythm ? 'regulars.usually' : 'regulars.about', usual)}
          </div>
        )}
      </GridPart>
      <GridPart role="gridcell" className="cell-visits">
        {row.visitDays}
      </GridPart>
      <GridPart role="gridcell" className="cell-spent">
        {row.spentMinor === 0 ? <span className="quiet">–</span> : format.money(row.spentMinor)}
      </GridPart>
      <GridPart role="gridcell" className="cell-rhythm">
        {usual === null ? (
          <span className="quiet">–</span>
        ) : (
          tCount(row.isOwnRhythm ? 'regulars.every' : 'regulars.about', usual)
        )}
      </GridPart>
      <GridPart role="gridcell" className="cell-state">
        <StateFlag state={row.state} />
      </GridPart>
    </>
  );
}

function NameCell({ row }: { row: ListRow }) {
  return (
    <GridPart role="gridcell" className="cell-name">
      <Face id={row.id} initials={row.initials} hasPhoto={false} />
      <div className="cell-who">
        <div className="cell-name-text" title={row.name}>
          {row.name}
        </div>
        <div className="cell-name-more">
          {row.hasAllergy && (
            <Flag tone="harm" icon="warning">
              {t('regulars.allergy')}
            </Flag>
          )}
          {row.isKey && (
            <Flag tone="good" icon="star">
              {t('regulars.key')}
            </Flag>
          )}
          {row.knownAs && <span className="cell-known-as">“{row.knownAs}”</span>}
        </div>
      </div>
    </GridPart>
  );
}

function LoadingCells() {
  return (
    <GridPart role="gridcell" className="cell-loading quiet">
      <Icon name="clock" /> {t('regulars.rowLoading')}
    </GridPart>
  );
}
