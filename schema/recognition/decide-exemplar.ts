import { modelNeeds } from '../appraisal/interest.ts';
import { documentDates } from '../business-date.ts';
import type { Decider, Decision, Moment, Need } from '../decider.ts';
import type { Actor } from '../event.ts';
import { modelStream } from '../model/stream.ts';
import { standingUnit } from '../organization/standing-unit.ts';
import { correctOutcome, recordOutcome } from './decide-city-outcome.ts';
import { confirmReport, fileDocument, sendDossier } from './decide-dossier.ts';
import { confirmRating, correctRating, nominate, withdraw } from './decide-nomination.ts';
import { type ExemplarCommand, exemplarCommands } from './exemplar-commands.ts';
import type { ExemplarEvent } from './exemplar-events.ts';
import { exemplarNeeds, ready } from './exemplar-ready.ts';
import { missing } from './exemplar-refusals.ts';
import { type Exemplar, type ExemplarState, evolveExemplar } from './exemplar-state.ts';
import { campaignNeed, type Facts, modelIn, unitNeeds } from './facts.ts';
import { exemplarStream } from './stream.ts';

type Following = Exclude<ExemplarCommand, { type: 'NominateExemplar' }>;

function needs(command: ExemplarCommand, state: ExemplarState): Record<string, Need> {
  switch (command.type) {
    case 'NominateExemplar': {
      const { campaign, model, unit, leadership } = command.data;
      const models = [model, ...(leadership?.models ?? [])];
      return { ...campaignNeed(campaign), ...modelNeeds(models), ...unitNeeds([unit]) };
    }
    default:
      return state ? exemplarNeeds(state) : {};
  }
}

/** whoever stands in the place of the nominated model's unit. */
function needsThen(command: ExemplarCommand, _: ExemplarState, facts: Facts): Record<string, Need> {
  const unit = command.type === 'NominateExemplar' ? modelIn(facts, command.data.model)?.unit : undefined;
  return unit === undefined ? {} : { [`standing:${unit}`]: standingUnit(unit) };
}

function act(command: Following, state: Exemplar, moment: Moment, actor: Actor): Decision<ExemplarEvent> {
  switch (command.type) {
    case 'ConfirmExemplarRating':
      return confirmRating(command.data, moment);
    case 'CorrectExemplarRating':
      return correctRating(command.data, state, moment);
    case 'FileExemplarDocument':
      return fileDocument(command.data, actor);
    case 'ConfirmAchievementReport':
      return confirmReport(command.data, state, moment, actor);
    case 'SendExemplarDossier':
      return sendDossier(command.data, moment);
    case 'RecordCityOutcome':
      return recordOutcome(command.data, state, moment);
    case 'CorrectCityOutcome':
      return correctOutcome(command.data, state, moment);
    case 'WithdrawExemplar':
      return withdraw(command.data, state);
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
  /** The recognition of the model may be revoked at the same time. */
  alone: ({ type, data }) => (type === 'NominateExemplar' ? [modelStream(data.model)] : []),
  scope(command, state, facts) {
    if (state) {
      const { organization, lineage, unit } = state;
      const standing = facts[`standing:${unit}`];
      // A dissolved unit has nobody left who could act for it.
      return { organization, lineage, ...(standing?.active && { unit: standing.unit }) };
    }
    if (command.type !== 'NominateExemplar' || !facts.campaign) return undefined;
    const { organization, lineage } = facts.campaign;
    return { organization, lineage, unit: command.data.unit };
  },
  holds: (state, key) => state !== null && !state.withdrawn && state.name === key,
  decide(command, state, facts, moment, actor) {
    const dated = documentDates(command.data, moment);
    if (command.type === 'NominateExemplar')
      return dated.length > 0 ? { refusals: dated } : nominate(command.data, state, facts, moment);
    if (state === null) return { refusals: [missing()] };
    const refusals = [...ready(command.type, state, facts, actor), ...dated];
    return refusals.length > 0 ? { refusals } : act(command, state, moment, actor);
  },
  ready: (type, state, facts, _, actor) =>
    type === 'NominateExemplar' ? undefined : ready(type, state, facts, actor),
  readyNeeds: exemplarNeeds,
};
