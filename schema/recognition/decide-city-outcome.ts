import { notAfterToday } from '../business-date.ts';
import type { Decision, Moment } from '../decider.ts';
import type { Refusal } from '../refusal.ts';
import { sameValue } from '../same-value.ts';
import type { ExemplarData } from './decide-nomination.ts';
import { nothingChanged, recordCorrected } from './decision-refusals.ts';
import type { ExemplarEvent } from './exemplar-events.ts';
import * as refuse from './exemplar-refusals.ts';
import type { Exemplar } from './exemplar-state.ts';

type Decided = Decision<ExemplarEvent>;

type Outcome = ExemplarData<'RecordCityOutcome' | 'CorrectCityOutcome'>;

/** dated between the sending and today; what was granted has a decision with a number. */
function fits({ outcome, number, decidedOn }: Outcome, { sentOn }: Exemplar, moment: Moment): Refusal[] {
  const early = sentOn !== null && decidedOn < sentOn;
  return [
    ...notAfterToday(['decidedOn'], decidedOn, moment),
    ...(early ? [refuse.outcomeBeforeSending(decidedOn, sentOn)] : []),
    ...(outcome === 'GRANTED' && number === undefined ? [refuse.numberMissing()] : []),
  ];
}

/** Recorded as the city decided it, whatever has become of the model since: the checklist tells the city. */
export function recordOutcome(
  data: ExemplarData<'RecordCityOutcome'>,
  state: Exemplar,
  moment: Moment,
): Decided {
  const refusals = fits(data, state, moment);
  if (refusals.length > 0) return { refusals };
  const { number = null, document = null, note = null, ...decided } = data;
  return {
    events: [
      {
        type: 'ExemplarCityOutcomeRecorded',
        occurredOn: data.decidedOn,
        data: { ...decided, number, document, note },
      },
    ],
  };
}

/** an outcome recorded wrongly; it stays in history. */
export function correctOutcome(
  data: ExemplarData<'CorrectCityOutcome'>,
  state: Exemplar,
  moment: Moment,
): Decided {
  const refusals = fits(data, state, moment);
  const wrong = state.outcomes.find(({ event }) => event === data.corrects);
  const { number = null, document = null, note = null, outcome, decidedOn, ...named } = data;
  const decided = { outcome, number, decidedOn, document, note };
  if (!wrong) refusals.push(refuse.outcomeMissing());
  else if (wrong.corrected) refusals.push(recordCorrected());
  else if (sameValue(wrong.decided, decided)) refusals.push(nothingChanged(['outcome']));
  if (refusals.length > 0) return { refusals };
  return {
    events: [{ type: 'ExemplarCityOutcomeCorrected', occurredOn: decidedOn, data: { ...named, ...decided } }],
  };
}
