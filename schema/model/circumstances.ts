import type { RoundState } from '../appraisal/round.ts';
import type { CampaignState } from '../campaign/state.ts';
import type { Decision, Moment } from '../decider.ts';
import type { Actor } from '../event.ts';
import type { OrganizationState } from '../organization/state.ts';
import type { UnitState } from '../organization/unit-state.ts';
import type { ModelCommand } from './commands.ts';
import type { ModelEvent } from './events.ts';
import type { Namesake } from './namesakes.ts';
import type { PersonFacts } from './persons.ts';
import type { Goal } from './registration.ts';
import type { Model, ModelState } from './state.ts';

/** What R-03 looks at of the model that is continued. */
export type EarlierState =
  | (Pick<Model, 'organization' | 'unit' | 'year' | 'status'> & {
      registration: { name: string; goals: readonly EarlierGoal[] } | null;
    })
  | null;
export type EarlierGoal = Pick<Goal, 'goal' | 'title' | 'unit' | 'direction' | 'target'>;

/** Other streams that a model's decision looks at; absent where the command does not name them. */
export interface ModelFacts extends PersonFacts {
  campaign?: CampaignState;
  /** Of the campaign, for a model that begins. */
  organization?: OrganizationState;
  unit?: UnitState;
  /** The unit that leads the model: its own, or the one that this was merged into. */
  lead?: UnitState;
  /** Models in the campaign under the unit that leads it now; absent where the views were not asked. */
  namesakes?: readonly Namesake[];
  /** What CONTINUED continues and REPLICATED copies. */
  earlier?: EarlierState;
  /** The unit that leads the earlier model: its own, or the one that this was merged into. */
  earlierLead?: UnitState;
  source?: ModelState;
  /** That the model is submitted to. */
  round?: RoundState;
  /** Whether any round of the campaign takes reports; absent where the views were not asked, or are behind. */
  roundOpen?: boolean | null;
  /** That the model is under appraisal in. */
  appraisedIn?: RoundState;
}

export type ModelData<Type extends ModelCommand['type']> = Extract<ModelCommand, { type: Type }>['data'];

export interface Circumstances {
  facts: ModelFacts;
  moment: Moment;
  actor: Actor;
}

/** When, and for whom. */
export type At = Pick<Circumstances, 'moment' | 'actor'>;

/** Decides one command on a model that exists and has not ended. */
export type Handle<Type extends ModelCommand['type']> = (
  data: ModelData<Type>,
  state: Model,
  at: Circumstances,
) => Decision<ModelEvent>;
