/** Words of the settings. */
export const settings = {
  'nav.settings': 'Settings',
} as const;
