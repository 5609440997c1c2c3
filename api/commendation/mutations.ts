import { commendationCommands } from '../../schema/commendation/commands.ts';
import { commandMutations } from '../command.ts';
import * as inputs from './inputs.ts';
import { CommendationPayload } from './types.ts';

export const CommendationMutations = commandMutations(
  commendationCommands,
  {
    ProposeCommendation: [
      inputs.ProposeCommendationInput,
      'Propose that a collective or an individual be commended (đề nghị khen thưởng, R-30).',
    ],
    AwardCommendation: [
      inputs.AwardCommendationInput,
      'Award giấy khen by decision, with or without a reward (quyết định tặng giấy khen, R-30).',
    ],
    DeclineCommendation: [
      inputs.DeclineCommendationInput,
      'Decline a proposal with a reason (không chấp nhận đề nghị, R-30).',
    ],
    WithdrawCommendation: [
      inputs.WithdrawCommendationInput,
      'Withdraw a proposal before it is decided; its recipient may be proposed anew (rút đề nghị khen thưởng, R-38).',
    ],
    SubmitCommendationUpward: [
      inputs.SubmitCommendationUpwardInput,
      'Submit bằng khen to the authority that gives it (trình cấp trên, R-30).',
    ],
    RecordHigherAward: [
      inputs.RecordHigherAwardInput,
      'Record what the higher authority decided (ghi kết quả khen cấp trên, R-30).',
    ],
    PresentCommendation: [
      inputs.PresentCommendationInput,
      'Record that it was presented, at the year-end conference or elsewhere (trao tặng, R-30).',
    ],
    CancelCommendation: [
      inputs.CancelCommendationInput,
      'Cancel what was decided, with a reason (hủy quyết định khen thưởng, R-30).',
    ],
    ReinstateCommendation: [
      inputs.ReinstateCommendationInput,
      'Take back a cancellation that was a mistake (khôi phục khen thưởng hủy nhầm, R-38).',
    ],
    CorrectCommendation: [
      inputs.CorrectCommendationInput,
      'State an award or a presentation rightly; what was stated stays in history (đính chính, R-38).',
    ],
  },
  CommendationPayload,
);
