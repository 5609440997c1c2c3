/** Dated things by the month of their last day, in order. */
export function byMonth<Item extends { lastDay: string }>(
  items: readonly Item[],
): { year: number; month: number; items: Item[] }[] {
  const months: { year: number; month: number; items: Item[] }[] = [];
  for (const item of [...items].sort((a, b) => a.lastDay.localeCompare(b.lastDay))) {
    const [year = 0, month = 0] = item.lastDay.split('-').map(Number);
    const last = months.at(-1);
    if (last?.year === year && last.month === month) last.items.push(item);
    else months.push({ year, month, items: [item] });
  }
  return months;
}
