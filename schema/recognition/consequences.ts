import type { Consequence } from '../decider.ts';
import type { RecognitionEvent } from './decision-events.ts';
import type { ExemplarEvent } from './exemplar-events.ts';
import type { SelectionEvent } from './selection-events.ts';

type Data<Type extends Event['type']> = Extract<Event, { type: Type }>['data'];
type Event = RecognitionEvent | SelectionEvent | ExemplarEvent;
type Caused<Type extends Event['type']> = (event: { data: Data<Type> }) => Consequence[];

const issued: Caused<'RecognitionDecisionIssued'> = ({ data }) => {
  const { recognition, number, issuedOn, models, declined } = data;
  const decision = { recognition, number, issuedOn };
  return [
    ...models.map((model) => ({ type: 'RecordModelRecognition', data: { model, ...decision } })),
    ...declined.map(({ model, reason }) => ({
      type: 'RecordModelNonRecognition',
      data: { model, ...decision, reason },
    })),
  ];
};

const revoked: Caused<'RecognitionRevoked'> = ({ data }) => {
  const { recognition, number, issuedOn, reason, models } = data;
  return models.map((model) => ({
    type: 'RecordModelRevocation',
    data: { model, recognition, number, issuedOn, reason },
  }));
};

const reinstated: Caused<'RecognitionReinstated'> = ({ data: { recognition, models, reason } }) =>
  models.map((model) => ({ type: 'RecordModelReinstatement', data: { model, recognition, reason } }));

const corrected: Caused<'RecognitionDecisionCorrected'> = ({ data }) => {
  const { recognition: source, number, issuedOn, models } = data;
  const paper = data.paper === 'ISSUE' ? 'DECISION' : 'REVOCATION';
  return models.map((model) => ({
    type: 'RecordModelPaperCorrection',
    data: { model, paper, source, number, issuedOn },
  }));
};

const closed: Caused<'SelectionClosed'> = ({ data: { selection, results } }) =>
  results
    .filter(({ selected }) => selected)
    .map(({ model, votes, eligible }) => ({
      type: 'RecordModelSelection',
      data: { model, selection, votes, eligible },
    }));

const cancelled: Caused<'SelectionCancelled'> = ({ data: { selection, reason, models } }) =>
  models.map((model) => ({ type: 'RecordModelSelectionEnd', data: { model, selection, reason } }));

const nominated: Caused<'ExemplarNominated'> = ({ data: { exemplar, model, subject } }) => [
  { type: 'RecordModelNomination', data: { model, exemplar, subject } },
];

const withdrawn: Caused<'ExemplarWithdrawn'> = ({ data: { exemplar, model, reason } }) => [
  { type: 'RecordModelNominationEnd', data: { model, exemplar, reason } },
];

/** What is decided here happens to the models (R-23… ). */
export const recognitionConsequences = {
  RecognitionDecisionIssued: issued,
  RecognitionRevoked: revoked,
  RecognitionReinstated: reinstated,
  RecognitionDecisionCorrected: corrected,
  SelectionClosed: closed,
  SelectionCancelled: cancelled,
  ExemplarNominated: nominated,
  ExemplarWithdrawn: withdrawn,
};
