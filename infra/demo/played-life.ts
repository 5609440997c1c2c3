import type { CivilDate } from '../../schema/civil-date.ts';
import type { Actor } from '../../schema/event.ts';
import type { ModelKind } from '../../schema/model/vocabulary.ts';
import type { Chance } from './chance.ts';
import type { SampleModel } from './sample-models.ts';
import type { Season } from './season.ts';
import type { Chain } from './step.ts';

export interface LifeOptions {
  model: SampleModel;
  kind: ModelKind;
  season: Season;
  commune: string;
  unit: { id: string; name: string };
  /** Stated where the sample has no figure of its own. */
  households: number;
  /** The model of the year before that this one continues. */
  earlier?: string | undefined;
  /** The chains that this life waits for. */
  after: readonly string[];
  /** The Board and the unit's officer of this commune. */
  board: Actor;
  officer: Actor;
  chance: Chance;
  /** How much is recorded: some communes in full, the others in outline. */
  detail: 'full' | 'light';
  /** Found in monitoring on this day, and registered by the Board. */
  foundOn?: CivilDate;
  /** Makes this one late, returned once, dropped in review… */
  fate: { late: boolean; returned: boolean; dropped: boolean; stalled: boolean };
}

/** A model of the played year, and what the rest of the story needs to know of it. */
export interface Life extends LifeOptions {
  id: string;
  chain: Chain;
}
