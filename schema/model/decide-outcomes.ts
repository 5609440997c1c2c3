import type { Decision } from '../decider.ts';
import type { ModelCommand } from './commands.ts';
import type { ModelEvent } from './events.ts';
import type { Model } from './state.ts';

/** What another stream's event says of a model, by the internal command that carries it; the data is that of the event. */
const EVENT_OF = {
  RecordModelAppraisal: 'ModelAppraised',
  RecordModelAppraisalAnnulment: 'ModelAppraisalAnnulled',
  RecordModelAppraisalEnd: 'ModelWithdrawnFromAppraisal',
  RecordModelAppraisalNotice: 'ModelAppraisalNotified',
  RecordModelRecognition: 'ModelRecognised',
  RecordModelNonRecognition: 'ModelNotRecognised',
  RecordModelRevocation: 'ModelRecognitionRevoked',
  RecordModelReinstatement: 'ModelRecognitionReinstated',
  RecordModelSelection: 'ModelSelected',
  RecordModelSelectionEnd: 'ModelSelectionEnded',
  RecordModelNomination: 'ModelNominated',
  RecordModelNominationEnd: 'ModelNominationEnded',
  RecordModelCommendation: 'ModelCommended',
  RecordModelCommendationCancellation: 'ModelCommendationCancelled',
  RecordModelPaperCorrection: 'ModelPaperCorrected',
} as const satisfies Partial<Record<ModelCommand['type'], ModelEvent['type']>>;

export type OutcomeCommand = Extract<ModelCommand, { type: keyof typeof EVENT_OF }>;

export const isOutcome = (command: ModelCommand): command is OutcomeCommand =>
  Object.hasOwn(EVENT_OF, command.type);

/**
 * Recorded whatever has become of the model: the rules were those of the stream that decided. The day is that of the
 * paper where there is one, so that counts follow it.
 */
export function recordOutcome(command: OutcomeCommand, state: Model): Decision<ModelEvent> {
  // A refusal that another decision has overtaken says nothing any more.
  const overtaken = command.type === 'RecordModelNonRecognition' && state.recognition?.revoked === false;
  // Whoever has left the round since has nothing to leave.
  const left =
    command.type === 'RecordModelAppraisalEnd' &&
    (state.status !== 'UNDER_APPRAISAL' || state.appraisal?.round !== command.data.round);
  if (overtaken || left) return { events: [] };
  if (command.type === 'RecordModelAppraisalAnnulment') return annul(command.data, state);
  const { data } = command;
  const occurredOn = 'issuedOn' in data ? data.issuedOn : 'decidedOn' in data ? data.decidedOn : undefined;
  const day = occurredOn === undefined ? {} : { occurredOn };
  // The table pairs each command with the event of the same data; the compiler cannot follow that through an index.
  return { events: [{ type: EVENT_OF[command.type], ...day, data } as ModelEvent] };
}

/** a result that stands; what came of the model besides goes on. */
function annul(
  data: Extract<ModelCommand, { type: 'RecordModelAppraisalAnnulment' }>['data'],
  { appraisal }: Model,
): Decision<ModelEvent> {
  const { round, session } = data;
  const wrong = appraisal?.round === round ? appraisal.appraised : null;
  if (wrong?.session !== session) return { events: [] };
  return { events: [{ type: 'ModelAppraisalAnnulled', data: { ...data, corrects: wrong.event as string } }] };
}
