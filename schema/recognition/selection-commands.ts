import { z } from 'zod';
import type { CommandsOf } from '../decider.ts';
import { campaignId, document, text, uuid } from '../fields.ts';
import { account, candidates, seats, selection, title } from './selection-events.ts';

const board = ['BOARD_OFFICER'] as const;
const member = ['COMMITTEE_MEMBER'] as const;

export const selectionCommands = {
  OpenSelection: {
    roles: board,
    data: z.strictObject({
      selection,
      campaign: campaignId,
      title,
      seats,
      /** Everybody on it, present or not: the majority is of all. */
      committee: z
        .array(
          z.strictObject({
            account,
            title: text(250),
            unit: uuid.optional(),
            person: uuid.optional(),
          }),
        )
        .min(1)
        .max(100),
      candidates,
      revoteOf: uuid.optional(),
      document: document.optional(),
    }),
  },
  /** `member` left out: whoever sends it. */
  RecuseFromSelection: {
    roles: [...member, ...board],
    data: z.strictObject({ selection, model: uuid, member: account.optional(), reason: text(1000) }),
  },
  /** a declared interest that was a mistake; `member` left out: one's own. */
  WithdrawSelectionRecusal: {
    roles: [...member, ...board],
    data: z.strictObject({ selection, model: uuid, member: account.optional(), reason: text(1000) }),
  },
  CastSelectionBallot: {
    roles: member,
    data: z.strictObject({ selection, models: z.array(uuid).max(200) }),
  },
  /** opened by mistake, or closed, while nothing rests on what it chose. */
  CancelSelection: { roles: board, data: z.strictObject({ selection, reason: text(1000) }) },
  CloseSelection: { roles: board, data: z.strictObject({ selection }) },
} as const;

export type SelectionCommand = CommandsOf<typeof selectionCommands>;
