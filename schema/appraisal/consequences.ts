import type { Consequences } from '../decider.ts';
import type { RecordedEvent } from '../event.ts';
import type { AppraisalEvent } from './events.ts';

type Of<Type extends AppraisalEvent['type']> = RecordedEvent<Extract<AppraisalEvent, { type: Type }>>;

export const appraisalConsequences = {
  /** a tie decides nothing yet. */
  AppraisalSessionClosed: ({ data: { round, session, results } }: Of<'AppraisalSessionClosed'>) =>
    results.flatMap(({ model, passed, tied, eligible, yes, no }) =>
      tied
        ? []
        : [
            {
              type: 'RecordModelAppraisal',
              data: { model, round, session, passed, eligible, yes, no },
            },
          ],
    ),
  /** */
  AppraisalSessionCancelled: ({
    data: { round, session, reason, models },
  }: Of<'AppraisalSessionCancelled'>) =>
    models.map((model) => ({
      type: 'RecordModelAppraisalAnnulment',
      data: { model, round, session, reason },
    })),
  AppraisalRoundCancelled: ({ data: { round, reason, models } }: Of<'AppraisalRoundCancelled'>) =>
    models.map((model) => ({ type: 'RecordModelAppraisalEnd', data: { model, round, reason } })),
  /** */
  AppraisalNoticePublished: ({
    data: { round, number, issuedOn, results },
  }: Of<'AppraisalNoticePublished'>) =>
    results.map(({ model, passed }) => ({
      type: 'RecordModelAppraisalNotice',
      data: { model, round, number, issuedOn, passed },
    })),
  /** */
  AppraisalNoticeCorrected: ({ data: { round, number, issuedOn, models } }: Of<'AppraisalNoticeCorrected'>) =>
    models.map((model) => ({
      type: 'RecordModelPaperCorrection',
      data: { model, paper: 'NOTICE', source: round, number, issuedOn },
    })),
} satisfies Consequences;
