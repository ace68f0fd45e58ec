import type { Settings } from '../../shared/contract/settings.ts';
import type { Read, Write } from '../engine/context.ts';
import { changesLimits, changesWeights, requireOwner } from '../staff/powers.ts';
import { readSettings, writeSetting } from './queries.ts';

const getSettings: Read<'settings.get'> = ({ book }) => readSettings(book);

const setSettings: Write<'settings.set'> = ({ book, settings, staffId, note }, input) => {
  if (changesLimits(settings, input as Partial<Settings>))
    requireOwner(book, staffId, 'changes what may be spent on making it right');
  if (changesWeights(settings, input as Partial<Settings>))
    requireOwner(book, staffId, 'changes what colleagues are recognised for');
  const given = Object.entries(input).filter(([, value]) => value !== undefined);
  for (const [key, value] of given) writeSetting(book, key, value);
  note({
    sentence: `Settings: ${given.map(([key]) => key.replace(/(Minor|DataUrl)$/, '').replace(/[A-Z]/g, letter => ` ${letter.toLowerCase()}`)).join(', ')} changed`,
  });
  return {};
};

export const settingsMethods = { 'settings.get': getSettings, 'settings.set': setSettings };
