import { Header } from 'react-aria-components/Header';
import { Menu, MenuItem, MenuSection, MenuTrigger } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import { Button } from '../../components/Button.tsx';
import { t } from '../../locales/t.ts';
import { type Condition, conditionSections } from './conditions.ts';

interface ConditionMenuProps {
  /** Conditions the group has already. */
  used: ReadonlySet<string>;
  onAdd: (condition: Condition) => void;
}

/** What a group can be made of, in plain words, one after the other. */
export function ConditionMenu({ used, onAdd }: ConditionMenuProps) {
  const add = (key: string) => {
    const found = conditionSections.flatMap(section => section.conditions).find(one => one.field === key);
    if (found) onAdd(found);
  };
  return (
    <MenuTrigger>
      <Button icon="add" tone={used.size === 0 ? 'go' : 'plain'}>
        {t(used.size === 0 ? 'condition.first' : 'condition.add')}
      </Button>
      <Popover className="picker-list condition-menu">
        <Menu aria-label={t('condition.add')} onAction={key => add(String(key))} disabledKeys={[...used]}>
          {conditionSections.map(section => (
            <MenuSection key={section.title} id={section.title}>
              <Header className="condition-section">{t(section.title)}</Header>
              {section.conditions.map(({ field, label }) => (
                <MenuItem key={field} id={field} className="picker-option">
                  {t(label)}
                </MenuItem>
              ))}
            </MenuSection>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
