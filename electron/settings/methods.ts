import type { Read, Write } from '../engine/context.ts';
import { readSettings, writeSetting } from './queries.ts';

const getSettings: Read<'settings.get'> = ({ book }) => readSettings(book);

const setSettings: Write<'settings.set'> = ({ book, note }, input) => {
  const given = Object.entries(input).filter(([, value]) => value !== undefined);
  for (const [key, value] of given) writeSetting(book, key, value);
  note({ sentence: `Settings changed: ${given.map(([key]) => key).join(', ')}` });
  return {};
};

export const settingsMethods = { 'settings.get': getSettings, 'settings.set': setSettings };
