import { notAfterToday } from '../business-date.ts';
import type { Decider, Decision, Moment, Need } from '../decider.ts';
import { type Refusal, refusal } from '../refusal.ts';
import { type UnitCommand, unitCommands } from './commands.ts';
import type { UnitEvent } from './events.ts';
import { activeOrganization, nameUnchanged, notEnded } from './organization-refusals.ts';
import type { OrganizationState } from './state.ts';
import { organizationStream, unitStream } from './stream.ts';
import { unitName, unitNameFree, unitsOfKind } from './unit-names.ts';
import { activeUnit, notBeforeUnit } from './unit-refusals.ts';
import { evolveUnit, type Unit, type UnitState } from './unit-state.ts';
import type { UnitKind } from './vocabulary.ts';

export interface UnitFacts {
  organization?: OrganizationState;
  into?: UnitState;
  /** Active units of its commune and kind; absent where the views were not asked. */
  ofKind?: readonly { unit: string; name: string }[];
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
        'Đơn vị này thuộc địa phương khác. Chỉ sáp nhập được vào đơn vị cùng địa phương.',
        'The unit belongs to another organization. A unit is merged within its own organization.',
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

/** What has ended takes nothing more (R-38: but that it had not). */
const standing = (state: UnitState) => activeUnit(['unit'], state);

/** Per command, why the unit as it stands does not take it. */
const ready: Record<
  Exclude<UnitCommand['type'], 'EstablishUnit'>,
  (state: UnitState, facts: UnitFacts) => Refusal[]
> = {
  RenameUnit: standing,
  MergeUnit: standing,
  DissolveUnit: standing,
  ReinstateUnit: (state, { organization, ofKind }) => {
    if (!state) return standing(state);
    if (state.active) return [notEnded(['unit'], state.name)];
    return [
      ...activeOrganization(['unit'], state.organization, organization),
      ...unitNameFree(state, ofKind),
    ];
  },
};

type Data<Type extends UnitCommand['type']> = Extract<UnitCommand, { type: Type }>['data'];
type Ending = Extract<UnitCommand, { type: 'MergeUnit' | 'DissolveUnit' }>;

function establish(
  data: Data<'EstablishUnit'>,
  state: UnitState,
  { organization, ofKind }: UnitFacts,
): Decision<UnitEvent> {
  if (state !== null)
    return {
      refusals: [
        refusal(
          'UNIT_EXISTS',
          undefined,
          ['unit'],
          `Mã đơn vị này đã dùng cho “${state.name}”. Hãy dùng mã khác, hoặc đổi tên đơn vị đã có.`,
          `This unit id already stands for “${state.name}”. Use another id, or rename the existing unit.`,
        ),
      ],
    };
  const refusals = [
    ...activeOrganization(['organization'], data.organization, organization),
    ...inCommune(organization),
    ...unitNameFree(data, ofKind),
  ];
  if (refusals.length > 0) return { refusals };
  const lineage = [...(organization?.lineage ?? [])];
  return { events: [{ type: 'UnitEstablished', data: { ...data, lineage } }], reserve: [unitName(data)] };
}

function rename(
  data: Data<'RenameUnit'>,
  state: UnitState,
  { ofKind }: UnitFacts,
  moment: Moment,
): Decision<UnitEvent> {
  const refusals = standing(state);
  if (state?.name === data.name) refusals.push(nameUnchanged());
  refusals.push(...notAfterToday(['effectiveOn'], data.effectiveOn, moment));
  refusals.push(...notBeforeUnit(data.effectiveOn, state));
  const [held, wanted] = state ? [unitName(state), unitName({ ...state, name: data.name })] : [];
  const moves = held?.key !== wanted?.key;
  if (state && moves) refusals.push(...unitNameFree({ ...state, name: data.name }, ofKind));
  if (refusals.length > 0 || !held || !wanted) return { refusals };
  return {
    events: [{ type: 'UnitRenamed', occurredOn: data.effectiveOn, data }],
    ...(moves && { reserve: [wanted], release: [held] }),
  };
}

/** What has ended gives its name free. */
function end(command: Ending, state: UnitState, facts: UnitFacts, moment: Moment): Decision<UnitEvent> {
  const { unit, effectiveOn } = command.data;
  const refusals = standing(state);
  if (command.type === 'MergeUnit') refusals.push(...mergeTarget(unit, command.data.into, state, facts.into));
  refusals.push(...notAfterToday(['effectiveOn'], effectiveOn, moment));
  refusals.push(...notBeforeUnit(effectiveOn, state, facts.into));
  if (refusals.length > 0 || !state) return { refusals };
  const release = [unitName(state)];
  return command.type === 'DissolveUnit'
    ? { events: [{ type: 'UnitDissolved', occurredOn: effectiveOn, data: command.data }], release }
    : { events: [{ type: 'UnitMerged', occurredOn: effectiveOn, data: command.data }], release };
}

/**
 * a merger or dissolution that was a mistake. What the unit began is its own again, under its name, if that is still
 * free; what the successor began meanwhile stays the successor's.
 */
function reinstate(
  { unit, reason }: Data<'ReinstateUnit'>,
  state: UnitState,
  facts: UnitFacts,
): Decision<UnitEvent> {
  const refusals = ready.ReinstateUnit(state, facts);
  if (refusals.length > 0 || !state) return { refusals };
  const corrects = state.endedBy as string;
  return {
    events: [{ type: 'UnitReinstated', data: { unit, corrects, reason } }],
    reserve: [unitName(state)],
  };
}

const namesAndHome = (home: { organization: string; kind: UnitKind }): Record<string, Need> => ({
  organization: { decider: 'organization', stream: organizationStream(home.organization) },
  ofKind: unitsOfKind(home),
});

/** What has ended comes back into its commune, under its name. */
const readyNeeds = (state: Unit): Record<string, Need> => (state.active ? {} : namesAndHome(state));

export const unitDecider: Decider<UnitCommand, UnitState, UnitEvent, UnitFacts> = {
  name: 'unit',
  commands: unitCommands,
  initial: null,
  evolve: evolveUnit,
  stream: (command) => unitStream(command.data.unit),
  needs({ type, data }, state): Record<string, Need> {
    const found = state ? readyNeeds(state) : {};
    if (type === 'MergeUnit') return { ...found, into: { decider: 'unit', stream: unitStream(data.into) } };
    if (type === 'RenameUnit' && state) return { ...found, ofKind: unitsOfKind(state) };
    return type === 'EstablishUnit' ? namesAndHome(data) : found;
  },
  /** of mergers that would go round in a circle, and of one into what is being dissolved, one comes too late. */
  alone({ type, data }) {
    if (type === 'MergeUnit') return [data.unit, data.into].map(unitStream);
    return type === 'DissolveUnit' || type === 'ReinstateUnit' ? [unitStream(data.unit)] : [];
  },
  scope(command, state, facts) {
    if (state) return { organization: state.organization, lineage: state.lineage, unit: state.unit };
    if (command.type !== 'EstablishUnit' || !facts.organization) return undefined;
    const { organization, lineage } = facts.organization;
    return { organization, lineage, unit: command.data.unit };
  },
  holds: (state, key) => state?.active === true && unitName(state).key === key,
  decide(command, state, facts, moment) {
    switch (command.type) {
      case 'EstablishUnit':
        return establish(command.data, state, facts);
      case 'RenameUnit':
        return rename(command.data, state, facts, moment);
      case 'ReinstateUnit':
        return reinstate(command.data, state, facts);
      default:
        return end(command, state, facts, moment);
    }
  },
  ready: (type, state, facts) => (type === 'EstablishUnit' ? undefined : ready[type](state, facts)),
  readyNeeds,
};
