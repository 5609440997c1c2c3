/** Where two sets of figures differ, by path: `total.registered`; nothing when they are the same. At most 50. */
export function differences(frozen: unknown, again: unknown, path = ''): string[] {
  if (Object.is(frozen, again)) return [];
  if (typeof frozen !== 'object' || typeof again !== 'object' || frozen === null || again === null)
    return [path];
  const [left, right] = [frozen as Record<string, unknown>, again as Record<string, unknown>];
  const keys = new Set([...Object.keys(left), ...Object.keys(right)]);
  return [...keys]
    .flatMap((key) => differences(left[key], right[key], path ? `${path}.${key}` : key))
    .slice(0, 50);
}
