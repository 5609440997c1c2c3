import { z } from 'zod';
import type { CommandsOf } from '../decider.ts';
import { civilDate, organizationCode, text, uuid } from '../fields.ts';
import { ORGANIZATION_KINDS, UNIT_KINDS } from './vocabulary.ts';

export const organizationCommands = {
  EstablishOrganization: {
    roles: ['SYSTEM', 'CITY_OFFICER'],
    reach: 'below',
    data: z.strictObject({
      organization: organizationCode,
      name: text(200),
      fullName: text(250),
      kind: z.enum(ORGANIZATION_KINDS),
      parent: organizationCode.nullish().transform((parent) => parent ?? null),
    }),
  },
  RenameOrganization: {
    roles: ['CITY_OFFICER'],
    reach: 'below',
    data: z.strictObject({
      organization: organizationCode,
      name: text(200),
      fullName: text(250),
      effectiveOn: civilDate,
    }),
  },
  DissolveOrganization: {
    roles: ['CITY_OFFICER'],
    reach: 'below',
    data: z.strictObject({
      organization: organizationCode,
      into: organizationCode.nullish().transform((into) => into ?? null),
      reason: text(1000),
      effectiveOn: civilDate,
    }),
  },
  ReinstateOrganization: {
    roles: ['CITY_OFFICER'],
    reach: 'below',
    data: z.strictObject({ organization: organizationCode, reason: text(1000) }),
  },
} as const;

export const unitCommands = {
  EstablishUnit: {
    roles: ['SYSTEM', 'BOARD_OFFICER'],
    data: z.strictObject({
      unit: uuid,
      organization: organizationCode,
      name: text(250),
      kind: z.enum(UNIT_KINDS),
    }),
  },
  RenameUnit: {
    roles: ['BOARD_OFFICER'],
    data: z.strictObject({ unit: uuid, name: text(250), effectiveOn: civilDate }),
  },
  MergeUnit: {
    roles: ['BOARD_OFFICER'],
    data: z.strictObject({ unit: uuid, into: uuid, reason: text(1000), effectiveOn: civilDate }),
  },
  DissolveUnit: {
    roles: ['BOARD_OFFICER'],
    data: z.strictObject({ unit: uuid, reason: text(1000), effectiveOn: civilDate }),
  },
  ReinstateUnit: { roles: ['BOARD_OFFICER'], data: z.strictObject({ unit: uuid, reason: text(1000) }) },
} as const;

export type OrganizationCommand = CommandsOf<typeof organizationCommands>;
export type UnitCommand = CommandsOf<typeof unitCommands>;
