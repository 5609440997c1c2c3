import { difficultyCommands } from '../../schema/difficulty/commands.ts';
import { commandMutations } from '../command.ts';
import * as inputs from './inputs.ts';
import { DifficultyPayload } from './types.ts';

export const DifficultyMutations = commandMutations(
  difficultyCommands,
  {
    RaiseDifficulty: [
      inputs.RaiseDifficultyInput,
      'Raise a difficulty to the Standing Committee through the Board (phản ánh khó khăn, vướng mắc, R-42).',
    ],
    CorrectDifficulty: [
      inputs.CorrectDifficultyInput,
      'State a difficulty rightly; what was stated stays in history (đính chính nội dung phản ánh, R-38).',
    ],
    ForwardDifficulty: [
      inputs.ForwardDifficultyInput,
      'Pass a difficulty on to whoever can solve it (chuyển cấp có thẩm quyền, R-42).',
    ],
    AnswerDifficulty: [
      inputs.AnswerDifficultyInput,
      'Answer a difficulty; another answer replaces the one before (trả lời, R-42, R-38).',
    ],
    CloseDifficulty: [
      inputs.CloseDifficultyInput,
      'Close a difficulty that was answered (kết thúc khó khăn, vướng mắc, R-42).',
    ],
    ReopenDifficulty: [
      inputs.ReopenDifficultyInput,
      'Open a difficulty again that is not solved (mở lại khó khăn, vướng mắc, R-42).',
    ],
  },
  DifficultyPayload,
);
