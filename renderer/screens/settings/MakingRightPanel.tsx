import type { Settings } from '../../../shared/contract/settings.ts';
import { t } from '../../locales/t.ts';
import { useFormat } from '../../store/format.ts';
import { useSession } from '../../store/session.ts';
import { readHours, readWait, writeHours } from './numbers.ts';
import { SavedField } from './SavedField.tsx';
import { SavedLines } from './SavedLines.tsx';
import { saveSetting } from './save-setting.ts';

const mostCategories = 20;
const mostLines = 10;

/** What may be given, by when a complaint is answered and made right, and what to say. */
export function MakingRightPanel() {
  const { complaintCategories, apologyPrompt } = useSession(state => state.settings);
  return (
    <>
      <p className="settings-quiet">{t('settings.saves')}</p>
      <div className="settings-fields">
        <Amounts />
        <Times />
      </div>
      <SavedLines
        title={t('right.categories')}
        hint={t('right.categoriesHint')}
        lines={complaintCategories}
        line={at => t('right.category', { at })}
        most={mostCategories}
        maxLength={60}
        save={lines =>
          saveSetting('complaintCategories', lines, t('right.categories'), lines.join(', ') || t('right.none'))
        }
      />
      <SavedLines
        title={t('right.prompt')}
        hint={t('right.promptHint')}
        lines={apologyPrompt}
        line={at => t('right.promptLine', { at })}
        most={mostLines}
        maxLength={500}
        save={lines =>
          saveSetting('apologyPrompt', lines, t('right.prompt'), t('right.lines', { count: lines.length }))
        }
      />
    </>
  );
}

function Amounts() {
  const { staffAllowanceMinor, makeRightBudgetMinor } = useSession(state => state.settings);
  const { money, parseMoney, currency } = useFormat();
  const read = (text: string) => (text === '' ? null : parseMoney(text));
  const check = (isNeeded: boolean) => (text: string) => {
    if (text === '' && !isNeeded) return null;
    const minor = read(text);
    return minor === null || minor < 0 ? t('sale.wrong', { example: money(2000) }) : null;
  };
  return (
    <>
      <SavedField
        label={t('right.allowance', { currency })}
        hint={t('right.allowanceHint')}
        value={money(staffAllowanceMinor)}
        inputMode="decimal"
        maxLength={20}
        check={check(true)}
        save={text =>
          saveSetting('staffAllowanceMinor', read(text) ?? 0, t('right.allowanceShort'), money(read(text) ?? 0))
        }
      />
      <SavedField
        label={t('right.budget', { currency })}
        hint={t('right.budgetHint')}
        value={makeRightBudgetMinor === null ? '' : money(makeRightBudgetMinor)}
        inputMode="decimal"
        maxLength={20}
        check={check(false)}
        save={text => {
          const minor = read(text);
          return saveSetting(
            'makeRightBudgetMinor',
            minor,
            t('right.budgetShort'),
            minor === null ? null : money(minor),
          );
        }}
      />
    </>
  );
}

/** Targets are kept in minutes and written in hours. */
function Times() {
  const settings = useSession(state => state.settings);
  return (
    <>
      <Target setting="firstResponseTargetMinutes" label={t('right.firstResponse')} />
      <Target setting="resolutionTargetMinutes" label={t('right.resolution')} />
      <SavedField
        label={t('right.followUp')}
        hint={t('right.followUpHint')}
        value={String(settings.followUpAfterDays)}
        inputMode="numeric"
        maxLength={3}
        check={text => (readWait(text) === undefined ? t('right.followUpWrong') : null)}
        save={text => saveSetting('followUpAfterDays', readWait(text) ?? 0, t('right.followUp'), text)}
      />
    </>
  );
}

type TargetName = 'firstResponseTargetMinutes' | 'resolutionTargetMinutes';

function Target({ setting, label }: { setting: TargetName; label: string }) {
  const settings = useSession(state => state.settings);
  const minutes: Settings[TargetName] = settings[setting];
  return (
    <SavedField
      label={label}
      hint={t('right.targetHint')}
      value={writeHours(minutes, settings.locale)}
      inputMode="decimal"
      maxLength={7}
      check={text => (readHours(text) === undefined ? t('right.hoursWrong') : null)}
      save={text => saveSetting(setting, readHours(text) ?? minutes, label, t('right.hours', { hours: text }))}
    />
  );
}
