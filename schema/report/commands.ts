import { z } from 'zod';
import type { CommandsOf } from '../decider.ts';
import { campaignId, civilDate, document, instant, text, uuid } from '../fields.ts';
import { number, period, position, reason, sections } from './fields.ts';
import { REPORT_KINDS } from './vocabulary.ts';

const report = uuid;
/** Who writes and who receives depends on whose report it is: see authority.ts. */
const writers = ['UNIT_OFFICER', 'BOARD_OFFICER', 'CITY_OFFICER'] as const;
const receivers = ['BOARD_OFFICER', 'CITY_OFFICER'] as const;

export const reportCommands = {
  DraftReport: {
    roles: writers,
    data: z.strictObject({
      report,
      campaign: campaignId,
      kind: z.enum(REPORT_KINDS),
      unit: uuid.optional(),
      /** Left out: the period of its kind. */
      period: period.optional(),
      replaces: uuid.optional(),
    }),
  },
  WriteReport: { roles: writers, data: z.strictObject({ report, sections, period: period.optional() }) },
  ReviewReport: { roles: writers, data: z.strictObject({ report, note: reason.optional() }) },
  SubmitReport: {
    roles: writers,
    data: z.strictObject({
      report,
      number,
      signatory: position,
      /** Left out: the day of recording. */
      issuedOn: civilDate.optional(),
      /** Left out: the moment of submission. */
      cutOff: instant.optional(),
      document: document.optional(),
    }),
  },
  DiscardReport: { roles: writers, data: z.strictObject({ report, reason }) },
  AcknowledgeReport: {
    roles: receivers,
    reach: 'below',
    data: z.strictObject({ report, note: reason.optional() }),
  },
  ReturnReport: {
    roles: receivers,
    reach: 'below',
    data: z.strictObject({ report, reasons: z.array(text(1000)).min(1).max(20) }),
  },
  /** A later version was submitted; caused by that. */
  MarkReportSuperseded: { roles: [], data: z.strictObject({ report, by: uuid }) },
} as const;

export type ReportCommand = CommandsOf<typeof reportCommands>;
