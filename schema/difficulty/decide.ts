import { documentDates } from '../business-date.ts';
import { campaignMissing } from '../campaign/campaign-refusals.ts';
import type { CampaignState } from '../campaign/state.ts';
import { campaignStream } from '../campaign/stream.ts';
import type { Decider, Decision, Need } from '../decider.ts';
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
  { campaign, unit, model }: DifficultyFacts,
): Decision<DifficultyEvent> {
  if (state) return { refusals: [refuse.exists()] };
  const refusals: Refusal[] = [...activeUnit(['unit'], unit)];
  if (!campaign) refusals.push(campaignMissing(['campaign']));
  if (campaign && unit && unit.organization !== campaign.organization)
    refusals.push(refuse.unitElsewhere(unit.name));
  if (data.model !== undefined && !model) refusals.push(modelMissing(['model']));
  if (model && (model.unit !== data.unit || model.campaign !== data.campaign))
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

/** the statement that was wrong stays in history. */
const correct: Handle<'CorrectDifficulty'> = (data, state) => {
  const { difficulty, reason, title, detail, evidence, wish = null } = data;
  const statement = { title, detail, wish, evidence };
  const refusals = refuse.closed(state, 'R-38');
  if (sameValue(statement, state.statement)) refusals.push(refuse.nothingChanged(['title']));
  if (refusals.length > 0) return { refusals };
  const corrects = state.statedBy as string;
  return { events: [{ type: 'DifficultyCorrected', data: { difficulty, corrects, reason, ...statement } }] };
};

/** the Board passes it on to whoever can solve it; it may go on to another. */
const forward: Handle<'ForwardDifficulty'> = ({ difficulty, to, note = null }, state) => {
  if (state.status === 'ANSWERED') return { refusals: [refuse.answered()] };
  const refusals = refuse.closed(state, 'R-42');
  if (refusals.length > 0) return { refusals };
  return { events: [{ type: 'DifficultyForwarded', data: { difficulty, to, note } }] };
};

/** R-42; R-38: another answer takes the place of the one that stands, and both stay in history. */
const answer: Handle<'AnswerDifficulty'> = ({ difficulty, answer: text, document = null }, state) => {
  const refusals = refuse.closed(state, 'R-42');
  const standing = state.answer;
  if (standing && sameValue([standing.text, standing.document], [text, document]))
    refusals.push(refuse.nothingChanged(['answer']));
  if (refusals.length > 0) return { refusals };
  const replaces = standing?.event ?? null;
  return { events: [{ type: 'DifficultyAnswered', data: { difficulty, answer: text, document, replaces } }] };
};

/** only what has been answered is over. */
const close: Handle<'CloseDifficulty'> = (data, state) => {
  const refusals = refuse.closed(state, 'R-42');
  if (refusals.length === 0 && state.status !== 'ANSWERED') refusals.push(refuse.notAnswered());
  return refusals.length > 0 ? { refusals } : { events: [{ type: 'DifficultyClosed', data }] };
};

/** an answer that does not help, or a trouble that comes back, is owed another answer. */
const reopen: Handle<'ReopenDifficulty'> = (data, state) => {
  if (state.status === 'OPEN' || state.status === 'FORWARDED') return { refusals: [refuse.notClosed()] };
  return { events: [{ type: 'DifficultyReopened', data }] };
};

const handles: { [Type in Exclude<DifficultyCommand['type'], 'RaiseDifficulty'>]: Handle<Type> } = {
  CorrectDifficulty: correct,
  ForwardDifficulty: forward,
  AnswerDifficulty: answer,
  CloseDifficulty: close,
  ReopenDifficulty: reopen,
};

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
    if (state) return { unit: standingUnit(state.unit) };
    if (command.type !== 'RaiseDifficulty') return {};
    const { campaign, unit, model } = command.data;
    return {
      campaign: { decider: 'campaign', stream: campaignStream(campaign) },
      unit: { decider: 'unit', stream: unitStream(unit) },
      ...(model !== undefined && { model: { decider: 'model', stream: modelStream(model) } }),
    };
  },
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
  decide(command, state, facts, moment) {
    const refusals = documentDates(command.data, moment);
    if (refusals.length > 0) return { refusals };
    if (command.type === 'RaiseDifficulty') return raise(command.data, state, facts);
    if (state === null) return { refusals: [refuse.missing()] };
    // The table pairs each type with the handle of its own data; the compiler cannot follow that through an index.
    const handle = handles[command.type] as Handle<typeof command.type>;
    return handle(command.data as never, state);
  },
};
