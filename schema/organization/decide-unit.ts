import { notAfterToday } from '../business-date.ts';
import type { Decider, Need } from '../decider.ts';
import { type Refusal, refusal } from '../refusal.ts';
import { type UnitCommand, unitCommands } from './commands.ts';
import type { UnitEvent } from './events.ts';
import { activeOrganization, nameUnchanged } from './organization-refusals.ts';
import type { OrganizationState } from './state.ts';
import { organizationStream, unitStream } from './stream.ts';
import { activeUnit } from './unit-refusals.ts';
import { evolveUnit, type UnitState } from './unit-state.ts';

export interface UnitFacts {
  organization?: OrganizationState;
  into?: UnitState;
}

function mergeTarget(unit: string, into: string, state: UnitState, target: UnitState | undefined): Refusal[] {
  if (unit === into)
    return [
      refusal(
        'MERGED_INTO_ITSELF',
        undefined,
        ['into'],
        'Một đơn vị không thể sáp nhập vào chính nó. Hãy chọn đơn vị khác.',
        'A unit cannot be merged into itself. Choose another unit.',
      ),
    ];
  const refusals = activeUnit(['into'], target);
  if (state && target && target.organization !== state.organization)
    refusals.push(
      refusal(
        'UNIT_ELSEWHERE',
        undefined,
        ['into'],
        `Đơn vị “${target.name}” thuộc địa phương khác. Chỉ sáp nhập được vào đơn vị cùng địa phương.`,
        `The unit “${target.name}” belongs to another organization. A unit is merged within its own organization.`,
      ),
    );
  return refusals;
}

/** Units are what a commune consists of; a city and the country consist of organizations. */
export function inCommune(organization: OrganizationState | undefined): Refusal[] {
  if (!organization || (organization.kind !== 'CITY' && organization.kind !== 'COUNTRY')) return [];
  return [
    refusal(
      'UNIT_ABOVE_COMMUNE',
      undefined,
      ['organization'],
      `“${organization.name}” không phải xã, phường, đặc khu nên không có đơn vị trực thuộc để khai báo. Hãy chọn xã, phường, đặc khu mà đơn vị hoạt động.`,
      `“${organization.name}” is not a commune, ward or special zone and has no units of its own. Choose the commune in which the unit works.`,
    ),
  ];
}

/** A unit that was merged or dissolved takes nothing more. */
const ready = (state: UnitState) => activeUnit(['unit'], state);

function refusalsOf(command: UnitCommand, state: UnitState, facts: UnitFacts): Refusal[] {
  if (command.type === 'EstablishUnit') {
    const { organization } = command.data;
    if (state === null)
      return [
        ...activeOrganization(['organization'], organization, facts.organization),
        ...inCommune(facts.organization),
      ];
    return [
      refusal(
        'UNIT_EXISTS',
        undefined,
        ['unit'],
        `Mã đơn vị này đã dùng cho “${state.name}”. Hãy dùng mã khác, hoặc đổi tên đơn vị đã có.`,
        `This unit id already stands for “${state.name}”. Use another id, or rename the existing unit.`,
      ),
    ];
  }
  const refusals = ready(state);
  if (command.type === 'RenameUnit' && state?.name === command.data.name) refusals.push(nameUnchanged());
  if (command.type === 'MergeUnit')
    refusals.push(...mergeTarget(command.data.unit, command.data.into, state, facts.into));
  return refusals;
}

function eventOf(command: UnitCommand, lineage: readonly string[]): UnitEvent {
  switch (command.type) {
    case 'EstablishUnit':
      return { type: 'UnitEstablished', data: { ...command.data, lineage: [...lineage] } };
    case 'RenameUnit':
      return { type: 'UnitRenamed', occurredOn: command.data.effectiveOn, data: command.data };
    case 'MergeUnit':
      return { type: 'UnitMerged', occurredOn: command.data.effectiveOn, data: command.data };
    case 'DissolveUnit':
      return { type: 'UnitDissolved', occurredOn: command.data.effectiveOn, data: command.data };
  }
}

export const unitDecider: Decider<UnitCommand, UnitState, UnitEvent, UnitFacts> = {
  name: 'unit',
  commands: unitCommands,
  initial: null,
  evolve: evolveUnit,
  stream: (command) => unitStream(command.data.unit),
  needs(command): Record<string, Need> {
    if (command.type === 'EstablishUnit')
      return {
        organization: { decider: 'organization', stream: organizationStream(command.data.organization) },
      };
    if (command.type === 'MergeUnit')
      return { into: { decider: 'unit', stream: unitStream(command.data.into) } };
    return {};
  },
  scope(command, state, facts) {
    if (state) return { organization: state.organization, lineage: state.lineage, unit: state.unit };
    if (command.type !== 'EstablishUnit' || !facts.organization) return undefined;
    const { organization, lineage } = facts.organization;
    return { organization, lineage, unit: command.data.unit };
  },
  decide(command, state, facts, moment) {
    const refusals = refusalsOf(command, state, facts);
    if (command.type !== 'EstablishUnit')
      refusals.push(...notAfterToday(['effectiveOn'], command.data.effectiveOn, moment));
    if (refusals.length > 0) return { refusals };
    return { events: [eventOf(command, facts.organization?.lineage ?? [])] };
  },
  ready: (type, state) => (type === 'EstablishUnit' ? undefined : ready(state)),
};
