import { organizationCommands, unitCommands } from '../../schema/organization/commands.ts';
import { commandMutations } from '../command.ts';
import * as inputs from './inputs.ts';
import { OrganizationPayload, UnitPayload } from './types.ts';

export const OrganizationMutations = commandMutations(
  organizationCommands,
  {
    EstablishOrganization: [
      inputs.EstablishOrganizationInput,
      'Enter an organization into the tree (thêm tổ chức).',
    ],
    RenameOrganization: [
      inputs.RenameOrganizationInput,
      'Give an organization a new name (đổi tên tổ chức).',
    ],
    DissolveOrganization: [
      inputs.DissolveOrganizationInput,
      'End an organization (giải thể, sáp nhập tổ chức).',
    ],
  },
  OrganizationPayload,
);

export const UnitMutations = commandMutations(
  unitCommands,
  {
    EstablishUnit: [inputs.EstablishUnitInput, 'Establish a unit in a commune (thành lập đơn vị).'],
    RenameUnit: [inputs.RenameUnitInput, 'Give a unit a new name (đổi tên đơn vị).'],
    MergeUnit: [inputs.MergeUnitInput, 'Merge a unit into another (sáp nhập đơn vị).'],
    DissolveUnit: [inputs.DissolveUnitInput, 'Dissolve a unit (giải thể đơn vị).'],
  },
  UnitPayload,
);
