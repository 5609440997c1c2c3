import { knownPerson } from '../access/person-refusals.ts';
import { type AtStake, groundIn, interestNeeds, standingNeeds, type Voter } from '../appraisal/interest.ts';
import type { RecusalGround } from '../appraisal/vocabulary.ts';
import { documentDates } from '../business-date.ts';
import { campaignMissing } from '../campaign/campaign-refusals.ts';
import type { Decider, Decision, Need } from '../decider.ts';
import type { Actor } from '../event.ts';
import { modelStream } from '../model/stream.ts';
import { activeUnit } from '../organization/unit-refusals.ts';
import type { Refusal } from '../refusal.ts';
import { recuse, withdrawRecusal } from './decide-recusal.ts';
import {
  campaignNeed,
  type Facts,
  isRecognised,
  isSelected,
  modelIn,
  modelOfCampaign,
  namedTwice,
  recognisedModel,
  unitIn,
  unitNeeds,
} from './facts.ts';
import { type SelectionCommand, selectionCommands } from './selection-commands.ts';
import type { SelectionEvent } from './selection-events.ts';
import { ready, revotable } from './selection-ready.ts';
import * as refuse from './selection-refusals.ts';
import {
  chosenIn,
  evolveSelection,
  isRecused,
  type Selection,
  type SelectionState,
  tiedIn,
} from './selection-state.ts';
import { candidateKey, held, inOneOrder, revoteKey, selectionStream } from './stream.ts';
import { tally } from './tally.ts';

type Data<Type extends SelectionCommand['type']> = Extract<SelectionCommand, { type: Type }>['data'];
type SelectionFacts = Facts & { tied?: SelectionState };
type Opening = Data<'OpenSelection'>;
type Recusal = { account: string; model: string; ground: RecusalGround };

const isStanding = (facts: Facts) => (id: string) => {
  const model = modelIn(facts, id);
  return model !== null && isRecognised(model);
};

/** what the record says of the committee's interests; what else there is, is declared. */
function recusalsOf(
  { committee, candidates }: { committee: readonly Voter[]; candidates: readonly string[] },
  facts: Facts,
): Recusal[] {
  return candidates.flatMap((id) => {
    const model = modelIn(facts, id);
    return committee.flatMap((voter): Recusal[] => {
      const ground = model && groundIn(voter, model, facts);
      return ground ? [{ account: voter.account, model: id, ground }] : [];
    });
  });
}

function committeeFits({ committee }: Opening, organization: string, facts: Facts): Refusal[] {
  const accounts = committee.map(({ account }) => account);
  return [
    ...(new Set(accounts).size < refuse.LEAST_MEMBERS ? [refuse.committeeTooSmall()] : []),
    ...namedTwice(accounts, 'R-25', (index) => ['committee', index, 'account']),
    ...namedTwice(
      committee.map(({ account, person }) => person ?? account),
      'R-25',
      (index) => ['committee', index, 'person'],
    ).filter(({ path: [, index] }) => committee[Number(index)]?.person !== undefined),
    ...committee.flatMap(({ person }, index) =>
      person === undefined
        ? []
        : knownPerson(['committee', String(index), 'person'], facts[`person:${person}`], organization),
    ),
    ...committee.flatMap(({ unit }, index) => {
      if (unit === undefined) return [];
      const [path, found] = [['committee', index, 'unit'], unitIn(facts, unit)];
      if (found && found.organization !== organization) return [refuse.unitElsewhere(path)];
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
    if (!model || elsewhere.length > 0 || revoteOf !== undefined) continue;
    refusals.push(...recognisedModel(model, 'R-25', path));
    if (isSelected(model)) refusals.push(refuse.selectedAlready(path));
  }
  if (seats > candidates.length) refusals.push(refuse.tooManySeats(seats, candidates.length));
  return refusals;
}

/** a re-vote is among exactly the tied, for the seats that remain. */
function revoteFits({ revoteOf, campaign, candidates, seats }: Opening, facts: SelectionFacts): Refusal[] {
  if (revoteOf === undefined) return [];
  const before = facts.tied ?? null;
  if (before === null || before.campaign !== campaign) return [refuse.missing('revoteOf')];
  const tied = tiedIn(before);
  if (!before.outcome || tied.length === 0) return revotable(before);
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
    reserve: [
      ...(revoteOf === null
        ? []
        : [{ key: revoteKey(revoteOf), holder: data.selection, refusal: refuse.revoteOpened() }]),
      ...inOneOrder(
        data.candidates.map((model, index) => ({
          key: candidateKey(model),
          holder: data.selection,
          refusal: refuse.votedOnElsewhere(['candidates', index]),
        })),
      ),
    ],
  };
}

/** any candidates but those of the member's own interest, at most as many as there are seats. */
function ballotFits(
  { models }: Data<'CastSelectionBallot'>,
  state: Selection,
  facts: SelectionFacts,
  account: string,
): Refusal[] {
  const voter = state.committee.filter((member) => member.account === account);
  const known = recusalsOf({ committee: voter, candidates: models }, facts).map(({ model }) => model);
  return [
    ...namedTwice(models, 'R-25', (index) => ['models', index]),
    ...(models.length > state.seats ? [refuse.tooManyChoices(state.seats)] : []),
    ...models.flatMap((model, index) => {
      if (!state.candidates.includes(model)) return [refuse.notACandidate(['models', index])];
      return known.includes(model) || isRecused(state, account, model)
        ? [refuse.recused(['models', index])]
        : [];
    }),
  ];
}

/** counted without those whose interest came up since it opened. */
function close(
  data: Data<'CloseSelection'>,
  state: Selection,
  facts: SelectionFacts,
): Decision<SelectionEvent> {
  const since = recusalsOf(state, facts)
    .filter(({ account, model }) => !isRecused(state, account, model))
    .map((recusal) => ({
      type: 'SelectionMemberRecused' as const,
      data: { ...data, ...recusal, reason: null },
    }));
  const voted = since.reduce<SelectionState>(evolveSelection, state) ?? state;
  const counted = tally(voted, isStanding(facts));
  return {
    events: [...since, { type: 'SelectionClosed', data: { ...data, ...counted } }],
    release: held(state.selection, state.candidates.map(candidateKey)),
  };
}

/** what it votes on again may be voted on in another; what another votes on again is not taken from under it. */
function cancel(data: Data<'CancelSelection'>, state: Selection): Decision<SelectionEvent> {
  const { selection, revoteOf, candidates, outcome } = state;
  return {
    events: [{ type: 'SelectionCancelled', data: { ...data, models: chosenIn(state) } }],
    ...(tiedIn(state).length > 0 && {
      reserve: [{ key: revoteKey(selection), holder: selection, refusal: refuse.revoteStands() }],
    }),
    release: held(selection, [
      ...(revoteOf === null ? [] : [revoteKey(revoteOf)]),
      ...(outcome ? [] : candidates.map(candidateKey)),
    ]),
  };
}

function act(
  command: Exclude<SelectionCommand, { type: 'OpenSelection' }>,
  state: Selection,
  facts: SelectionFacts,
  actor: Actor,
): Decision<SelectionEvent> {
  const { account } = actor;
  if (command.type === 'CancelSelection') return cancel(command.data, state);
  if (command.type === 'CloseSelection') return close(command.data, state, facts);
  if (command.type === 'RecuseFromSelection') return recuse(command.data, state, actor);
  if (command.type === 'WithdrawSelectionRecusal') return withdrawRecusal(command.data, state, actor);
  const refusals = ballotFits(command.data, state, facts, account);
  if (refusals.length > 0) return { refusals };
  const replaces = state.ballots.find((ballot) => ballot.account === account)?.event ?? null;
  return { events: [{ type: 'SelectionBallotCast', data: { ...command.data, account, replaces } }] };
}

function holdsName(state: SelectionState, key: string): boolean {
  if (!state) return false;
  if (state.cancelled) return state.outcome !== null && revoteKey(state.selection) === key;
  if (state.revoteOf !== null && revoteKey(state.revoteOf) === key) return true;
  return !state.outcome && state.candidates.some((model) => candidateKey(model) === key);
}

/** whose interests in which models a decision has to know; of a ballot, its voter's in every candidate. */
function atStake(command: SelectionCommand, state: SelectionState, { account }: Actor): AtStake {
  const voters = state?.committee ?? [];
  switch (command.type) {
    case 'OpenSelection':
      return { models: command.data.candidates, voters: command.data.committee };
    case 'CastSelectionBallot':
      return {
        models: state?.candidates ?? [],
        voters: voters.filter((each) => each.account === account),
      };
    case 'CloseSelection':
      return { models: state?.candidates ?? [], voters };
    case 'CancelSelection':
      return { models: state ? chosenIn(state) : [], voters: [] };
    default:
      return { models: [], voters: [] };
  }
}

/** whose interests in what is voted on now come up while it is open; then what may rest on what it chose. */
const votedOn = (state: Selection): AtStake =>
  state.outcome || state.cancelled
    ? { models: chosenIn(state), voters: [] }
    : { models: state.candidates, voters: state.committee };

export const selectionDecider: Decider<SelectionCommand, SelectionState, SelectionEvent, SelectionFacts> = {
  name: 'selection',
  commands: selectionCommands,
  initial: null,
  evolve: evolveSelection,
  stream: (command) => selectionStream(command.data.selection),
  needs(command, state, actor): Record<string, Need> {
    const found = interestNeeds(atStake(command, state, actor));
    if (command.type !== 'OpenSelection') return found;
    const { campaign, committee, revoteOf } = command.data;
    return {
      ...found,
      ...campaignNeed(campaign),
      ...unitNeeds(committee.flatMap(({ unit }) => unit ?? [])),
      ...(revoteOf !== undefined && { tied: { decider: 'selection', stream: selectionStream(revoteOf) } }),
    };
  },
  needsThen: (command, state, facts, actor) => standingNeeds(atStake(command, state, actor), facts),
  /** The recognition of a candidate may be revoked at the same time, or somebody nominated for what was chosen. */
  alone({ type }, state) {
    if (type === 'CloseSelection' && state) return state.candidates.map(modelStream);
    return type === 'CancelSelection' && state ? chosenIn(state).map(modelStream) : [];
  },
  scope(command, state, facts) {
    const place = state ?? (command.type === 'OpenSelection' ? facts.campaign : undefined);
    return place ? { organization: place.organization, lineage: place.lineage } : undefined;
  },
  holds: holdsName,
  decide(command, state, facts, moment, actor) {
    if (command.type === 'OpenSelection') {
      const dated = documentDates(command.data, moment);
      return dated.length > 0 ? { refusals: dated } : open(command.data, state, facts);
    }
    if (state === null) return { refusals: [refuse.missing()] };
    const refusals = ready(command.type, state, actor, facts);
    return refusals.length > 0 ? { refusals } : act(command, state, facts, actor);
  },
  ready: (type, state, facts, _, actor) =>
    type === 'OpenSelection' ? undefined : ready(type, state, actor, facts),
  readyNeeds: (state) => interestNeeds(votedOn(state)),
  readyNeedsThen: (state, facts) => standingNeeds(votedOn(state), facts),
};
