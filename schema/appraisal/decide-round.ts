import { knownPerson } from '../access/person-refusals.ts';
import { campaignMissing } from '../campaign/campaign-refusals.ts';
import type { Decision } from '../decider.ts';
import { modelMissing } from '../model/model-refusals.ts';
import type { Model, ModelState } from '../model/state.ts';
import { activeUnit } from '../organization/unit-refusals.ts';
import type { Refusal } from '../refusal.ts';
import { sameValue } from '../same-value.ts';
import type { AppraisalFacts, Data, Handle } from './circumstances.ts';
import type { AppraisalEvent } from './events.ts';
import { lastResult } from './result.ts';
import type { Round, RoundState } from './round.ts';
import * as refuse from './round-refusals.ts';

/** R-15, step 1. */
export function planRound(
  { round, title, plan }: Data<'PlanAppraisalRound'>,
  state: RoundState,
  { campaign }: AppraisalFacts,
): Decision<AppraisalEvent> {
  if (state) return { refusals: [refuse.roundExists()] };
  if (!campaign) return { refusals: [campaignMissing(['campaign'])] };
  const { organization, lineage, year } = campaign;
  const home = { campaign: campaign.campaign, year, organization, lineage: [...lineage] };
  return { events: [{ type: 'AppraisalRoundPlanned', data: { round, ...home, title, plan } }] };
}

export const amendRound: Handle<'AmendAppraisalRound'> = (data, state) => {
  const { title, plan } = data;
  if (sameValue([title, plan], [state.title, state.plan]))
    return { refusals: [refuse.nothingChanged(['title'], 'R-15')] };
  return { events: [{ type: 'AppraisalRoundAmended', data }] };
};

/** no vote stands; the models go back to their work. */
export const cancelRound: Handle<'CancelAppraisalRound'> = (data, _, { facts: { submitted } }) => {
  if (!submitted) return { refusals: [refuse.viewsBehind()] };
  return { events: [{ type: 'AppraisalRoundCancelled', data: { ...data, models: [...submitted] } }] };
};

/** one head, one secretary, at least three people, nobody twice. */
export const appointPanel: Handle<'AppointAppraisalPanel'> = (data, state, { facts }) => {
  const { round, members, decision, reason = null } = data;
  const refusals: Refusal[] = [];
  if (state.panel.length > 0 && reason === null) refusals.push(refuse.panelReasonMissing());
  if (members.length < 3) refusals.push(refuse.panelSmall(members.length));
  for (const duty of ['HEAD', 'SECRETARY'] as const) {
    const holders = members.filter((each) => each.duty === duty).length;
    if (holders !== 1) refusals.push(refuse.dutyTaken(duty, holders));
  }
  const accounts = members.map(({ account }) => account);
  const persons = members.map(({ person }) => person);
  for (const [index, { account, title, unit: id, person }] of members.entries()) {
    if (accounts.indexOf(account) < index) refusals.push(refuse.memberRepeated(index, title));
    if (person !== undefined) {
      const path = ['members', String(index), 'person'];
      refusals.push(...knownPerson(path, facts[`person:${person}`], state.organization));
      if (persons.indexOf(person) < index) refusals.push(refuse.personRepeated(path, title));
    }
    const unit = id === undefined ? undefined : facts[`unit:${id}`];
    if (id !== undefined) refusals.push(...activeUnit(['members', String(index), 'unit'], unit));
    if (unit && unit.organization !== state.organization) refusals.push(refuse.unitElsewhere(index));
  }
  if (refusals.length > 0) return { refusals };
  return { events: [{ type: 'AppraisalPanelAppointed', data: { round, members, decision, reason } }] };
};

export const nameOf = (model: Model): string => model.registration?.name ?? model.model;

/** The model exists and runs in the campaign of the round. */
export function ofCampaign(
  state: Round,
  model: ModelState | undefined,
  path: (string | number)[],
): Refusal[] {
  if (!model) return [modelMissing(path.map(String))];
  return model.campaign === state.campaign ? [] : [refuse.modelElsewhere(path)];
}

/** A result that stands: a tie decides nothing. */
export const decided = (state: Round, model: string) => lastResult(state, model)?.result.tied === false;
