import { z } from 'zod';
import { civilDate, document, evidence, text, uuid } from '../fields.ts';
import type { RecordKind } from './record-kinds.ts';
import { inspectionContent, launch, outreach } from './records.ts';
import { RATINGS } from './vocabulary.ts';

/** The new content of a corrected record: exactly one of these, whole. Progress and contributions have commands of their own. */
export const correctedContent = z.strictObject({
  endorsement: z
    .strictObject({ authority: text(250), endorsedOn: civilDate, document: document.optional() })
    .optional(),
  launch: launch.optional(),
  outreach: outreach.optional(),
  inspection: inspectionContent.optional(),
  completion: z.strictObject({ completedOn: civilDate, note: text(2000), evidence }).optional(),
  keeping: z.strictObject({ grounds: text(2000) }).optional(),
  replication: z.strictObject({ place: text(300), unit: uuid.optional(), grounds: text(2000) }).optional(),
  conclusion: z.strictObject({ summary: text(4000), rating: z.enum(RATINGS).optional() }).optional(),
  /** It never was: entered twice, or by mistake. */
  withdrawn: z.literal(true).optional(),
});
export type CorrectedContent = z.infer<typeof correctedContent>;

/** Which content corrects which kind. */
export const CONTENT_OF: Partial<Record<RecordKind, keyof CorrectedContent>> = {
  ENDORSEMENT: 'endorsement',
  LAUNCH: 'launch',
  OUTREACH: 'outreach',
  INSPECTION: 'inspection',
  REMEDY_COMPLETION: 'completion',
  KEEPING: 'keeping',
  REPLICATION: 'replication',
  CONCLUSION: 'conclusion',
};

/** The business day that the content itself states. */
export function dayOf({ endorsement, launch, inspection, completion }: CorrectedContent) {
  return endorsement?.endorsedOn ?? launch?.launchedOn ?? inspection?.inspectedOn ?? completion?.completedOn;
}
