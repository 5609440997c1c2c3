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
    ReinstateOrganization: [
      inputs.ReinstateOrganizationInput,
      'Correct an end that was a mistake (khôi phục tổ chức, R-38).',
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
    ReinstateUnit: [
      inputs.ReinstateUnitInput,
      'Correct a merger or dissolution that was a mistake: what the unit began is its own again (khôi phục đơn vị, R-38).',
    ],
  },
  UnitPayload,
);
