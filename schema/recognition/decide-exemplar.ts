import { documentDates } from '../business-date.ts';
import type { Decider, Decision, Moment, Need } from '../decider.ts';
import type { Actor } from '../event.ts';
import { standingUnit } from '../organization/standing-unit.ts';
import { correctOutcome, recordOutcome } from './decide-city-outcome.ts';
import { confirmReport, fileDocument, sendDossier } from './decide-dossier.ts';
import { confirmRating, nominate, withdraw } from './decide-nomination.ts';
import { type ExemplarCommand, exemplarCommands } from './exemplar-commands.ts';
import type { ExemplarEvent } from './exemplar-events.ts';
import { missing, withdrawn } from './exemplar-refusals.ts';
import { type Exemplar, type ExemplarState, evolveExemplar } from './exemplar-state.ts';
import { campaignNeed, type Facts, modelIn, modelNeeds, standingIn, unitNeeds } from './facts.ts';
import { exemplarStream } from './stream.ts';

type Later = Exclude<ExemplarCommand, { type: 'NominateExemplar' }>;

function needs(command: ExemplarCommand, state: ExemplarState): Record<string, Need> {
  switch (command.type) {
    case 'NominateExemplar': {
      const { campaign, model, unit, leadership } = command.data;
      const models = [model, ...(leadership?.models ?? [])];
      return { ...campaignNeed(campaign), ...modelNeeds(models), ...unitNeeds([unit]) };
    }
    case 'SendExemplarDossier':
    case 'WithdrawExemplar':
      return modelNeeds(state ? [state.model] : []);
    case 'RecordCityOutcome':
    case 'CorrectCityOutcome':
      return state ? campaignNeed(state.campaign) : {};
    default:
      return {};
  }
}

/** whoever stands in the place of the model's unit, or of the exemplar's. */
function needsThen(command: ExemplarCommand, state: ExemplarState, facts: Facts): Record<string, Need> {
  const named = command.type === 'NominateExemplar' ? modelIn(facts, command.data.model)?.unit : undefined;
  const unit = state?.unit ?? named;
  return unit === undefined ? {} : { [`standing:${unit}`]: standingUnit(unit) };
}

function act(
  command: Later,
  state: Exemplar,
  facts: Facts,
  moment: Moment,
  actor: Actor,
): Decision<ExemplarEvent> {
  switch (command.type) {
    case 'ConfirmExemplarRating':
      return confirmRating(command.data, state, moment);
    case 'FileExemplarDocument':
      return fileDocument(command.data, state, actor);
    case 'ConfirmAchievementReport':
      return confirmReport(command.data, state, moment, actor);
    case 'SendExemplarDossier':
      return sendDossier(command.data, state, facts, moment);
    case 'RecordCityOutcome':
      return recordOutcome(command.data, state, facts, moment, actor);
    case 'CorrectCityOutcome':
      return correctOutcome(command.data, state, facts, moment, actor);
    case 'WithdrawExemplar':
      return withdraw(command.data, state, facts);
  }
}

export const exemplarDecider: Decider<ExemplarCommand, ExemplarState, ExemplarEvent, Facts> = {
  name: 'exemplar',
  commands: exemplarCommands,
  initial: null,
  evolve: evolveExemplar,
  stream: (command) => exemplarStream(command.data.exemplar),
  needs,
  needsThen,
  scope(command, state, facts) {
    if (state) {
      const { organization, lineage, unit } = state;
      return { organization, lineage, unit: standingIn(facts, unit) };
    }
    if (command.type !== 'NominateExemplar' || !facts.campaign) return undefined;
    const { organization, lineage } = facts.campaign;
    return { organization, lineage, unit: command.data.unit };
  },
  holds: (state, key) => state !== null && !state.withdrawn && state.name === key,
  decide(command, state, facts, moment, actor) {
    const dated = documentDates(command.data, moment);
    if (dated.length > 0) return { refusals: dated };
    if (command.type === 'NominateExemplar') return nominate(command.data, state, facts, moment);
    if (state === null) return { refusals: [missing()] };
    return state.withdrawn ? { refusals: [withdrawn()] } : act(command, state, facts, moment, actor);
  },
};
