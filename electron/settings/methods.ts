import type { Read, Write } from '../engine/context.ts';
import { readSettings, writeSetting } from './queries.ts';

const getSettings: Read<'settings.get'> = ({ book }) => readSettings(book);

const setSettings: Write<'settings.set'> = ({ book, note }, input) => {
  const given = Object.entries(input).filter(([, value]) => value !== undefined);
  for (const [key, value] of given) writeSetting(book, key, value);
  note({
    sentence: `Settings: ${given.map(([key]) => key.replace(/[A-Z]/g, letter => ` ${letter.toLowerCase()}`)).join(', ')} changed`,
  });
  return {};
};

export const settingsMethods = { 'settings.get': getSettings, 'settings.set': setSettings };
