import { unitsReadBy } from '../../schema/access/authorise.ts';
import { readsDifficulty } from '../../schema/difficulty/reading.ts';
import type { Context } from '../context.ts';
import type { DifficultySource } from '../loaders.ts';
import { requireReadable, unitToday } from '../readable.ts';
import { actorOf } from '../scope.ts';

/** whether who asks reads this difficulty. */
export async function canReadDifficulty(context: Context, difficulty: DifficultySource): Promise<boolean> {
  const { path, organization } = difficulty;
  const unit = await unitToday(context.loaders, difficulty.unit);
  return readsDifficulty(actorOf(context), { organization, lineage: path.slice(0, -1), unit });
}

/** Throws FORBIDDEN unless who asks reads it. */
export const requireReadDifficulty = (context: Context, difficulty: DifficultySource): Promise<void> =>
  requireReadable(
    context,
    difficulty,
    canReadDifficulty,
    'A difficulty is read by the unit that raised it and by those who answer it (khó khăn của đơn vị khác)',
  );

/** For lists and counts: of which units who asks reads them. */
export const unitsRead = (context: Context) => unitsReadBy(actorOf(context));
