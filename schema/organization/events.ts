// Storage format: these names and shapes are in every log ever written. Change by a new version with an upcaster.
import { z } from 'zod';
import type { EventsOf } from '../event.ts';
import { civilDate, organizationCode, text, uuid } from '../fields.ts';
import { ORGANIZATION_KINDS, UNIT_KINDS } from './vocabulary.ts';

export const organizationEvents = {
  OrganizationEstablished: {
    version: 1,
    founds: true,
    data: z.strictObject({
      organization: organizationCode,
      name: text(200),
      fullName: text(250),
      kind: z.enum(ORGANIZATION_KINDS),
      parent: organizationCode.nullable(),
      /** Ancestors from the root down, itself excluded. */
      lineage: z.array(organizationCode),
    }),
  },
  OrganizationRenamed: {
    version: 1,
    data: z.strictObject({
      organization: organizationCode,
      name: text(200),
      fullName: text(250),
      effectiveOn: civilDate,
    }),
  },
  OrganizationDissolved: {
    version: 1,
    data: z.strictObject({
      organization: organizationCode,
      into: organizationCode.nullable(),
      reason: text(1000),
      effectiveOn: civilDate,
    }),
  },
  /** The end that `corrects` names was recorded by mistake: it never ended. */
  OrganizationReinstated: {
    version: 1,
    data: z.strictObject({ organization: organizationCode, corrects: uuid, reason: text(1000) }),
  },
};

export const unitEvents = {
  UnitEstablished: {
    version: 1,
    founds: true,
    data: z.strictObject({
      unit: uuid,
      organization: organizationCode,
      lineage: z.array(organizationCode),
      name: text(250),
      kind: z.enum(UNIT_KINDS),
    }),
  },
  UnitRenamed: { version: 1, data: z.strictObject({ unit: uuid, name: text(250), effectiveOn: civilDate }) },
  UnitMerged: {
    version: 1,
    data: z.strictObject({ unit: uuid, into: uuid, reason: text(1000), effectiveOn: civilDate }),
  },
  UnitDissolved: {
    version: 1,
    data: z.strictObject({ unit: uuid, reason: text(1000), effectiveOn: civilDate }),
  },
  /** The merger or dissolution that `corrects` names was recorded by mistake: it never ended. */
  UnitReinstated: { version: 1, data: z.strictObject({ unit: uuid, corrects: uuid, reason: text(1000) }) },
};

export type OrganizationEvent = EventsOf<typeof organizationEvents>;
export type UnitEvent = EventsOf<typeof unitEvents>;
