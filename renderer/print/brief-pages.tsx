import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { type Brief, type BriefSheet, HandoverSheets } from './HandoverSheets.tsx';
import type { PaperSize } from './office-paper.ts';

/** Who is on which page, so that nobody is on two: measured as it is printed, off the screen. Call it once the fonts are there. */
export function briefPages(brief: Brief, shopName: string, paper: PaperSize): BriefSheet[] {
  const { room, heights, gap } = measure(brief, shopName, paper);
  const groups: number[][] = [[]];
  let left = room;
  for (const [at, height] of heights.entries()) {
    const group = groups.at(-1)!;
    // The first line of all, and that there are more at the end, are lines like those of people.
    if (height > left && group.length > 0) {
      groups.push([at]);
      left = room - height - gap;
    } else {
      group.push(at);
      left -= height + gap;
    }
  }
  const { people, total } = brief;
  return groups.map((group, index) => ({
    page: index + 1,
    people: group.flatMap(at => people[at - 1] ?? []),
    more: index === groups.length - 1 ? total - people.length : 0,
  }));
}

/** How tall each part of the brief is that stays together, and how much of them a page takes, in px. */
function measure(brief: Brief, shopName: string, paper: PaperSize): { room: number; heights: number[]; gap: number } {
  const box = document.createElement('div');
  box.className = 'print-measure';
  document.body.append(box);
  const root = createRoot(box);
  const sheets = [{ page: 1, people: brief.people, more: brief.total - brief.people.length }];
  flushSync(() => root.render(<HandoverSheets {...{ brief, shopName, sheets, ...paper }} pages={1} />));
  const points = box.querySelector('.week-points')!;
  const heights = [...points.children].map(child => child.getBoundingClientRect().height);
  const measured = { room: points.clientHeight, heights, gap: Number.parseFloat(getComputedStyle(points).rowGap) };
  root.unmount();
  box.remove();
  return measured;
}
