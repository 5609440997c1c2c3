import type { Model } from '../model/state.ts';
import type { Refusal } from '../refusal.ts';
import type { AppraisalFacts, Handle } from './circumstances.ts';
import { decided, nameOf, ofCampaign } from './decide-round.ts';
import { lastDayFor } from './entering.ts';
import type { Round, SessionRules } from './round.ts';
import { hasResult } from './round-refusals.ts';
import * as refuse from './submission-refusals.ts';

/** What the campaign sets for its sessions. */
export function rulesOf({ campaign }: AppraisalFacts): SessionRules {
  if (!campaign) throw new Error('a round has its campaign');
  const { quorumOver, majorityOver, submissionDays, submissionDayKind, rubric } = campaign.settings;
  return { quorumOver, majorityOver, submissionDays, submissionDayKind, rubric };
}

/** The day of recording of the report that stands in this round; undefined where there is none. */
export const submittedOn = (state: Round, model: Model): string | undefined =>
  model.status === 'UNDER_APPRAISAL' && model.appraisal?.round === state.round
    ? model.appraisal.submittedOn
    : undefined;

/** the report came too late for a session that is scheduled for the model. */
const isLate = ({ sessions }: Round, model: string, submittedOn: string, facts: AppraisalFacts): boolean =>
  sessions.some(
    ({ status, models, scheduledOn }) =>
      status === 'SCHEDULED' &&
      models.includes(model) &&
      submittedOn > lastDayFor(scheduledOn, rulesOf(facts)),
  );

/** a report to override the day of, whichever the command names. */
export const somethingLate = (state: Round, facts: AppraisalFacts): Refusal[] =>
  state.sessions.some(({ models }) =>
    models.some((id) => {
      const model = facts[`model:${id}`];
      const day = model ? submittedOn(state, model) : undefined;
      return day !== undefined && state.overrides[id] !== day && isLate(state, id, day, facts);
    }),
  )
    ? []
    : [refuse.nothingLate()];

/** the head alone, for the report as it was submitted; another report needs another override. */
export const overrideSubmission: Handle<'OverrideAppraisalSubmission'> = (data, state, { facts }) => {
  const model = facts[`model:${data.model}`];
  const refusals = ofCampaign(state, model, ['model']);
  if (refusals.length > 0 || !model) return { refusals };
  if (decided(state, data.model)) return { refusals: [hasResult(['model'], 'R-16')] };
  const day = submittedOn(state, model);
  if (day === undefined) return { refusals: [refuse.notSubmitted(['model'], nameOf(model))] };
  if (state.overrides[data.model] === day) return { refusals: [refuse.alreadyOverridden(day)] };
  if (!isLate(state, data.model, day, facts)) return { refusals: [refuse.reportOnTime(nameOf(model), day)] };
  return { events: [{ type: 'AppraisalSubmissionOverridden', data: { ...data, submittedOn: day } }] };
};
