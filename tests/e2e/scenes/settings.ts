import type { Scenes } from './stage.ts';

/** Every part of the settings. */
export const settingsScenes: Scenes = {
  settings: async ({ settings }) => {
    await settings.goto('Shop');
    await settings.shopName.waitFor();
  },
  'settings-printing': async ({ settings }) => settings.goto('Printing'),
  'settings-staff': async ({ settings }) => settings.goto('Colleagues'),
  'settings-right': async ({ settings }) => settings.goto('Making it right'),
  'settings-hours': async ({ settings }) => settings.goto('Opening hours'),
  'settings-look': async ({ settings }) => settings.goto('Look'),
  'settings-history': async ({ settings }) => {
    await settings.goto('What was done');
    await settings.panel('What was done').getByRole('button').first().waitFor();
  },
  'settings-about': async ({ settings }) => settings.goto('About'),
  'settings-book': async ({ settings }) => settings.goto('The book'),
};
