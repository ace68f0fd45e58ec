/** Things in the order given, gathered under the day each belongs to. */
export function gatherByDay<T>(things: readonly T[], dayOf: (thing: T) => string): { day: string; things: T[] }[] {
  const days: { day: string; things: T[] }[] = [];
  for (const thing of things) {
    const day = dayOf(thing);
    const last = days.at(-1);
    if (last?.day === day) last.things.push(thing);
    else days.push({ day, things: [thing] });
  }
  return days;
}
