import { GraphQLError } from 'graphql';
import type { Context } from './context.ts';
import type { Loaders } from './loaders.ts';
import { requireRead } from './scope.ts';

/** the unit that stands for this one today. */
export const unitToday = async (loaders: Loaders, unit: string): Promise<string> =>
  (await loaders.standingUnit.load(unit))?.id ?? unit;

/** Where not everybody who reads its organization reads the thing. Throws FORBIDDEN, with these words, unless who asks does. */
export async function requireReadable<Thing extends { organization: string; path: readonly string[] }>(
  context: Context,
  thing: Thing,
  reads: (context: Context, thing: Thing) => Promise<boolean>,
  words: string,
): Promise<void> {
  requireRead(context, thing.path);
  if (await reads(context, thing)) return;
  throw new GraphQLError(words, { extensions: { code: 'FORBIDDEN', organization: thing.organization } });
}
