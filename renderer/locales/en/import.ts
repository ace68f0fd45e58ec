/** Words of the import room. */
export const importing = {
  'nav.import': 'Import',
} as const;
