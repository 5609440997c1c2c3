import { documentDates } from '../business-date.ts';
import { campaignMissing } from '../campaign/campaign-refusals.ts';
import { campaignStream } from '../campaign/stream.ts';
import type { Decider, Decision, Need } from '../decider.ts';
import { modelMissing } from '../model/model-refusals.ts';
import { modelStream } from '../model/stream.ts';
import { unitStream } from '../organization/stream.ts';
import { activeUnit } from '../organization/unit-refusals.ts';
import { exemplarStream } from '../recognition/stream.ts';
import type { Refusal } from '../refusal.ts';
import type { CommendationFacts, Data, Handle } from './circumstances.ts';
import { type CommendationCommand, commendationCommands } from './commands.ts';
import * as refuse from './commendation-refusals.ts';
import {
  cancelCommendation,
  correctCommendation,
  presentCommendation,
  reinstateCommendation,
} from './decide-after.ts';
import {
  awardCommendation,
  declineCommendation,
  recordHigherAward,
  submitCommendationUpward,
  withdrawCommendation,
} from './decide-award.ts';
import type { CommendationEvent } from './events.ts';
import { commendable, commendableExemplar, type Later, ready } from './ready.ts';
import { heldBy, recipientReservation } from './reservations.ts';
import { type CommendationState, evolveCommendation } from './state.ts';
import { commendationStream } from './stream.ts';

/** the exemplar that is named is one of the campaign, of the model that is named with it. */
function exemplarFits(
  { campaign, model: named, exemplar: id }: Data<'ProposeCommendation'>,
  { exemplar, model, exemplarModel }: CommendationFacts,
): Refusal[] {
  if (id === undefined) return [];
  if (!exemplar) return [refuse.exemplarMissing()];
  if (exemplar.campaign !== campaign) return [refuse.exemplarElsewhere()];
  if (named !== undefined && named !== exemplar.model) return [refuse.exemplarOfAnotherModel()];
  return commendableExemplar(exemplar, model ?? exemplarModel ?? null);
}

/** a process of its own; what names a model rests on its recognition. */
function propose(
  data: Data<'ProposeCommendation'>,
  state: CommendationState,
  facts: CommendationFacts,
): Decision<CommendationEvent> {
  const { campaign, unit, model } = facts;
  if (state) return { refusals: [refuse.exists()] };
  if (!campaign) return { refusals: [campaignMissing(['campaign'])] };
  const refusals: Refusal[] = [];
  const { kind, title, unit: ofUnit = null, person = null } = data.recipient;
  if (ofUnit !== null && !unit) refusals.push(...activeUnit(['recipient', 'unit'], unit));
  if (unit && unit.organization !== campaign.organization) refusals.push(refuse.unitElsewhere());
  if (kind === 'COLLECTIVE' && person !== null) refusals.push(refuse.personOfCollective());
  if (data.model !== undefined && !model) refusals.push(modelMissing(['model']));
  if (model && model.campaign !== data.campaign) refusals.push(refuse.modelElsewhere());
  else if (model) refusals.push(...commendable(model));
  refusals.push(...exemplarFits(data, facts));
  if (refusals.length > 0) return { refusals };
  const { organization, lineage, year } = campaign;
  const { model: forModel = null, exemplar = null, document = null, commendation, form, achievement } = data;
  const proposed = {
    commendation,
    ...{ campaign: campaign.campaign, year, organization, lineage: [...lineage] },
    recipient: { kind, title, unit: ofUnit, person },
    ...{ model: forModel, exemplar, form, achievement, document },
  };
  return {
    events: [{ type: 'CommendationProposed', data: proposed }],
    reserve: [recipientReservation(proposed)],
  };
}

const handles: { [Type in Later]: Handle<Type> } = {
  AwardCommendation: awardCommendation,
  DeclineCommendation: declineCommendation,
  WithdrawCommendation: withdrawCommendation,
  SubmitCommendationUpward: submitCommendationUpward,
  RecordHigherAward: recordHigherAward,
  PresentCommendation: presentCommendation,
  CancelCommendation: cancelCommendation,
  ReinstateCommendation: reinstateCommendation,
  CorrectCommendation: correctCommendation,
};

interface Named {
  campaign: string;
  model?: string | null | undefined;
  exemplar?: string | null | undefined;
}

const home = ({ campaign, model, exemplar }: Named) => ({
  campaign: { decider: 'campaign', stream: campaignStream(campaign) },
  ...(model && { model: { decider: 'model', stream: modelStream(model) } }),
  ...(exemplar && { exemplar: { decider: 'exemplar', stream: exemplarStream(exemplar) } }),
});

function needs(command: CommendationCommand, state: CommendationState): Record<string, Need> {
  if (command.type === 'ProposeCommendation') {
    const { unit } = command.data.recipient;
    return {
      ...home(command.data),
      ...(unit !== undefined && { unit: { decider: 'unit', stream: unitStream(unit) } }),
    };
  }
  const stated = 'sameDecisionAs' in command.data ? command.data.sameDecisionAs : undefined;
  // What a correction leaves unsaid stands, and is looked at too.
  const stands = command.type === 'CorrectCommendation' ? state?.award?.sameDecisionAs : undefined;
  const other = stated ?? stands;
  return {
    ...(state && home(state)),
    ...(other && { other: { decider: 'commendation', stream: commendationStream(other) } }),
  };
}

/** The model of the exemplar, where that alone is named. */
const exemplarModelNeed = (_: unknown, { exemplar, model }: CommendationFacts): Record<string, Need> =>
  exemplar && !model ? { exemplarModel: { decider: 'model', stream: modelStream(exemplar.model) } } : {};

export const commendationDecider: Decider<
  CommendationCommand,
  CommendationState,
  CommendationEvent,
  CommendationFacts
> = {
  name: 'commendation',
  commands: commendationCommands,
  initial: null,
  evolve: evolveCommendation,
  stream: (command) => commendationStream(command.data.commendation),
  needs,
  needsThen: (_, __, facts) => exemplarModelNeed(null, facts),
  /** The recognition that it rests on may be revoked at the same time. */
  alone({ type, data }, state) {
    const on = type === 'ProposeCommendation' ? data : type === 'AwardCommendation' ? state : null;
    return on?.model ? [modelStream(on.model)] : [];
  },
  scope(command, state, facts) {
    const place = state ?? (command.type === 'ProposeCommendation' ? facts.campaign : undefined);
    return place ? { organization: place.organization, lineage: place.lineage } : undefined;
  },
  holds: (state, key) => state !== null && heldBy(state).some((held) => held.key === key),
  decide(command, state, facts, moment, actor) {
    const dated = documentDates(command.data, moment);
    if (command.type === 'ProposeCommendation')
      return dated.length > 0 ? { refusals: dated } : propose(command.data, state, facts);
    if (state === null) return { refusals: [refuse.missing()] };
    const at = { facts, moment, actor };
    const refusals = [...ready[command.type](state, at), ...dated];
    if (refusals.length > 0) return { refusals };
    // The table pairs each type with the handle of its own data; the compiler cannot follow that through an index.
    const handle = handles[command.type] as Handle<typeof command.type>;
    return handle(command.data as never, state, at);
  },
  ready: (type, state, facts, moment, actor) =>
    type === 'ProposeCommendation' ? undefined : ready[type](state, { facts, moment, actor }),
  readyNeeds: home,
  readyNeedsThen: exemplarModelNeed,
};
