import type { CivilDate } from '../civil-date.ts';
import type { ModelEvent } from './events.ts';
import type { RemedyState } from './vocabulary.ts';

export interface Remedy {
  title: string;
  dueOn: CivilDate;
  /** The event of the inspection that asked for it. */
  inspection: string;
  state: RemedyState;
  /** The event that confirmed it. */
  confirmation: string | null;
}

export type Remedies = Readonly<Record<string, Remedy>>;

type Asked = { remedy: string; title: string; dueOn: CivilDate };

/** The unit or the Board has done something about it: a correction of the inspection leaves it as it is. */
export const actedOn = ({ state }: Pick<Remedy, 'state'>) => state !== 'OWED';

/** By a key that people choose: every object seems to have `constructor`. */
export const remedyOf = ({ remedies }: { remedies: Remedies }, key: string): Remedy | undefined =>
  Object.hasOwn(remedies, key) ? remedies[key] : undefined;

/** Per inspection: what it asked for, as last stated. What was acted on stays. */
export function asked(remedies: Remedies, inspection: string, stated: readonly Asked[]): Remedies {
  const others = Object.entries(remedies).filter(
    ([, remedy]) => remedy.inspection !== inspection || actedOn(remedy),
  );
  const kept = Object.fromEntries(others);
  const owed = stated
    .filter(({ remedy }) => !Object.hasOwn(kept, remedy))
    .map(({ remedy, title, dueOn }): [string, Remedy] => [
      remedy,
      { title, dueOn, inspection, state: 'OWED', confirmation: null },
    ]);
  return { ...kept, ...Object.fromEntries(owed) };
}

/**
 *   OWED ──ModelRemedyCompleted──▶ COMPLETED ──ModelRemedyConfirmed──▶ CONFIRMED
 *     ▲ └──ModelRemedyWaived──▶ WAIVED  └─ModelRemedyWaived─▶ WAIVED       │
 *     └──────────────────ModelRemedyRejected──────┴────────────────────────┘
 */
export function evolveRemedies(remedies: Remedies, event: ModelEvent & { id?: string }): Remedies {
  const set = (key: string, change: Partial<Remedy>) => {
    const remedy = remedyOf({ remedies }, key);
    return remedy ? { ...remedies, [key]: { ...remedy, ...change } } : remedies;
  };
  switch (event.type) {
    case 'ModelRemedyCompleted':
      return set(event.data.remedy, { state: 'COMPLETED' });
    case 'ModelRemedyConfirmed':
      return set(event.data.remedy, { state: 'CONFIRMED', confirmation: event.id ?? null });
    case 'ModelRemedyRejected':
      return set(event.data.remedy, { state: 'OWED', confirmation: null });
    case 'ModelRemedyWaived':
      return set(event.data.remedy, { state: 'WAIVED' });
    default:
      return remedies;
  }
}
