import { documentDates } from '../business-date.ts';
import { campaignMissing } from '../campaign/campaign-refusals.ts';
import type { CampaignState } from '../campaign/state.ts';
import { campaignStream } from '../campaign/stream.ts';
import type { Decider, Decision, Need } from '../decider.ts';
import type { Actor } from '../event.ts';
import { modelMissing } from '../model/model-refusals.ts';
import type { ModelState } from '../model/state.ts';
import { modelStream } from '../model/stream.ts';
import { standingUnit } from '../organization/standing-unit.ts';
import { unitStream } from '../organization/stream.ts';
import { activeUnit } from '../organization/unit-refusals.ts';
import type { UnitState } from '../organization/unit-state.ts';
import type { Refusal } from '../refusal.ts';
import { sameValue } from '../same-value.ts';
import { type DifficultyCommand, difficultyCommands } from './commands.ts';
import * as refuse from './difficulty-refusals.ts';
import type { DifficultyEvent } from './events.ts';
import { type Difficulty, type DifficultyState, evolveDifficulty } from './state.ts';
import { difficultyStream } from './stream.ts';

interface DifficultyFacts {
  campaign?: CampaignState;
  /** Who raises it; once it is raised, whoever stands in the place of that unit. */
  unit?: UnitState;
  model?: ModelState;
  /** The unit that leads the model now. */
  lead?: UnitState;
}

type Data<Type extends DifficultyCommand['type']> = Extract<DifficultyCommand, { type: Type }>['data'];
type Handle<Type extends DifficultyCommand['type']> = (
  data: Data<Type>,
  state: Difficulty,
) => Decision<DifficultyEvent>;

/** a unit says it of its own work in a campaign, or of one of its models there. */
function raise(
  data: Data<'RaiseDifficulty'>,
  state: DifficultyState,
  { campaign, unit, model, lead }: DifficultyFacts,
): Decision<DifficultyEvent> {
  if (state) return { refusals: [refuse.exists()] };
  const refusals: Refusal[] = [...activeUnit(['unit'], unit)];
  if (!campaign) refusals.push(campaignMissing(['campaign']));
  if (campaign && unit && unit.organization !== campaign.organization) refusals.push(refuse.unitElsewhere());
  if (data.model !== undefined && !model) refusals.push(modelMissing(['model']));
  if (model && (lead?.unit !== data.unit || model.campaign !== data.campaign))
    refusals.push(refuse.modelElsewhere());
  if (refusals.length > 0 || !campaign) return { refusals };
  const { difficulty, title, detail, evidence, wish = null } = data;
  const { organization, lineage, year } = campaign;
  const home = { campaign: campaign.campaign, year, organization, lineage: [...lineage], unit: data.unit };
  return {
    events: [
      {
        type: 'DifficultyRaised',
        data: { difficulty, ...home, model: data.model ?? null, title, detail, wish, evidence },
      },
    ],
  };
}

type Later = Exclude<DifficultyCommand['type'], 'RaiseDifficulty'>;

/** per command, why the difficulty as it stands does not take it. */
const ready: Record<Later, (state: Difficulty, actor: Actor) => Refusal[]> = {
  CorrectDifficulty: (state) => refuse.closed(state, 'R-38'),
  ForwardDifficulty: (state) => [
    ...(state.status === 'ANSWERED' ? [refuse.answered()] : []),
    ...refuse.closed(state, 'R-42'),
  ],
  // A level above answers what was passed on to it; the rest is the commune's own.
  AnswerDifficulty: (state, { role }) => [
    ...(role === 'CITY_OFFICER' && !state.forwarded ? [refuse.notForwarded()] : []),
    ...refuse.closed(state, 'R-42'),
  ],
  // Only what has been answered is over.
  CloseDifficulty: (state) => [
    ...refuse.closed(state, 'R-42'),
    ...(state.status === 'OPEN' || state.status === 'FORWARDED' ? [refuse.notAnswered()] : []),
  ],
  ReopenDifficulty: ({ status }) => (status === 'OPEN' || status === 'FORWARDED' ? [refuse.notClosed()] : []),
};

/** the statement that was wrong stays in history. */
const correct: Handle<'CorrectDifficulty'> = (data, state) => {
  const { difficulty, reason, title, detail, evidence, wish = null } = data;
  const statement = { title, detail, wish, evidence };
  if (sameValue(statement, state.statement)) return { refusals: [refuse.nothingChanged(['title'])] };
  const corrects = state.statedBy as string;
  return { events: [{ type: 'DifficultyCorrected', data: { difficulty, corrects, reason, ...statement } }] };
};

/** the Board passes it on to whoever can solve it; it may go on to another. */
const forward: Handle<'ForwardDifficulty'> = ({ difficulty, to, note = null }) => ({
  events: [{ type: 'DifficultyForwarded', data: { difficulty, to, note } }],
});

/** R-42; R-38: another answer takes the place of the one that stands, and both stay in history. */
const answer: Handle<'AnswerDifficulty'> = ({ difficulty, answer: text, document = null }, state) => {
  const standing = state.answer;
  if (standing && sameValue([standing.text, standing.document], [text, document]))
    return { refusals: [refuse.nothingChanged(['answer'])] };
  const replaces = standing?.event ?? null;
  return { events: [{ type: 'DifficultyAnswered', data: { difficulty, answer: text, document, replaces } }] };
};

const close: Handle<'CloseDifficulty'> = (data) => ({ events: [{ type: 'DifficultyClosed', data }] });

/** an answer that does not help, or a trouble that comes back, is owed another answer. */
const reopen: Handle<'ReopenDifficulty'> = (data) => ({ events: [{ type: 'DifficultyReopened', data }] });

const handles: { [Type in Later]: Handle<Type> } = {
  CorrectDifficulty: correct,
  ForwardDifficulty: forward,
  AnswerDifficulty: answer,
  CloseDifficulty: close,
  ReopenDifficulty: reopen,
};

const readyNeeds = ({ unit }: Difficulty): Record<string, Need> => ({ unit: standingUnit(unit) });

export const difficultyDecider: Decider<
  DifficultyCommand,
  DifficultyState,
  DifficultyEvent,
  DifficultyFacts
> = {
  name: 'difficulty',
  commands: difficultyCommands,
  initial: null,
  evolve: evolveDifficulty,
  stream: (command) => difficultyStream(command.data.difficulty),
  needs(command, state): Record<string, Need> {
    if (state) return readyNeeds(state);
    if (command.type !== 'RaiseDifficulty') return {};
    const { campaign, unit, model } = command.data;
    return {
      campaign: { decider: 'campaign', stream: campaignStream(campaign) },
      unit: { decider: 'unit', stream: unitStream(unit) },
      ...(model !== undefined && { model: { decider: 'model', stream: modelStream(model) } }),
    };
  },
  // A merged unit's models are its successor's to speak of.
  needsThen: (_, __, { model }): Record<string, Need> => (model ? { lead: standingUnit(model.unit) } : {}),
  scope(command, state, facts) {
    if (state) {
      const { organization, lineage } = state;
      // What a merged unit raised passes to its successor; a dissolved one has nobody left who could act for it.
      return { organization, lineage, ...(facts.unit?.active && { unit: facts.unit.unit }) };
    }
    if (command.type !== 'RaiseDifficulty' || !facts.campaign) return undefined;
    const { organization, lineage } = facts.campaign;
    return { organization, lineage, unit: command.data.unit };
  },
  decide(command, state, facts, moment, actor) {
    const dated = documentDates(command.data, moment);
    if (command.type === 'RaiseDifficulty')
      return dated.length > 0 ? { refusals: dated } : raise(command.data, state, facts);
    if (state === null) return { refusals: [refuse.missing()] };
    const refusals = [...ready[command.type](state, actor), ...dated];
    if (refusals.length > 0) return { refusals };
    // The table pairs each type with the handle of its own data; the compiler cannot follow that through an index.
    const handle = handles[command.type] as Handle<typeof command.type>;
    return handle(command.data as never, state);
  },
  ready: (type, state, _, __, actor) => (type === 'RaiseDifficulty' ? undefined : ready[type](state, actor)),
  readyNeeds,
};
