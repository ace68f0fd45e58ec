/** How the words along an axis are set. */
export const chartTick = { fill: 'var(--ink-2)', fontSize: 13 };
