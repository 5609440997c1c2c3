// Storage format: these names and shapes are in every log ever written. Change by a new version with an upcaster.
import { z } from 'zod';
import type { EventsOf } from '../event.ts';
import { civilDate, organizationCode, uuid, year } from '../fields.ts';
import { erasureDocument, fullName, note, phone, position, rating, reason } from './person-fields.ts';
import { ERASURE_GROUNDS } from './person-vocabulary.ts';

const identity = { name: fullName, phone: phone.optional(), note: note.optional() };
const rated = { person: uuid, year, ratedBy: position, ratedOn: civilDate };

/** a person is a random id here; what tells who it is lies sealed beside the event. */
export const personEvents = {
  PersonRecorded: {
    version: 1,
    founds: true,
    data: z.strictObject({
      person: uuid,
      organization: organizationCode,
      lineage: z.array(organizationCode),
      unit: uuid.nullable(),
      position,
    }),
    sealed: { subject: 'person', data: z.strictObject(identity) },
  },
  /** `corrects` is the id of the event whose sealed part was wrong; the new one stands whole. Why is sealed as well: it may name the person. */
  PersonCorrected: {
    version: 1,
    data: z.strictObject({ person: uuid, corrects: uuid }),
    sealed: { subject: 'person', data: z.strictObject({ ...identity, reason }) },
  },
  PersonMoved: {
    version: 1,
    data: z.strictObject({ person: uuid, unit: uuid.nullable(), position, effectiveOn: civilDate }),
  },
  PersonRated: {
    version: 1,
    data: z.strictObject(rated),
    sealed: { subject: 'person', data: z.strictObject({ rating }) },
  },
  PersonRatingCorrected: {
    version: 1,
    data: z.strictObject({ ...rated, corrects: uuid }),
    sealed: { subject: 'person', data: z.strictObject({ rating, reason }) },
  },
  SubjectErased: {
    version: 1,
    data: z.strictObject({
      person: uuid,
      ground: z.enum(ERASURE_GROUNDS),
      document: erasureDocument.nullable(),
    }),
    erases: 'person',
  },
};

export type PersonEvent = EventsOf<typeof personEvents>;
