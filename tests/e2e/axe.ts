import type { Page } from '@playwright/test';
import axe from 'axe-core';
import { expect } from './fixtures.ts';

const everything: axe.RunOnly = { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] };
const colours: axe.RunOnly = { type: 'rule', values: ['color-contrast', 'link-in-text-block'] };

/**
 * What is on the screen now meets WCAG 2.2 AA as far as a program can tell. In the dark only the colours are other ones, so
 * only what is about colour is looked at again.
 */
export async function expectAccessible(page: Page, what: string): Promise<void> {
  // It is larger than the whole app: once for each page is enough.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await expect(page.locator('html')).toHaveAttribute('data-theme', colorScheme);
    const violations = await runAxe(page, colorScheme === 'light' ? everything : colours);
    const found = violations.flatMap(({ id, nodes }) =>
      nodes.map(node => `${id}: ${node.target.join(' ')}: ${node.failureSummary?.replace(/\s+/g, ' ')}`),
    );
    expect.soft(found, `${what}, ${colorScheme}`).toEqual([]);
  }
}

function runAxe(page: Page, runOnly: axe.RunOnly): Promise<axe.Result[]> {
  return page.evaluate(async only => {
    const there = (window as unknown as { axe: typeof axe }).axe;
    const { violations } = await there.run(document, { runOnly: only, resultTypes: ['violations'] });
    return violations;
  }, runOnly);
}
