import { useState } from 'react';
import type { Colleague, Role } from '../../../shared/contract/staff.ts';
import type { RegularsError } from '../../../shared/result.ts';
import { Choices } from '../../components/Choices.tsx';
import { ErrorNote } from '../../components/ErrorNote.tsx';
import { t } from '../../locales/t.ts';
import { useFormat } from '../../store/format.ts';
import { useSession } from '../../store/session.ts';
import { write } from '../../store/write.ts';
import { SavedField } from './SavedField.tsx';

/** Owner or staff, and what they may give on one complaint without asking. */
export function ColleagueRights({ colleague: { id, name, role, allowanceMinor } }: { colleague: Colleague }) {
  const { money, parseMoney } = useFormat();
  const everyone = useSession(state => state.settings.staffAllowanceMinor);
  const [error, setError] = useState<RegularsError | null>(null);
  const setRole = async (next: Role) => {
    if (next === role) return;
    const result = await write('staff.update', { id, role: next }, t(`team.${next}Done`, { name }));
    setError(result.ok ? null : result.error);
  };
  const setAllowance = async (text: string) => {
    const minor = text === '' ? null : parseMoney(text);
    const sentence =
      minor === null ? t('team.allowanceAsAll', { name }) : t('team.allowanceDone', { name, amount: money(minor) });
    const result = await write('staff.update', { id, allowanceMinor: minor }, sentence);
    return result.ok ? null : result.error;
  };
  return (
    <>
      <div className="colleague-rights">
        <Choices
          label={t('team.roleOf', { name })}
          choices={[
            { key: 'owner', label: t('team.owner') },
            { key: 'staff', label: t('team.staff') },
          ]}
          value={role}
          onChange={next => void setRole(next)}
        />
        {role === 'staff' && (
          <SavedField
            label={t('team.allowanceOf')}
            value={allowanceMinor === null ? '' : money(allowanceMinor)}
            placeholder={t('team.asAll', { amount: money(everyone) })}
            inputMode="decimal"
            maxLength={20}
            check={text =>
              text === '' || (parseMoney(text) ?? -1) >= 0 ? null : t('sale.wrong', { example: money(2000) })
            }
            save={setAllowance}
          />
        )}
        {role === 'owner' && <span className="settings-quiet">{t('team.noLimit')}</span>}
      </div>
      <ErrorNote error={error} />
    </>
  );
}
