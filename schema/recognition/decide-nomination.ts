import { notAfterToday } from '../business-date.ts';
import { campaignMissing } from '../campaign/campaign-refusals.ts';
import type { Campaign } from '../campaign/state.ts';
import type { Decision, Moment } from '../decider.ts';
import { modelMissing } from '../model/model-refusals.ts';
import type { Model } from '../model/state.ts';
import { activeUnit } from '../organization/unit-refusals.ts';
import type { Refusal } from '../refusal.ts';
import { needsRating } from './checklist.ts';
import { nothingChanged } from './decision-refusals.ts';
import type { ExemplarCommand } from './exemplar-commands.ts';
import type { ExemplarEvent } from './exemplar-events.ts';
import * as refuse from './exemplar-refusals.ts';
import type { Exemplar, ExemplarState } from './exemplar-state.ts';
import {
  type Facts,
  isSelected,
  modelIn,
  modelOfCampaign,
  nameOf,
  recognisedModel,
  standingIn,
  unitIn,
} from './facts.ts';
import { held, nominationKey } from './stream.ts';
import { PERSONAL_CRITERIA, ratedWell } from './vocabulary.ts';

export type ExemplarData<Type extends ExemplarCommand['type']> = Extract<
  ExemplarCommand,
  { type: Type }
>['data'];
type Nomination = ExemplarData<'NominateExemplar'>;

/** recognised, not revoked, and selected as most exemplary. */
function modelFits({ model: id, campaign }: Nomination, facts: Facts): Refusal[] {
  const model = modelIn(facts, id);
  const elsewhere = modelOfCampaign(model, campaign, 'R-26', ['model']);
  return !model || elsewhere.length > 0 ? elsewhere : nominable(model);
}

/** */
export function nominable(model: Model): Refusal[] {
  const unrecognised = recognisedModel(model, 'R-26', ['model']);
  if (unrecognised.length > 0 || isSelected(model)) return unrecognised;
  return [refuse.notSelected(nameOf(model))];
}

function unitFits(
  { unit: id, subject, model: modelId }: Nomination,
  facts: Facts,
  { organization }: Campaign,
) {
  const [unit, model] = [unitIn(facts, id), modelIn(facts, modelId)];
  if (unit && unit.organization !== organization) return [refuse.unitElsewhere()];
  if (subject === 'COLLECTIVE' && model && standingIn(facts, model.unit) !== id)
    return [refuse.notLeadUnit()];
  return activeUnit(['unit'], unit ?? undefined);
}

function ratingFits({ rating, subject, leader = false }: Nomination, moment: Moment): Refusal[] {
  if (!rating) return needsRating({ subject, leader }) ? [refuse.ratingMissing()] : [];
  const low = needsRating({ subject, leader }) && !ratedWell(rating.level);
  return [
    ...(low ? [refuse.ratedTooLow(rating.level)] : []),
    ...notAfterToday(['rating', 'ratedOn'], rating.ratedOn, moment),
  ];
}

/** an individual takes a direct part and meets every personal criterion. */
function individualFits({ subject, part, criteria, leader }: Nomination): Refusal[] {
  if (subject === 'COLLECTIVE') return leader ? [refuse.leaderIsIndividual()] : [];
  return [
    ...(part === undefined ? [refuse.partMissing()] : []),
    ...PERSONAL_CRITERIA.filter((criterion) => criteria?.[criterion] === undefined).map(
      refuse.criterionMissing,
    ),
  ];
}

const directs = (model: Model, { organization, year }: Campaign) =>
  model.organization === organization &&
  model.year === year &&
  model.registration !== null &&
  model.registration.kind !== 'CONTINUED' &&
  !['DRAFT', 'REGISTERED', 'RETURNED', 'DROPPED'].includes(model.status);

/** a leader has ideas, and directed at least one new or replicated model this year. */
function leaderFits({ leader, subject, leadership }: Nomination, facts: Facts, campaign: Campaign) {
  if (!leader || subject === 'COLLECTIVE') return [];
  const models = leadership?.models ?? [];
  return [
    ...(leadership?.ideas === undefined ? [refuse.ideasMissing()] : []),
    ...(models.length === 0 ? [refuse.directedMissing()] : []),
    ...models.flatMap((id, index) => {
      const model = modelIn(facts, id);
      if (!model) return [modelMissing(['leadership', 'models', String(index)])];
      return directs(model, campaign) ? [] : [refuse.directedUnfit(index)];
    }),
  ];
}

/** every check that fails is told at once. What does not concern the subject is not kept. */
export function nominate(
  data: Nomination,
  state: ExemplarState,
  facts: Facts,
  moment: Moment,
): Decision<ExemplarEvent> {
  const { campaign } = facts;
  if (state) return { refusals: [refuse.exists()] };
  if (!campaign) return { refusals: [campaignMissing(['campaign'])] };
  const refusals = [
    ...modelFits(data, facts),
    ...unitFits(data, facts, campaign),
    ...ratingFits(data, moment),
    ...individualFits(data),
    ...leaderFits(data, facts, campaign),
  ];
  if (refusals.length > 0) return { refusals };
  const { exemplar, subject, leader = false, model, unit, title, person = null, rating = null } = data;
  const individual = subject === 'INDIVIDUAL';
  const { organization, lineage, year } = campaign;
  return {
    events: [
      {
        type: 'ExemplarNominated',
        data: {
          ...{ exemplar, campaign: data.campaign, year, organization, lineage: [...lineage] },
          ...{ subject, leader, model, unit, title, person, rating },
          part: individual ? (data.part ?? null) : null,
          criteria: individual ? (data.criteria as Required<NonNullable<typeof data.criteria>>) : null,
          leadership: leader ? (data.leadership as { ideas: string; models: string[] }) : null,
        },
      },
    ],
    reserve: [{ key: nominationKey(data), holder: exemplar, refusal: refuse.nominatedAlready(subject) }],
  };
}

/** the rating of the whole year takes the place of the provisional one, whatever it is. */
export function confirmRating(
  { document, ...data }: ExemplarData<'ConfirmExemplarRating'>,
  moment: Moment,
): Decision<ExemplarEvent> {
  const refusals = notAfterToday(['ratedOn'], data.ratedOn, moment);
  if (refusals.length > 0) return { refusals };
  return {
    events: [
      {
        type: 'ExemplarRatingConfirmed',
        occurredOn: data.ratedOn,
        data: { ...data, document: document ?? null },
      },
    ],
  };
}

/** what was confirmed by a slip; the nomination is judged by it from now on. */
export function correctRating(
  { document, ...data }: ExemplarData<'CorrectExemplarRating'>,
  { rating }: Exemplar,
  moment: Moment,
): Decision<ExemplarEvent> {
  const refusals = notAfterToday(['ratedOn'], data.ratedOn, moment);
  if (rating?.level === data.level) refusals.push(nothingChanged(['level']));
  if (refusals.length > 0) return { refusals };
  return {
    events: [
      {
        type: 'ExemplarRatingCorrected',
        occurredOn: data.ratedOn,
        data: { ...data, document: document ?? null },
      },
    ],
  };
}

/** The name is free for another nomination. */
export const withdraw = (
  data: ExemplarData<'WithdrawExemplar'>,
  { exemplar, model, name }: Exemplar,
): Decision<ExemplarEvent> => ({
  events: [{ type: 'ExemplarWithdrawn', data: { ...data, model } }],
  release: held(exemplar, [name]),
});
