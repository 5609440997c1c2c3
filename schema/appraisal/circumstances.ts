import type { CampaignState } from '../campaign/state.ts';
import type { Decision, Moment } from '../decider.ts';
import type { Actor } from '../event.ts';
import type { UnitState } from '../organization/unit-state.ts';
import type { AppraisalCommand } from './commands.ts';
import type { AppraisalEvent } from './events.ts';
import type { InterestFacts } from './interest.ts';
import type { Round } from './round.ts';

/** Other streams that a decision looks at, models and units each under its own id. */
export interface AppraisalFacts extends InterestFacts {
  campaign?: CampaignState;
  /** Ids of the models whose reports stand in this round; null where the views are behind. */
  submitted?: readonly string[] | null;
  [unit: `unit:${string}`]: UnitState;
}

export interface Circumstances {
  facts: AppraisalFacts;
  moment: Moment;
  actor: Actor;
}

export type Data<Type extends AppraisalCommand['type']> = Extract<AppraisalCommand, { type: Type }>['data'];

/** Decides one command on a round that exists and is not over. */
export type Handle<Type extends AppraisalCommand['type']> = (
  data: Data<Type>,
  state: Round,
  at: Circumstances,
) => Decision<AppraisalEvent>;
