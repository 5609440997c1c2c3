import { notAfterToday } from '../business-date.ts';
import type { Decider, Decision, Moment, Need } from '../decider.ts';
import { type Refusal, refusal } from '../refusal.ts';
import { sameValue } from '../same-value.ts';
import { type OrganizationCommand, organizationCommands } from './commands.ts';
import type { OrganizationEvent } from './events.ts';
import { activeOrganization, nameUnchanged, notEnded, parentNotAbove } from './organization-refusals.ts';
import { evolveOrganization, type OrganizationState } from './state.ts';
import { organizationStream } from './stream.ts';
import type { OrganizationKind } from './vocabulary.ts';

export interface OrganizationFacts {
  parent?: OrganizationState;
  into?: OrganizationState;
  /** How many active organizations stand directly below. */
  below?: number;
}

type Data<Type extends OrganizationCommand['type']> = Extract<OrganizationCommand, { type: Type }>['data'];

/** The tree is country → city → commune: what stands directly above, and the form of the official code. */
const PLACE_IN_TREE: Record<OrganizationKind, { above: OrganizationKind | null; code: RegExp }> = {
  COUNTRY: { above: null, code: /^VN$/ },
  CITY: { above: 'COUNTRY', code: /^\d{2}$/ },
  WARD: { above: 'CITY', code: /^\d{5}$/ },
  COMMUNE: { above: 'CITY', code: /^\d{5}$/ },
  SPECIAL_ZONE: { above: 'CITY', code: /^\d{5}$/ },
};

function establish(
  data: Data<'EstablishOrganization'>,
  state: OrganizationState,
  facts: OrganizationFacts,
): Decision<OrganizationEvent> {
  if (state !== null)
    return {
      refusals: [
        refusal(
          'ORGANIZATION_EXISTS',
          undefined,
          ['organization'],
          `Mã ${data.organization} đã dùng cho “${state.name}”. Mỗi địa phương chỉ khai báo một lần; nếu đổi tên, hãy dùng chức năng đổi tên.`,
          `The code ${data.organization} already stands for “${state.name}”. An organization is established once; to change its name, rename it.`,
        ),
      ],
    };
  const { above, code } = PLACE_IN_TREE[data.kind];
  const refusals: Refusal[] = [];
  if (!code.test(data.organization))
    refusals.push(
      refusal(
        'CODE_NOT_OF_KIND',
        undefined,
        ['organization'],
        `Mã ${data.organization} không đúng với loại địa phương: cả nước là VN, tỉnh/thành phố 02 chữ số, xã/phường/đặc khu 05 chữ số. Hãy sửa mã hoặc loại.`,
        `The code ${data.organization} does not fit the kind: VN for the country, 2 digits for a city or province, 5 digits for a commune, ward or special zone. Correct the code or the kind.`,
      ),
    );
  // An installation for one commune or one city has no organization above its root.
  if (data.parent !== null) {
    refusals.push(...activeOrganization(['parent'], data.parent, facts.parent));
    if (facts.parent && facts.parent.kind !== above) refusals.push(parentNotAbove(facts.parent.name));
  }
  if (refusals.length > 0) return { refusals };
  const lineage = facts.parent ? [...facts.parent.lineage, facts.parent.organization] : [];
  return { events: [{ type: 'OrganizationEstablished', data: { ...data, lineage } }] };
}

type Later = Exclude<OrganizationCommand['type'], 'EstablishOrganization'>;

const standing = (code: string, state: OrganizationState) =>
  activeOrganization(['organization'], code, state);

/** Per command, why the organization as it stands does not take it. */
const ready: Record<Later, (code: string, state: OrganizationState, facts: OrganizationFacts) => Refusal[]> =
  {
    RenameOrganization: standing,
    DissolveOrganization: (code, state, { below }) => [
      ...standing(code, state),
      ...(below ? [notEmpty(below)] : []),
    ],
    ReinstateOrganization: (code, state, { parent }) => {
      if (!state) return standing(code, state);
      if (state.active) return [notEnded(['organization'], state.name)];
      return state.parent === null ? [] : activeOrganization(['organization'], state.parent, parent);
    },
  };

const notEmpty = (below: number) =>
  refusal(
    'ORGANIZATION_NOT_EMPTY',
    undefined,
    ['organization'],
    `Còn ${below} địa phương trực thuộc đang hoạt động nên chưa kết thúc được. Hãy sáp nhập hoặc kết thúc các địa phương trực thuộc trước.`,
    `${below} organization(s) below are still active. Merge or dissolve them first.`,
  );

function rename(
  data: Data<'RenameOrganization'>,
  state: OrganizationState,
  moment: Moment,
): Decision<OrganizationEvent> {
  const refusals = ready.RenameOrganization(data.organization, state, {});
  refusals.push(...notAfterToday(['effectiveOn'], data.effectiveOn, moment));
  if (state && sameValue([state.name, state.fullName], [data.name, data.fullName]))
    refusals.push(nameUnchanged());
  if (refusals.length > 0) return { refusals };
  return { events: [{ type: 'OrganizationRenamed', occurredOn: data.effectiveOn, data }] };
}

function dissolve(
  data: Data<'DissolveOrganization'>,
  state: OrganizationState,
  facts: OrganizationFacts,
  moment: Moment,
): Decision<OrganizationEvent> {
  const refusals = ready.DissolveOrganization(data.organization, state, facts);
  refusals.push(...notAfterToday(['effectiveOn'], data.effectiveOn, moment));
  if (data.into === data.organization)
    refusals.push(
      refusal(
        'MERGED_INTO_ITSELF',
        undefined,
        ['into'],
        'Một địa phương không thể sáp nhập vào chính nó. Hãy chọn địa phương khác, hoặc để trống nếu giải thể.',
        'An organization cannot be merged into itself. Choose another, or leave it empty for a plain dissolution.',
      ),
    );
  else if (data.into !== null) refusals.push(...activeOrganization(['into'], data.into, facts.into));
  if (refusals.length > 0) return { refusals };
  return { events: [{ type: 'OrganizationDissolved', occurredOn: data.effectiveOn, data }] };
}

/** a dissolution or merger that was a mistake; what stands above it must stand. */
function reinstate(
  { organization, reason }: Data<'ReinstateOrganization'>,
  state: OrganizationState,
  facts: OrganizationFacts,
): Decision<OrganizationEvent> {
  const refusals = ready.ReinstateOrganization(organization, state, facts);
  if (refusals.length > 0 || !state) return { refusals };
  const corrects = state.endedBy as string;
  return { events: [{ type: 'OrganizationReinstated', data: { organization, corrects, reason } }] };
}

const need = (code: string): Need => ({ decider: 'organization', stream: organizationStream(code) });

/** A commune has units below it, and no organizations; what has ended looks at what it stood below. */
const readyNeeds = ({
  kind,
  organization,
  active,
  parent,
}: NonNullable<OrganizationState>): Record<string, Need> => ({
  ...((kind === 'CITY' || kind === 'COUNTRY') && {
    below: { lookup: 'organizationsBelow', ask: { organization } },
  }),
  ...(!active && parent !== null && { parent: need(parent) }),
});

export const organizationDecider: Decider<
  OrganizationCommand,
  OrganizationState,
  OrganizationEvent,
  OrganizationFacts
> = {
  name: 'organization',
  commands: organizationCommands,
  initial: null,
  evolve: evolveOrganization,
  stream: (command) => organizationStream(command.data.organization),
  needs(command, state): Record<string, Need> {
    if (command.type === 'EstablishOrganization' && command.data.parent !== null)
      return { parent: need(command.data.parent) };
    const into = command.type === 'DissolveOrganization' ? command.data.into : null;
    return { ...(into !== null && { into: need(into) }), ...(state && readyNeeds(state)) };
  },
  scope(command, state, facts) {
    if (state) return { organization: state.organization, lineage: state.lineage };
    if (command.type !== 'EstablishOrganization') return undefined;
    // What is to come below an organization is that one's to decide; nobody's own code opens a place in its tree.
    if (facts.parent) return { organization: facts.parent.organization, lineage: facts.parent.lineage };
    return { organization: command.data.organization, lineage: [] };
  },
  decide(command, state, facts, moment) {
    switch (command.type) {
      case 'EstablishOrganization':
        return establish(command.data, state, facts);
      case 'RenameOrganization':
        return rename(command.data, state, moment);
      case 'DissolveOrganization':
        return dissolve(command.data, state, facts, moment);
      case 'ReinstateOrganization':
        return reinstate(command.data, state, facts);
    }
  },
  ready: (type, state, facts) =>
    type === 'EstablishOrganization' ? undefined : ready[type](state.organization, state, facts),
  readyNeeds,
};
