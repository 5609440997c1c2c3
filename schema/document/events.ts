// Storage format: these names and shapes are in every log ever written. Change by a new version with an upcaster.
import { z } from 'zod';
import type { EventsOf } from '../event.ts';
import { campaignId, civilDate, document, organizationCode, text, uuid } from '../fields.ts';
import { DOCUMENT_KINDS, DOSSIER_SUBJECTS, MEDIA_TYPES, type MediaType } from './vocabulary.ts';

/** A campaign has an id of its own form, everything else a UUID. */
export const subject = z.strictObject({
  kind: z.enum(DOSSIER_SUBJECTS),
  id: z.union([uuid, campaignId]),
});
export const sha256 = document.shape.sha256.unwrap();

export const dossierEvents = {
  DocumentFiled: {
    version: 1,
    data: z.strictObject({
      subject,
      organization: organizationCode,
      lineage: z.array(organizationCode),
      unit: uuid.nullable(),
      document: z.strictObject({
        id: uuid,
        kind: z.enum(DOCUMENT_KINDS),
        title: text(300),
        number: text(60).nullable(),
        issuedOn: civilDate.nullable(),
        sha256,
        mediaType: z.enum(Object.keys(MEDIA_TYPES) as [MediaType, ...MediaType[]]),
        /** In bytes. */
        size: z.int().min(1),
      }),
    }),
  },
  /** the paper stays in history, and counts no more. */
  DocumentWithdrawn: {
    version: 1,
    data: z.strictObject({ subject, document: uuid, reason: text(2000) }),
  },
};

export type DossierEvent = EventsOf<typeof dossierEvents>;
export type Subject = z.infer<typeof subject>;
