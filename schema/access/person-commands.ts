import { z } from 'zod';
import type { CommandsOf } from '../decider.ts';
import { civilDate, organizationCode, uuid, year } from '../fields.ts';
import { erasureDocument, fullName, note, phone, position, rating, reason } from './person-fields.ts';
import { ERASURE_GROUNDS } from './person-vocabulary.ts';

const unitOrBoard = ['UNIT_OFFICER', 'BOARD_OFFICER'] as const;
const identity = { name: fullName, phone: phone.optional(), note: note.optional() };
const rated = { person: uuid, year, rating, ratedBy: position, ratedOn: civilDate };

export const personCommands = {
  RecordPerson: {
    roles: unitOrBoard,
    data: z.strictObject({
      person: uuid,
      organization: organizationCode,
      unit: uuid.optional(),
      position,
      ...identity,
    }),
    sealed: ['name', 'phone', 'note'],
  },
  CorrectPerson: {
    roles: unitOrBoard,
    data: z.strictObject({ person: uuid, ...identity, reason }),
    sealed: ['name', 'phone', 'note', 'reason'],
  },
  MovePerson: {
    roles: ['BOARD_OFFICER'],
    data: z.strictObject({ person: uuid, unit: uuid.optional(), position, effectiveOn: civilDate }),
  },
  RatePerson: { roles: ['BOARD_OFFICER'], data: z.strictObject(rated), sealed: ['rating'] },
  CorrectPersonRating: {
    roles: ['BOARD_OFFICER'],
    data: z.strictObject({ ...rated, reason }),
    sealed: ['rating', 'reason'],
  },
  ErasePerson: {
    roles: ['BOARD_OFFICER'],
    data: z.strictObject({
      person: uuid,
      ground: z.enum(ERASURE_GROUNDS),
      document: erasureDocument.optional(),
    }),
  },
} as const;

export type PersonCommand = CommandsOf<typeof personCommands>;
