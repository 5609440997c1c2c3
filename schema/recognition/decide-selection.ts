import type { RecusalGround } from '../appraisal/vocabulary.ts';
import { documentDates } from '../business-date.ts';
import { campaignMissing } from '../campaign/campaign-refusals.ts';
import type { Decider, Decision, Need } from '../decider.ts';
import type { Actor } from '../event.ts';
import { activeUnit } from '../organization/unit-refusals.ts';
import type { Refusal } from '../refusal.ts';
import {
  campaignNeed,
  type Facts,
  isRecognised,
  modelIn,
  modelNeeds,
  modelOfCampaign,
  namedTwice,
  recognisedModel,
  unitIn,
  unitNeeds,
} from './facts.ts';
import { type SelectionCommand, selectionCommands } from './selection-commands.ts';
import type { SelectionEvent } from './selection-events.ts';
import * as refuse from './selection-refusals.ts';
import { evolveSelection, isRecused, type Selection, type SelectionState } from './selection-state.ts';
import { revoteKey, selectionStream } from './stream.ts';
import { tally } from './tally.ts';

type Data<Type extends SelectionCommand['type']> = Extract<SelectionCommand, { type: Type }>['data'];
type SelectionFacts = Facts & { tied?: SelectionState };
type Opening = Data<'OpenSelection'>;
type Recusal = { account: string; model: string; ground: RecusalGround };

const isStanding = (facts: Facts) => (id: string) => {
  const model = modelIn(facts, id);
  return model !== null && isRecognised(model);
};

/** own unit, own model; what else a member has to do with a model the member declares. */
function recusalsOf({ committee, candidates }: Opening, facts: Facts): Recusal[] {
  return candidates.flatMap((id) => {
    const model = modelIn(facts, id);
    return committee.flatMap(({ account, unit }): Recusal[] => {
      if (!model) return [];
      if (unit === model.unit) return [{ account, model: id, ground: 'OWN_UNIT' }];
      return model.owners.includes(account) ? [{ account, model: id, ground: 'OWN_MODEL' }] : [];
    });
  });
}

function committeeFits({ committee }: Opening, organization: string, facts: Facts): Refusal[] {
  const accounts = committee.map(({ account }) => account);
  return [
    ...(new Set(accounts).size < refuse.LEAST_MEMBERS ? [refuse.committeeTooSmall()] : []),
    ...namedTwice(accounts, 'R-25', (index) => ['committee', index, 'account']),
    ...committee.flatMap(({ unit }, index) => {
      if (unit === undefined) return [];
      const [path, found] = [['committee', index, 'unit'], unitIn(facts, unit)];
      if (found && found.organization !== organization) return [refuse.unitElsewhere(found.name, path)];
      return activeUnit(path.map(String), found ?? undefined);
    }),
  ];
}

/** One of the tied may have lost its recognition since: it stays on the list, and cannot win (tally.ts). */
function candidatesFit({ candidates, campaign, seats, revoteOf }: Opening, facts: Facts): Refusal[] {
  const refusals = namedTwice(candidates, 'R-25', (index) => ['candidates', index]);
  for (const [index, id] of candidates.entries()) {
    const [path, model] = [['candidates', index], modelIn(facts, id)];
    const elsewhere = modelOfCampaign(model, campaign, 'R-25', path);
    refusals.push(...elsewhere);
    if (model && elsewhere.length === 0 && revoteOf === undefined)
      refusals.push(...recognisedModel(model, 'R-25', path));
  }
  if (seats > candidates.length) refusals.push(refuse.tooManySeats(seats, candidates.length));
  return refusals;
}

/** a re-vote is among exactly the tied, for the seats that remain. */
function revoteFits({ revoteOf, campaign, candidates, seats }: Opening, facts: SelectionFacts): Refusal[] {
  if (revoteOf === undefined) return [];
  const before = facts.tied ?? null;
  if (before === null || before.campaign !== campaign) return [refuse.missing('revoteOf')];
  const tied = (before.outcome?.results ?? []).filter(({ tied }) => tied).map(({ model }) => model);
  if (!before.outcome || tied.length === 0) return [refuse.notTied()];
  const same = tied.length === candidates.length && tied.every((id) => candidates.includes(id));
  return [
    ...(same ? [] : [refuse.revoteCandidates(tied.length)]),
    ...(seats === before.outcome.remaining ? [] : [refuse.revoteSeats(before.outcome.remaining)]),
  ];
}

/** the whole committee, recognised candidates, the seats as stated. */
function open(data: Opening, state: SelectionState, facts: SelectionFacts): Decision<SelectionEvent> {
  const { campaign } = facts;
  if (state) return { refusals: [refuse.exists()] };
  if (!campaign) return { refusals: [campaignMissing(['campaign'])] };
  const refusals = [
    ...committeeFits(data, campaign.organization, facts),
    ...candidatesFit(data, facts),
    ...revoteFits(data, facts),
  ];
  if (refusals.length > 0) return { refusals };
  const { organization, lineage, year } = campaign;
  const { revoteOf = null, document = null, committee, ...stated } = data;
  const members = committee.map(({ unit = null, person = null, ...member }) => ({ ...member, unit, person }));
  const opened = { ...stated, year, organization, lineage: [...lineage], committee: members };
  return {
    events: [
      {
        type: 'SelectionOpened',
        data: { ...opened, recusals: recusalsOf(data, facts), revoteOf, document },
      },
    ],
    ...(revoteOf !== null && {
      reserve: [{ key: revoteKey(revoteOf), holder: data.selection, refusal: refuse.revoteOpened() }],
    }),
  };
}

/** a declared interest; a vote for the model cast before no longer counts. */
function recuse(data: Data<'RecuseFromSelection'>, state: Selection, account: string): Refusal[] {
  if (!state.candidates.includes(data.model)) return [refuse.notACandidate(['model'])];
  return isRecused(state, account, data.model) ? [refuse.recusedAlready()] : [];
}

/** any candidates but those of the member's own interest, at most as many as there are seats. */
function ballotFits({ models }: Data<'CastSelectionBallot'>, state: Selection, account: string): Refusal[] {
  return [
    ...namedTwice(models, 'R-25', (index) => ['models', index]),
    ...(models.length > state.seats ? [refuse.tooManyChoices(state.seats)] : []),
    ...models.flatMap((model, index) => {
      if (!state.candidates.includes(model)) return [refuse.notACandidate(['models', index])];
      return isRecused(state, account, model) ? [refuse.recused(['models', index])] : [];
    }),
  ];
}

function act(
  command: Exclude<SelectionCommand, { type: 'OpenSelection' }>,
  state: Selection,
  facts: SelectionFacts,
  { account }: Actor,
): Decision<SelectionEvent> {
  if (state.outcome) return { refusals: [refuse.closed()] };
  if (command.type === 'CloseSelection') {
    const counted = tally(state, isStanding(facts));
    return { events: [{ type: 'SelectionClosed', data: { ...command.data, ...counted } }] };
  }
  if (!state.committee.some((member) => member.account === account))
    return { refusals: [refuse.notOnCommittee()] };
  if (command.type === 'RecuseFromSelection') {
    const refusals = recuse(command.data, state, account);
    if (refusals.length > 0) return { refusals };
    return { events: [{ type: 'SelectionMemberRecused', data: { ...command.data, account } }] };
  }
  const refusals = ballotFits(command.data, state, account);
  if (refusals.length > 0) return { refusals };
  const replaces = state.ballots.find((ballot) => ballot.account === account)?.event ?? null;
  return { events: [{ type: 'SelectionBallotCast', data: { ...command.data, account, replaces } }] };
}

export const selectionDecider: Decider<SelectionCommand, SelectionState, SelectionEvent, SelectionFacts> = {
  name: 'selection',
  commands: selectionCommands,
  initial: null,
  evolve: evolveSelection,
  stream: (command) => selectionStream(command.data.selection),
  needs(command, state): Record<string, Need> {
    if (command.type === 'CloseSelection') return modelNeeds(state?.candidates ?? []);
    if (command.type !== 'OpenSelection') return {};
    const { campaign, committee, candidates, revoteOf } = command.data;
    return {
      ...campaignNeed(campaign),
      ...modelNeeds(candidates),
      ...unitNeeds(committee.flatMap(({ unit }) => unit ?? [])),
      ...(revoteOf !== undefined && { tied: { decider: 'selection', stream: selectionStream(revoteOf) } }),
    };
  },
  scope(command, state, facts) {
    const place = state ?? (command.type === 'OpenSelection' ? facts.campaign : undefined);
    return place ? { organization: place.organization, lineage: place.lineage } : undefined;
  },
  holds: (state, key) => state?.revoteOf != null && revoteKey(state.revoteOf) === key,
  decide(command, state, facts, moment, actor) {
    const dated = documentDates(command.data, moment);
    if (dated.length > 0) return { refusals: dated };
    if (command.type === 'OpenSelection') return open(command.data, state, facts);
    return state === null ? { refusals: [refuse.missing()] } : act(command, state, facts, actor);
  },
};
