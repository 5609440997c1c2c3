import { modelNeeds } from '../appraisal/interest.ts';
import { documentDates } from '../business-date.ts';
import { campaignMissing } from '../campaign/campaign-refusals.ts';
import type { Decider, Decision, Moment, Need, Reservation } from '../decider.ts';
import type { Actor } from '../event.ts';
import type { Model } from '../model/state.ts';
import { modelStream } from '../model/stream.ts';
import type { Refusal } from '../refusal.ts';
import { type RecognitionCommand, recognitionCommands } from './decision-commands.ts';
import type { RecognitionEvent } from './decision-events.ts';
import { readyOf } from './decision-ready.ts';
import * as refuse from './decision-refusals.ts';
import {
  evolveRecognition,
  holdsName,
  ownNumber,
  type Paper,
  type Recognition,
  type RecognitionState,
  standingModels,
  standingPapers,
} from './decision-state.ts';
import {
  campaignNeed,
  type Facts,
  isRecognised,
  modelIn,
  modelOfCampaign,
  namedTwice,
  nameOf,
  notSettled,
  repeated,
  roundIn,
  roundNeeds,
} from './facts.ts';
import { decisionNumberKey, held, inOneOrder, recognitionKey, recognitionStream } from './stream.ts';

type Data<Type extends RecognitionCommand['type']> = Extract<RecognitionCommand, { type: Type }>['data'];
type Numbered = Pick<Paper, 'number' | 'issuedOn'>;

const wantedNumber = (organization: string, holder: string, { number, issuedOn }: Numbered): Reservation => ({
  key: decisionNumberKey(organization, number, issuedOn),
  holder,
  refusal: refuse.numberTaken(number, issuedOn),
});

/** the first reason why the model cannot be recognised now. */
function recognisable(model: Model, path: (string | number)[]): Refusal[] {
  const name = nameOf(model);
  if (model.status === 'DROPPED') return [refuse.dropped(name, path)];
  if (isRecognised(model)) return [refuse.alreadyRecognised(name, path)];
  if (!model.appraisal?.appraised?.passed) return [refuse.notAppraised(name, path)];
  return model.appraisal.notice?.passed ? [] : [refuse.noticeMissing(name, path)];
}

/** A model that the Committee declines has a published result too, whatever that is. */
function declinable(model: Model, path: (string | number)[]): Refusal[] {
  const name = nameOf(model);
  if (model.status === 'DROPPED') return [refuse.dropped(name, path)];
  if (isRecognised(model)) return [refuse.alreadyRecognised(name, path)];
  return model.appraisal?.notice ? [] : [refuse.noticeMissing(name, path)];
}

/** whether a decision may be issued that names the model: to recognise it, or to decline it. */
export function decidable(model: Model, facts: Facts, _: Moment, { account }: Actor): Refusal[] {
  const refusals = declinable(model, ['models']);
  const round = model.appraisal && roundIn(facts, model.appraisal.round);
  return round?.advice?.givenBy === account ? [...refusals, refuse.proposerDecides()] : refusals;
}

/** the decision rests on the notices of its models. */
function notBeforeNotices(issuedOn: string, models: readonly string[], facts: Facts): Refusal[] {
  const notices = models.map((id) => modelIn(facts, id)?.appraisal?.notice?.issuedOn ?? '').sort();
  const last = notices.at(-1) ?? '';
  return issuedOn < last ? [refuse.beforeNotice(issuedOn, last)] : [];
}

/** The rounds that appraised what a decision names. */
const roundsOf = ({ models, declined }: Data<'IssueRecognitionDecision'>, facts: Facts): string[] => {
  const named = [...models, ...declined.map(({ model }) => model)];
  return [...new Set(named.flatMap((id) => modelIn(facts, id)?.appraisal?.round ?? []))];
};

/** the advice to the Committee proposes, and another hand decides. */
const otherHand = (data: Data<'IssueRecognitionDecision'>, facts: Facts, { account }: Actor): Refusal[] =>
  roundsOf(data, facts).some((round) => roundIn(facts, round)?.advice?.givenBy === account)
    ? [refuse.proposerDecides()]
    : [];

/**
 * Each model is taken for the decision, so that of two decisions on one model at once one wins; a declined one
 * is given free again as soon as the decision is recorded.
 */
function issue(data: Data<'IssueRecognitionDecision'>, state: RecognitionState, facts: Facts, actor: Actor) {
  const { campaign } = facts;
  if (state) return { refusals: [refuse.exists()] };
  if (!campaign) return { refusals: [campaignMissing(['campaign'])] };
  const declined = data.declined.map(({ model }) => model);
  const check = (id: string, path: (string | number)[], rules: typeof recognisable) => {
    const model = modelIn(facts, id);
    const elsewhere = modelOfCampaign(model, data.campaign, 'R-23', path);
    return elsewhere.length > 0 || !model ? elsewhere : rules(model, path);
  };
  const refusals = [
    ...(data.body === campaign.settings.recognitionBody
      ? []
      : [refuse.wrongBody(campaign.settings.recognitionBody)]),
    ...namedTwice(data.models, 'R-23', (index) => ['models', index]),
    ...declined.flatMap((id, index) =>
      data.models.includes(id) || declined.indexOf(id) < index
        ? [repeated('R-23', ['declined', index, 'model'])]
        : [],
    ),
    ...data.models.flatMap((id, index) => check(id, ['models', index], recognisable)),
    ...declined.flatMap((id, index) => check(id, ['declined', index, 'model'], declinable)),
    ...notBeforeNotices(data.issuedOn, [...data.models, ...declined], facts),
    ...otherHand(data, facts, actor),
  ];
  if (refusals.length > 0) return { refusals };
  const { recognition: holder, document = null, ...stated } = data;
  const { organization, lineage, year } = campaign;
  const taken = (id: string, path: (string | number)[]): Reservation => {
    const model = modelIn(facts, id);
    return {
      key: recognitionKey(id),
      holder,
      refusal: refuse.alreadyRecognised(model ? nameOf(model) : id, path),
    };
  };
  return {
    events: [
      {
        type: 'RecognitionDecisionIssued' as const,
        occurredOn: data.issuedOn,
        data: { ...stated, recognition: holder, year, organization, lineage: [...lineage], document },
      },
    ],
    reserve: [
      wantedNumber(organization, holder, data),
      ...inOneOrder([
        ...data.models.map((id, index) => taken(id, ['models', index])),
        ...declined.map((id, index) => taken(id, ['declined', index, 'model'])),
      ]),
    ],
    release: held(holder, declined.map(recognitionKey)),
  };
}

const issuedOnOf = (state: Recognition) => standingPapers(state, 'ISSUE')[0]?.issuedOn ?? '';

/** of some or all models; the models are free to be appraised and recognised again. */
function revoke(data: Data<'RevokeRecognition'>, state: Recognition, facts: Facts) {
  const refusals = namedTwice(data.models, 'R-24', (index) => ['models', index]);
  for (const [index, id] of data.models.entries()) {
    if (!state.models.includes(id)) refusals.push(refuse.notInDecision(['models', index]));
    else if (state.revoked.includes(id)) refusals.push(refuse.alreadyRevoked(['models', index]));
    else if (modelIn(facts, id)?.recognition?.recognition !== state.recognition)
      refusals.push(notSettled('R-24', ['models', index]));
  }
  if (data.issuedOn < issuedOnOf(state))
    refusals.push(refuse.revokedBeforeIssue(data.issuedOn, issuedOnOf(state)));
  const number = wantedNumber(state.organization, state.recognition, data);
  if (ownNumber(state, number.key)) refusals.push(refuse.numberTaken(data.number, data.issuedOn));
  if (refusals.length > 0) return { refusals };
  return {
    events: [
      {
        type: 'RecognitionRevoked' as const,
        occurredOn: data.issuedOn,
        data: { ...data, document: data.document ?? null },
      },
    ],
    reserve: [number],
    release: held(state.recognition, data.models.map(recognitionKey)),
  };
}

/** as if it had never been revoked. What was begun anew since is taken back first. */
function reinstate(data: Data<'ReinstateRecognition'>, state: Recognition, facts: Facts) {
  const wrong = state.papers.find(({ event }) => event === data.corrects);
  if (wrong?.kind !== 'REVOCATION') return { refusals: [refuse.recordMissing()] };
  if (wrong.corrected) return { refusals: [refuse.recordCorrected()] };
  if (wrong.undone) return { refusals: [refuse.undoneAlready()] };
  const refusals = wrong.models.flatMap((id) => {
    const model = modelIn(facts, id);
    if (!model) return [];
    if (isRecognised(model)) return [refuse.alreadyRecognised(nameOf(model), ['corrects'])];
    return model.appraisal ? [refuse.appraisedAnew(nameOf(model))] : [];
  });
  if (refusals.length > 0) return { refusals };
  return {
    events: [{ type: 'RecognitionReinstated' as const, data: { ...data, models: [...wrong.models] } }],
    // The paper itself may be that of another model.
    release: [wantedNumber(state.organization, state.recognition, wrong)],
    reserve: wrong.models.map((id): Reservation => {
      const model = modelIn(facts, id);
      return {
        key: recognitionKey(id),
        holder: state.recognition,
        refusal: refuse.alreadyRecognised(model ? nameOf(model) : id, ['corrects']),
      };
    }),
  };
}

/** The corrected paper keeps the order of the days: notice, issue, revocation. */
function daysInOrder(wrong: Paper, issuedOn: string, state: Recognition, facts: Facts): Refusal[] {
  if (wrong.kind === 'REVOCATION')
    return issuedOn < issuedOnOf(state) ? [refuse.revokedBeforeIssue(issuedOn, issuedOnOf(state))] : [];
  const revocations = standingPapers(state, 'REVOCATION').flatMap(({ undone, issuedOn: day }) =>
    undone ? [] : [day],
  );
  const first = revocations.sort()[0];
  return [
    ...notBeforeNotices(issuedOn, standingModels(state), facts),
    ...(first !== undefined && first < issuedOn ? [refuse.revokedBeforeIssue(first, issuedOn)] : []),
  ];
}

/** number, date or signatory recorded wrongly; what was recorded stays in history. */
function correct(data: Data<'CorrectRecognitionDecision'>, state: Recognition, facts: Facts) {
  const wrong = state.papers.find(({ event }) => event === data.corrects);
  if (!wrong) return { refusals: [refuse.recordMissing()] };
  if (wrong.corrected) return { refusals: [refuse.recordCorrected()] };
  if (wrong.undone) return { refusals: [refuse.undoneAlready()] };
  const { number, issuedOn, signatory } = data;
  if (wrong.number === number && wrong.issuedOn === issuedOn && wrong.signatory === signatory)
    return { refusals: [refuse.nothingChanged(['number'])] };
  const wanted = wantedNumber(state.organization, state.recognition, data);
  const old = wantedNumber(state.organization, state.recognition, wrong);
  const restated = wrong.number !== number || wrong.issuedOn !== issuedOn;
  const renumbered = wanted.key !== old.key;
  const refusals = daysInOrder(wrong, issuedOn, state, facts);
  if (renumbered && ownNumber(state, wanted.key)) refusals.push(refuse.numberTaken(number, issuedOn));
  if (refusals.length > 0) return { refusals };
  return {
    events: [
      {
        type: 'RecognitionDecisionCorrected' as const,
        occurredOn: issuedOn,
        data: { ...data, paper: wrong.kind, models: restated ? [...wrong.models] : [] },
      },
    ],
    ...(renumbered && { reserve: [wanted], release: held(state.recognition, [old.key]) }),
  };
}

export const recognitionDecider: Decider<RecognitionCommand, RecognitionState, RecognitionEvent, Facts> = {
  name: 'recognition',
  commands: recognitionCommands,
  initial: null,
  evolve: evolveRecognition,
  stream: (command) => recognitionStream(command.data.recognition),
  needs(command, state): Record<string, Need> {
    switch (command.type) {
      case 'IssueRecognitionDecision': {
        const { campaign, models, declined } = command.data;
        const named = [...models, ...declined.map(({ model }) => model)];
        return { ...campaignNeed(campaign), ...modelNeeds(named) };
      }
      case 'RevokeRecognition':
        return modelNeeds(command.data.models.filter((id) => state?.models.includes(id)));
      case 'ReinstateRecognition': {
        const wrong = state?.papers.find(({ event }) => event === command.data.corrects);
        return modelNeeds(wrong?.models ?? []);
      }
      case 'CorrectRecognitionDecision':
        return modelNeeds(state ? standingModels(state) : []);
    }
  },
  /** Models are dropped, nominated, commended at the same time. */
  alone({ type, data }) {
    if (type === 'CorrectRecognitionDecision' || type === 'ReinstateRecognition') return [];
    const declined = type === 'IssueRecognitionDecision' ? data.declined.map(({ model }) => model) : [];
    return [...data.models, ...declined].map(modelStream);
  },
  needsThen: (command, _, facts) =>
    command.type === 'IssueRecognitionDecision' ? roundNeeds(roundsOf(command.data, facts)) : {},
  scope(command, state, facts) {
    const place = state ?? (command.type === 'IssueRecognitionDecision' ? facts.campaign : undefined);
    return place ? { organization: place.organization, lineage: place.lineage } : undefined;
  },
  holds: holdsName,
  decide(command, state, facts, moment, actor): Decision<RecognitionEvent> {
    const dated = documentDates(command.data, moment);
    if (dated.length > 0) return { refusals: dated };
    if (command.type === 'IssueRecognitionDecision') return issue(command.data, state, facts, actor);
    if (state === null) return { refusals: [refuse.missing()] };
    switch (command.type) {
      case 'RevokeRecognition':
        return revoke(command.data, state, facts);
      case 'ReinstateRecognition':
        return reinstate(command.data, state, facts);
      case 'CorrectRecognitionDecision':
        return correct(command.data, state, facts);
    }
  },
  ready: readyOf,
};
