import { v5 as uuidV5 } from 'uuid';
import { consequencesOf } from '../../schema/all.ts';
import type { RecordedEvent } from '../../schema/event.ts';
import type { Commit } from './request.ts';
import { unavailableOf } from './unavailable.ts';

/** A rule of an internal command is wrong: it has no reason to refuse. */
export class ConsequenceRefused extends Error {}

/**
 * Sends the internal commands that an event causes. Their ids derive from the event, so that doing it again has no
 * second effect. One that fails keeps none of the others from coming about. Resolves to the last position that they
 * wrote; 0 where they had nothing to do.
 * @throws what the first failed with, ConsequenceRefused last; Unavailable at once.
 */
export async function causeAll(commit: Commit, cause: RecordedEvent): Promise<bigint> {
  let last = 0n;
  const failures: unknown[] = [];
  for (const [index, { type, data }] of consequencesOf(cause).entries()) {
    const sent = commit({
      type,
      data,
      commandId: uuidV5(`${type}/${index}`, cause.id),
      actor: cause.actor,
      client: cause.client,
      ...(cause.simulated ? { simulated: true as const } : {}),
      cause,
    });
    const outcome = await sent.catch((error: unknown) => {
      if (unavailableOf(error)) throw error; // the others would fail alike
      failures.push(error);
      return undefined;
    });
    if (outcome?.ok === false) {
      const refused = JSON.stringify(outcome.refusals);
      failures.push(new ConsequenceRefused(`${type}, caused by ${cause.type} ${cause.id}: ${refused}`));
    }
    if (outcome?.ok && outcome.position > last) last = outcome.position;
  }
  // What may yet come about goes before what never will.
  const [failed] = [...failures.filter((each) => !(each instanceof ConsequenceRefused)), ...failures];
  if (failed) throw failed;
  return last;
}
