import { z } from 'zod';
import type { CommandsOf } from '../decider.ts';
import { campaignId, document, uuid } from '../fields.ts';
import { answer, difficulty, reason, receiver, statement, wish } from './fields.ts';

const stated = { ...statement, wish: wish.optional() };
const unitOrBoard = ['UNIT_OFFICER', 'BOARD_OFFICER'] as const;

export const difficultyCommands = {
  RaiseDifficulty: {
    roles: unitOrBoard,
    data: z.strictObject({
      difficulty,
      campaign: campaignId,
      unit: uuid,
      model: uuid.optional(),
      ...stated,
    }),
  },
  CorrectDifficulty: { roles: unitOrBoard, data: z.strictObject({ difficulty, reason, ...stated }) },
  ForwardDifficulty: {
    roles: ['BOARD_OFFICER'],
    data: z.strictObject({ difficulty, to: receiver, note: reason.optional() }),
  },
  AnswerDifficulty: {
    roles: ['BOARD_OFFICER', 'COMMITTEE_SIGNATORY', 'CITY_OFFICER'],
    reach: 'below',
    data: z.strictObject({ difficulty, answer, document: document.optional() }),
  },
  CloseDifficulty: { roles: unitOrBoard, data: z.strictObject({ difficulty, note: reason }) },
  ReopenDifficulty: { roles: unitOrBoard, data: z.strictObject({ difficulty, reason }) },
} as const;

export type DifficultyCommand = CommandsOf<typeof difficultyCommands>;
