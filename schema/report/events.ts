// Storage format: these names and shapes are in every log ever written. Change by a new version with an upcaster.
import { z } from 'zod';
import type { EventsOf } from '../event.ts';
import { campaignId, civilDate, document, instant, organizationCode, text, uuid, year } from '../fields.ts';
import { number, period, position, reason, sections } from './fields.ts';
import { FIGURES_METHODS, figures } from './figures.ts';
import { REPORT_KINDS } from './vocabulary.ts';

const report = uuid;
const kind = z.enum(REPORT_KINDS);
const replaces = uuid.nullable();

/** Version 1 named the last event by its position, which another store does not have; its count is right in any. */
const withoutPosition = <Data extends { log: { position: number } }>({ log, ...data }: Data) => {
  const { position: _, ...rest } = log;
  return { ...data, log: { event: null, ...rest } };
};

/** Version 2 knew one way of counting. */
const byMethod1 = <Data extends object>(data: Data) => ({ method: 1, ...data });

const same = (data: object): object => data;

export const reportEvents = {
  /** `replaces` names the version before; `unit` the one whose list it is. */
  ReportDrafted: {
    version: 1,
    founds: true,
    data: z.strictObject({
      report,
      campaign: campaignId,
      year,
      organization: organizationCode,
      lineage: z.array(organizationCode),
      unit: uuid.nullable(),
      kind,
      period,
      replaces,
    }),
  },
  /** The whole text; a reviewed report is a draft again. */
  ReportWritten: { version: 1, data: z.strictObject({ report, sections, period }) },
  ReportReviewed: { version: 1, data: z.strictObject({ report, note: reason.nullable() }) },
  /**
   * Frozen: what was counted, of which log: its last event, and how many there are up to it. `root` is that of the
   * ledger, null while there is none. `method`: how;
   * version 4 knows of the third, 5 of the fourth, 6 of the fifth.
   */
  ReportSubmitted: {
    version: 6,
    upcast: { 1: withoutPosition, 2: byMethod1, 3: same, 4: same, 5: same },
    data: z.strictObject({
      report,
      campaign: campaignId,
      kind,
      replaces,
      number,
      issuedOn: civilDate,
      signatory: position,
      document: document.nullable(),
      period,
      cutOff: instant,
      log: z.strictObject({
        event: uuid.nullable(),
        size: z.int().min(0),
        root: z
          .string()
          .regex(/^[0-9a-f]{64}$/, 'sha256')
          .nullable(),
      }),
      method: z.literal([...FIGURES_METHODS]),
      figures,
    }),
  },
  ReportAcknowledged: { version: 1, data: z.strictObject({ report, note: reason.nullable() }) },
  ReportReturned: {
    version: 1,
    data: z.strictObject({ report, reasons: z.array(text(1000)).min(1).max(20) }),
  },
  /** Given up before it was submitted. */
  ReportDiscarded: { version: 1, data: z.strictObject({ report, reason }) },
  /** A later version was submitted. */
  ReportSuperseded: { version: 1, data: z.strictObject({ report, by: uuid }) },
};

export type ReportEvent = EventsOf<typeof reportEvents>;
