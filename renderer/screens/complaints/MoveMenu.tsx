import { useRef } from 'react';
import { Menu, MenuItem } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import type { ComplaintRow, Stage } from '../../../shared/contract/complaints.ts';
import { stageKey } from '../../components/complaint-words.ts';
import { t } from '../../locales/t.ts';
import { moveBetween, stages } from './stages.ts';
import { moveTo, nameOf } from './take-step.ts';

interface MoveMenuProps {
  row: ComplaintRow;
  anchor: Element;
  onClose: () => void;
}

/** Where a card can go, for whoever does not drag. */
export function MoveMenu({ row, anchor, onClose }: MoveMenuProps) {
  const trigger = useRef(anchor);
  trigger.current = anchor;
  const to = stages.filter(stage => 'step' in moveBetween(row.stage, stage));
  return (
    <Popover
      className="picker-list move-menu"
      isOpen
      onOpenChange={open => open || onClose()}
      triggerRef={trigger}
      placement="bottom end"
    >
      <p className="move-menu-title">{t('board.moveTo')}</p>
      <Menu
        aria-label={t('board.moveWho', { name: nameOf(row) })}
        autoFocus="first"
        onClose={onClose}
        onAction={key => void moveTo(row, key as Stage)}
      >
        {to.map(stage => (
          <MenuItem key={stage} id={stage} className="picker-option">
            {t(stageKey(stage))}
          </MenuItem>
        ))}
      </Menu>
    </Popover>
  );
}
