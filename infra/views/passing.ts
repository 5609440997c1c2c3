/** Not to blame on any event: lost connection, resources, deadlock, shutdown. */
export function isPassing(error: unknown): boolean {
  const code = (error as { code?: unknown }).code;
  return typeof code === 'string' && /^(08|40|53|55|57|58)...$/.test(code);
}
