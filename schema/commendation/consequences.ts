import type { Consequences } from '../decider.ts';
import type { RecordedEvent } from '../event.ts';
import type { CommendationEvent } from './events.ts';

type Recorded<Type extends CommendationEvent['type']> = RecordedEvent<
  Extract<CommendationEvent, { type: Type }>
>;

/** A model for which somebody is commended carries it. */
export const commendationConsequences: Consequences = {
  CommendationAwarded({ data }: Recorded<'CommendationAwarded'>) {
    const { model, commendation, number, decidedOn } = data;
    return model === null
      ? []
      : [{ type: 'RecordModelCommendation', data: { model, commendation, number, decidedOn } }];
  },
  CommendationHigherAwardRecorded({ data }: Recorded<'CommendationHigherAwardRecorded'>) {
    const { model, commendation, granted, number, decidedOn } = data;
    return model === null || number === null || !granted
      ? []
      : [{ type: 'RecordModelCommendation', data: { model, commendation, number, decidedOn } }];
  },
  /** */
  CommendationAwardCorrected({ data }: Recorded<'CommendationAwardCorrected'>) {
    const { model, commendation: source, number, decidedOn: issuedOn } = data;
    return model === null
      ? []
      : [
          {
            type: 'RecordModelPaperCorrection',
            data: { model, paper: 'COMMENDATION', source, number, issuedOn },
          },
        ];
  },
  CommendationReinstated({ data }: Recorded<'CommendationReinstated'>) {
    const { model, commendation, number, decidedOn } = data;
    return model === null
      ? []
      : [{ type: 'RecordModelCommendation', data: { model, commendation, number, decidedOn } }];
  },
  CommendationCancelled({ data }: Recorded<'CommendationCancelled'>) {
    const { model, commendation, reason } = data;
    return model === null
      ? []
      : [{ type: 'RecordModelCommendationCancellation', data: { model, commendation, reason } }];
  },
};
