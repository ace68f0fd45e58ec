import type { Locator, Page } from '@playwright/test';
import { AppFrame } from './app-frame.ts';

type TouchTab = 'Due' | 'Plans' | 'Giving' | 'Groups' | 'Who sent whom';

/** Staying in touch: whose turn it is, plans, giving, groups, who sent whom. */
export class TouchPage extends AppFrame {
  readonly lines: Locator;
  readonly plans: Locator;
  readonly programmes: Locator;
  readonly threads: Locator;
  readonly groupList: Locator;
  /** How many the group being written finds. */
  readonly count: Locator;
  readonly sentence: Locator;
  readonly members: Locator;
  /** The drawing of who sent whom. */
  readonly tree: Locator;
  readonly person: Locator;
  readonly dialog: Locator;

  constructor(page: Page) {
    super(page);
    this.lines = page.locator('[data-due-row]');
    this.plans = page.locator('[data-plan]');
    this.programmes = page.locator('[data-programme]');
    this.threads = page.locator('[data-thread]');
    this.groupList = page.getByRole('complementary', { name: 'Groups' });
    this.count = page.locator('.group-count');
    this.sentence = page.locator('.group-sentence');
    this.members = page.getByRole('grid', { name: 'Who is in it' }).locator('.row-grid-row');
    this.tree = page.getByRole('application', { name: 'Who sent whom' });
    this.person = page.locator('.tree-person');
    this.dialog = page.getByRole('dialog');
  }

  async goto(tab: TouchTab = 'Due'): Promise<void> {
    await this.page.getByRole('navigation', { name: 'Rooms' }).getByRole('link', { name: 'In touch' }).click();
    await this.page.getByRole('tab', { name: new RegExp(`^${tab}`) }).click();
  }

  line(name: string | RegExp): Locator {
    return this.lines.filter({ hasText: name });
  }

  async addCondition(name: string): Promise<Locator> {
    await this.page.getByRole('button', { name: /Who is in it\?|Another condition/ }).click();
    await this.page.getByRole('menuitem', { name, exact: true }).click();
    return this.page.getByRole('group', { name, exact: true });
  }
}
