import type { CampaignState } from '../campaign/state.ts';
import type { Instant } from '../civil-date.ts';
import type { Decision, Moment } from '../decider.ts';
import type { Actor } from '../event.ts';
import type { UnitState } from '../organization/unit-state.ts';
import type { ReportCommand } from './commands.ts';
import type { ReportEvent } from './events.ts';
import type { Figures, FiguresMethod } from './figures.ts';
import type { StandingList } from './standing-list.ts';
import type { Report, ReportState } from './state.ts';

export interface ReportFacts {
  campaign?: CampaignState;
  /** What stands in the place of the unit whose list it is. */
  unit?: UnitState;
  /** The same of the report that is replaced. */
  replacedUnit?: UnitState | undefined;
  /** The report that a new version replaces. */
  replaced?: ReportState;
  /** Of the unit whose list is drafted and of what was merged into it, as far as the views know; of a list alone. */
  lists?: readonly StandingList[];
  /** From the views, computed for this submission; null while they do not hold the whole log. */
  figures?: {
    figures: Figures;
    method: FiguresMethod;
    cutOff: Instant;
    log: { event: string | null; size: number };
  } | null;
}

export interface Circumstances {
  facts: ReportFacts;
  moment: Moment;
  actor: Actor;
}

export type Data<Type extends ReportCommand['type']> = Extract<ReportCommand, { type: Type }>['data'];
export type Handle<Type extends ReportCommand['type']> = (
  data: Data<Type>,
  state: Report,
  at: Circumstances,
) => Decision<ReportEvent>;
