export interface PickOption {
  id: string;
  label: string;
  /** The heading it stands under; '' for none. */
  group: string;
}

/** Where shops that read English write their days and money; the setting takes any other tag as well. */
const locales = [
  ...['en-GB', 'en-IE', 'en-US', 'en-CA', 'en-AU', 'en-NZ', 'en-ZA', 'en-IN', 'de-DE', 'de-AT', 'de-CH', 'fr-FR'],
  ...['fr-BE', 'fr-CA', 'fr-CH', 'nl-NL', 'nl-BE', 'es-ES', 'es-MX', 'es-AR', 'pt-PT', 'pt-BR', 'it-IT', 'it-CH'],
  ...['da-DK', 'sv-SE', 'nb-NO', 'fi-FI', 'is-IS', 'pl-PL', 'cs-CZ', 'sk-SK', 'hu-HU', 'ro-RO', 'bg-BG', 'hr-HR'],
  ...['sl-SI', 'el-GR', 'tr-TR', 'et-EE', 'lv-LV', 'lt-LT', 'uk-UA', 'he-IL', 'ar-AE', 'hi-IN', 'th-TH', 'vi-VN'],
  ...['id-ID', 'ms-MY', 'ja-JP', 'ko-KR', 'zh-CN', 'zh-TW', 'zh-HK'],
];

/** Every way to write days and money, by the name of its language and country. `current` is always among them. */
export function localeOptions(current: string): PickOption[] {
  const names = new Intl.DisplayNames(['en'], { type: 'language' });
  return options([...locales, current], tag => `${names.of(tag) ?? tag} · ${tag}`);
}

/** Every currency: "EUR · Euro". */
export function currencyOptions(current: string): PickOption[] {
  const names = new Intl.DisplayNames(['en'], { type: 'currency' });
  return options([...Intl.supportedValuesOf('currency'), current], code => `${code} · ${names.of(code) ?? code}`);
}

/** Every time zone by its town, under its part of the world. */
export function timeZoneOptions(current: string): PickOption[] {
  return [...new Set([...Intl.supportedValuesOf('timeZone'), 'UTC', current])]
    .map(id => {
      const parts = id.replaceAll('_', ' ').split('/');
      const [group = '', ...rest] = parts.length > 1 ? parts : ['', ...parts];
      return { id, group, label: rest.reverse().join(', ') };
    })
    .sort((a, b) => a.group.localeCompare(b.group, 'en') || a.label.localeCompare(b.label, 'en'));
}

/** The options under their headings, in the order given. */
export function gather(options: readonly PickOption[]): { group: string; options: PickOption[] }[] {
  return [...Map.groupBy(options, option => option.group)].map(([group, of]) => ({ group, options: of }));
}

function options(ids: readonly string[], label: (id: string) => string): PickOption[] {
  return [...new Set(ids)]
    .map(id => ({ id, label: label(id), group: '' }))
    .sort((a, b) => a.label.localeCompare(b.label, 'en'));
}
