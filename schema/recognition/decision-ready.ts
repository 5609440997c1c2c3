import { nothingWaits } from '../nothing-waits.ts';
import type { Refusal } from '../refusal.ts';
import type { RecognitionCommand } from './decision-commands.ts';
import { type Recognition, standingModels, standingPapers } from './decision-state.ts';

export type Later = Exclude<RecognitionCommand['type'], 'IssueRecognitionDecision'>;

/**
 * what a command does to which model or paper is a matter of what it says; here is whether there is one that
 * it could name.
 */
const READY: Record<Later, (state: Recognition) => Refusal[]> = {
  RevokeRecognition: (state) =>
    standingModels(state).length > 0
      ? []
      : [
          nothingWaits(
            'R-24',
            'Không còn mô hình nào của quyết định này đang được công nhận để hủy. Nếu hủy nhầm, hãy khôi phục.',
            'No recognition by this decision stands that could be revoked. Where one was revoked by mistake, reinstate it.',
          ),
        ],
  ReinstateRecognition: (state) =>
    standingPapers(state, 'REVOCATION').some(({ undone }) => !undone)
      ? []
      : [
          nothingWaits(
            'R-38',
            'Quyết định này không có lần hủy công nhận nào để khôi phục.',
            'This decision has no revocation that could be taken back.',
          ),
        ],
  CorrectRecognitionDecision: () => [],
};

export const readyOf = (type: RecognitionCommand['type'], state: Recognition): Refusal[] | undefined =>
  type === 'IssueRecognitionDecision' ? undefined : READY[type](state);
