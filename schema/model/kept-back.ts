import type { ModelEvent } from './events.ts';

/** per round, how many events on the model say what its sessions came to; none once its notice says so too. */
export type KeptBack = Readonly<Record<string, number>>;

/** Such events: what was tied has none, and what was annulled is to look like it. */
export const SAY_RESULTS = [
  'ModelAppraised',
  'ModelAppraisalAnnulled',
] as const satisfies ModelEvent['type'][];

type Saying = Extract<ModelEvent, { type: (typeof SAY_RESULTS)[number] }>;

export const saysResult = <Of extends { type: string }>(event: Of): event is Of & Pick<Saying, 'data'> =>
  (SAY_RESULTS as readonly string[]).includes(event.type);

export function keptBackAfter(kept: KeptBack, event: ModelEvent): KeptBack {
  if (event.type === 'ModelAppraisalNotified') {
    const { [event.data.round]: _, ...others } = kept;
    return others;
  }
  if (!saysResult(event)) return kept;
  const { round } = event.data;
  return { ...kept, [round]: (kept[round] ?? 0) + 1 };
}

/** How many there are in all rounds. */
export const countKeptBack = (kept: KeptBack): number =>
  Object.values(kept).reduce((sum, events) => sum + events, 0);
