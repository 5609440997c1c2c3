import { z } from 'zod';
import type { Role } from '../access/roles.ts';
import type { CommandsOf } from '../decider.ts';
import { civilDate, text, uuid } from '../fields.ts';
import { sha256, subject } from './events.ts';
import { DOCUMENT_KINDS } from './vocabulary.ts';

/** Whoever may record something somewhere may bring the paper that shows it. */
export const FILING_ROLES = [
  'UNIT_OFFICER',
  'BOARD_OFFICER',
  'PANEL_MEMBER',
  'COMMITTEE_MEMBER',
  'COMMITTEE_SIGNATORY',
  'CHAIR',
  'CITY_OFFICER',
] as const satisfies readonly Role[];

const document = uuid;

export const dossierCommands = {
  FileDocument: {
    roles: FILING_ROLES,
    data: z.strictObject({
      subject,
      document,
      kind: z.enum(DOCUMENT_KINDS),
      title: text(300),
      number: text(60).optional(),
      issuedOn: civilDate.optional(),
      /** Of content that was uploaded before. */
      sha256,
    }),
  },
  WithdrawDocument: { roles: FILING_ROLES, data: z.strictObject({ subject, document, reason: text(2000) }) },
} as const;

export type DossierCommand = CommandsOf<typeof dossierCommands>;
