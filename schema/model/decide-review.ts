import { activeUnit } from '../organization/unit-refusals.ts';
import type { Handle } from './circumstances.ts';
import { requireStatus } from './model-refusals.ts';
import { nameReservation } from './stream.ts';

/** the review of plan V.2 keeps, drops, or replicates. */
export const keepModel: Handle<'KeepModel'> = (data, state) => {
  const refusals = requireStatus(state, 'R-14', ['ACCEPTED', 'PLANNED', 'IMPLEMENTING']);
  return refusals.length > 0 ? { refusals } : { events: [{ type: 'ModelKept', data }] };
};

/** only what is being done can be copied. The unit may still be open. */
export const proposeModelReplication: Handle<'ProposeModelReplication'> = (data, state, { facts }) => {
  const refusals = requireStatus(state, 'R-14', ['IMPLEMENTING']);
  if (data.unit !== undefined) refusals.push(...activeUnit(['unit'], facts.unit));
  if (refusals.length > 0) return { refusals };
  return { events: [{ type: 'ModelReplicationProposed', data: { ...data, unit: data.unit ?? null } }] };
};

/** The name becomes free for another model of the unit. */
export const dropModel: Handle<'DropModel'> = (data, state) => ({
  events: [{ type: 'ModelDropped', data }],
  ...(state.registration && { release: [nameReservation(state, state.registration.name)] }),
});

/** The name stays taken: the model was one of its campaign. */
export const concludeModel: Handle<'ConcludeModel'> = (data, state) => {
  const refusals = requireStatus(state, 'R-14', ['IMPLEMENTING']);
  if (refusals.length > 0) return { refusals };
  return { events: [{ type: 'ModelConcluded', data: { ...data, rating: data.rating ?? null } }] };
};
