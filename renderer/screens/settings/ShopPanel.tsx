import { useMemo } from 'react';
import { t } from '../../locales/t.ts';
import { useFormat } from '../../store/format.ts';
import { useSession } from '../../store/session.ts';
import { readDays, readMargin } from './numbers.ts';
import { currencyOptions, localeOptions, timeZoneOptions } from './pick-options.ts';
import { SavedField } from './SavedField.tsx';
import { SavedPick } from './SavedPick.tsx';
import { saveSetting } from './save-setting.ts';

export function ShopPanel() {
  const settings = useSession(state => state.settings);
  const { shopName, marginPercent, activeFloorDays, locale } = settings;
  const margin = marginPercent === null ? '' : marginPercent.toLocaleString(locale, { maximumFractionDigits: 4 });
  return (
    <>
      <p className="settings-quiet">{t('settings.saves')}</p>
      <div className="settings-fields">
        <SavedField
          label={t('settings.shopName')}
          value={shopName}
          check={text => (text === '' ? t('settings.shopNameMissing') : null)}
          save={text => saveSetting('shopName', text, t('settings.shopName'), text)}
        />
        <Writing />
        <SavedField
          label={t('settings.margin')}
          hint={t('settings.marginHint')}
          value={margin}
          inputMode="decimal"
          maxLength={10}
          check={text => (readMargin(text) === undefined ? t('settings.marginWrong') : null)}
          save={text => saveSetting('marginPercent', readMargin(text) ?? null, t('settings.margin'), text || null)}
        />
        <SavedField
          label={t('settings.floor')}
          hint={t('settings.floorHint')}
          value={String(activeFloorDays)}
          inputMode="numeric"
          maxLength={3}
          check={text => (readDays(text) === undefined ? t('settings.floorWrong') : null)}
          save={text => saveSetting('activeFloorDays', readDays(text) ?? activeFloorDays, t('settings.floor'), text)}
        />
      </div>
    </>
  );
}

/** Currency, language and time zone: how money, days and hours are written. */
function Writing() {
  const { currency, locale, timeZone } = useSession(state => state.settings);
  const format = useFormat();
  const currencies = useMemo(() => currencyOptions(currency), [currency]);
  const locales = useMemo(() => localeOptions(locale), [locale]);
  const timeZones = useMemo(() => timeZoneOptions(timeZone), [timeZone]);
  const example = `${format.day('2025-11-05')} · ${format.money(123_450)}`;
  return (
    <>
      <SavedPick
        label={t('settings.currency')}
        hint={t('settings.currencyHint')}
        options={currencies}
        value={currency}
        save={({ id, label }) => saveSetting('currency', id, t('settings.currency'), label)}
      />
      <SavedPick
        label={t('settings.locale')}
        hint={t('settings.localeExample', { example })}
        options={locales}
        value={locale}
        save={({ id, label }) => saveSetting('locale', id, t('settings.locale'), label)}
      />
      <SavedPick
        label={t('settings.timeZone')}
        hint={t('settings.timeZoneHint')}
        options={timeZones}
        value={timeZone}
        save={({ id, label }) => saveSetting('timeZone', id, t('settings.timeZone'), label)}
      />
    </>
  );
}
