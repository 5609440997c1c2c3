import type { CampaignState } from '../campaign/state.ts';
import type { Decision, Moment } from '../decider.ts';
import type { Actor } from '../event.ts';
import type { ModelState } from '../model/state.ts';
import type { UnitState } from '../organization/unit-state.ts';
import type { ExemplarState } from '../recognition/exemplar-state.ts';
import type { CommendationCommand } from './commands.ts';
import type { CommendationEvent } from './events.ts';
import type { Commendation, CommendationState } from './state.ts';

export interface CommendationFacts {
  campaign?: CampaignState;
  unit?: UnitState;
  model?: ModelState;
  exemplar?: ExemplarState;
  /** The model of the exemplar, where that alone is named. */
  exemplarModel?: ModelState;
  /** The commendation that `sameDecisionAs` names. */
  other?: CommendationState;
}

export interface Circumstances {
  facts: CommendationFacts;
  moment: Moment;
  actor: Actor;
}

export type Data<Type extends CommendationCommand['type']> = Extract<
  CommendationCommand,
  { type: Type }
>['data'];
export type Handle<Type extends CommendationCommand['type']> = (
  data: Data<Type>,
  state: Commendation,
  at: Circumstances,
) => Decision<CommendationEvent>;
