import { v5 as uuidV5 } from 'uuid';
import { consequencesOf } from '../../schema/all.ts';
import type { RecordedEvent } from '../../schema/event.ts';
import type { Commit } from './request.ts';

/** A rule of an internal command is wrong: it has no reason to refuse. */
export class ConsequenceRefused extends Error {}

/**
 * Sends the internal commands that an event causes. Their ids derive from the event, so that doing it again has no
 * second effect. Resolves to the last position that they wrote; 0 where they had nothing to do.
 * @throws ConsequenceRefused
 */
export async function causeAll(commit: Commit, cause: RecordedEvent): Promise<bigint> {
  let last = 0n;
  for (const [index, { type, data }] of consequencesOf(cause).entries()) {
    const outcome = await commit({
      type,
      data,
      commandId: uuidV5(`${type}/${index}`, cause.id),
      actor: cause.actor,
      client: cause.client,
      ...(cause.simulated ? { simulated: true as const } : {}),
      cause,
    });
    if (!outcome.ok)
      throw new ConsequenceRefused(
        `${type}, caused by ${cause.type} ${cause.id}: ${JSON.stringify(outcome.refusals)}`,
      );
    if (outcome.position > last) last = outcome.position;
  }
  return last;
}
