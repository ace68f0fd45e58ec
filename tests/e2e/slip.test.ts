import { join } from 'node:path';
import { expect, test } from './fixtures.ts';
import { readPdf } from './pdf.ts';
import { aRegular } from './people.ts';

/** Millimetres: what a ruler on the paper may be off by. */
const ruler = 0.3;

interface Paper {
  label: string;
  /** How often the right arrow is pressed to get to it. */
  right: number;
  width: number;
  height: number;
  side: number;
  lines: { shop: number; figures: number; code: number };
}

const papers: Record<string, Paper> = {
  'the 80 mm receipt roll': {
    label: '80 mm receipt roll',
    width: 80,
    height: 150,
    side: 4,
    right: 0,
    lines: { shop: 15.1, figures: 50.5, code: 133.1 },
  },
  'an A6 sheet': {
    label: 'A6 sheet',
    width: 105,
    height: 148,
    side: 10,
    right: 1,
    lines: { shop: 19.05, figures: 54.5, code: 131.2 },
  },
};

test.describe('true to size', () => {
  for (const [what, paper] of Object.entries(papers)) {
    test(`the slip prints on ${what}: page, words, boxes and code where the ruler finds them`, async ({
      counter,
      card,
      shop,
      page,
    }) => {
      await shop.call('settings.set', { shopName: 'The Corner Deli' });
      await aRegular(shop);
      await page.reload();
      await counter.open('anna');
      await expect(card.region).toBeFocused();
      await counter.press('t');
      await expect(card.slipForm.getByRole('radio', { name: '80 mm receipt roll' })).toBeFocused();
      for (let at = 0; at < paper.right; at += 1) await counter.press('ArrowRight');
      await expect(card.slipForm.getByRole('radio', { name: paper.label })).toBeChecked();
      await counter.press('Enter');
      await expect(card.slipForm).toContainText('type the code');
      const { slips } = await shop.call('feedback.report', { from: '2026-11-21', to: '2026-11-21' });
      expect(slips.printed).toBe(1);
      const pdf = await readPdf(await page.pdf({ preferCSSPageSize: true, printBackground: true }));
      expect(pdf.pages).toBe(1);
      expect(Math.abs(pdf.width - paper.width)).toBeLessThan(ruler);
      expect(Math.abs(pdf.height - paper.height)).toBeLessThan(ruler);
      expectSlip(pdf, paper);
    });
  }
});

/** Positions as slip.css gives them, from the upper left corner of the paper; the lines of type as a ruler found them. */
function expectSlip(pdf: Awaited<ReturnType<typeof readPdf>>, { width, height, side, lines }: Paper) {
  const near = (found: number, wanted: number, what: string) =>
    expect(Math.abs(found - wanted), `${what}: ${found} mm, not ${wanted} mm`).toBeLessThan(ruler);
  const middle = ({ left, right }: { left: number; right: number }) => (left + right) / 2;
  const shop = pdf.text('The Corner Deli');
  near(middle(shop), width / 2, 'middle of the name of the shop');
  near(shop.baseline, lines.shop, 'line of the name of the shop');
  const code = pdf.text(/^[2-9A-HJKMNP-Z]{3}-[2-9A-HJKMNP-Z]{3}$/);
  near(code.size, 11, 'height of the code');
  near(middle(code), width / 2, 'middle of the code');
  near(code.baseline, lines.code, 'line of the code');
  const column = (width - 2 * side) / 11;
  for (let score = 0; score <= 10; score += 1) {
    const figure = pdf.text(String(score));
    near(middle(figure), side + column * (score + 0.5), `middle of the ${score}`);
    near(figure.baseline, lines.figures, `line of the ${score}`);
    const box = pdf.frames[score] ?? { left: 0, right: 0, top: 0, bottom: 0 };
    near(middle(box), side + column * (score + 0.5), `middle of the box of the ${score}`);
    near(box.right - box.left, 4.7, `width of the box of the ${score}`);
    near(box.bottom - box.top, 4.7, `height of the box of the ${score}`);
    near(box.bottom, lines.figures - 3.6, `foot of the box of the ${score}`);
  }
  const room = pdf.frames[11];
  near(room?.left ?? 0, side, 'left edge of the room to write in');
  near(room?.right ?? 0, width - side, 'right edge of the room to write in');
  expect(pdf.frames).toHaveLength(12);
  expect(code.baseline).toBeLessThan(height - 8);
}

test('the code of a slip typed in the search finds her, and is filled in with her score', async ({
  counter,
  card,
  shop,
}) => {
  const id = await aRegular(shop);
  await aRegular(shop, { givenName: 'Bea', familyName: 'Born' });
  const { slip } = await shop.call('slips.make', { customerId: id });
  await counter.open(slip.code.toLowerCase().replace('-', ''));
  await expect(card.name).toHaveText('Anna Berg');
  await expect(card.region).toBeFocused();
  await counter.press('f', '9', 'Enter');
  await expect(counter.toasts).toContainText('A 9 from Anna Berg noted');
  const { feedback } = await shop.call('feedback.list', {});
  expect(feedback).toMatchObject([{ source: 'slip', score: 9, customerName: 'Anna Berg' }]);
  expect((await shop.call('slips.get', { code: slip.code })).isAnswered).toBe(true);
});

test('while no slip is shown, printing prints the screen as before', async ({ counter, page, folder, shop }) => {
  await aRegular(shop);
  await expect(counter.search).toBeFocused();
  const pdf = await readPdf(await page.pdf({ path: join(folder, 'screen.pdf'), format: 'A4' }));
  expect(pdf.has(/Regulars/)).toBe(true);
});
