import { AppFrame } from './app-frame.ts';

/** The shop, its colleagues, language and appearance. */
export class SettingsPage extends AppFrame {
  async goto(): Promise<void> {
    await this.room('Settings').click();
  }
}
