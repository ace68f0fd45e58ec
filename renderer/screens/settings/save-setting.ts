import type { Settings } from '../../../shared/contract/settings.ts';
import type { RegularsError } from '../../../shared/result.ts';
import { t } from '../../locales/t.ts';
import { write } from '../../store/write.ts';

/**
 * Saves one setting and says so with Undo; `what` and `value` are for people, a null value says it is no longer set.
 * Hands back why not when it was refused.
 */
export async function saveSetting<K extends keyof Settings>(
  key: K,
  next: Settings[K],
  what: string,
  value: string | null,
): Promise<RegularsError | null> {
  const sentence = value === null ? t('settings.cleared', { what }) : t('settings.saved', { what, value });
  const result = await write('settings.set', { [key]: next }, sentence);
  return result.ok ? null : result.error;
}
