import type { CommandCodec, Scope } from '../decider.ts';
import type { Actor } from '../event.ts';
import { type Refusal, refusal } from '../refusal.ts';
import { officeOf } from '../work/owed.ts';
import { ROLE_NAMES, type Role } from './roles.ts';

type Place = Pick<Scope, 'organization' | 'lineage'>;

const own = (actor: Actor, place: Place) => actor.organization === place.organization;
/** The organization itself, or one above it. */
const atOrAbove = (actor: Actor, place: Place) =>
  own(actor, place) || place.lineage.includes(actor.organization);

/** What of a command decides who may send it. */
type Sendable = Pick<CommandCodec, 'roles' | 'reach'>;

function covers(actor: Actor, { reach = 'own' }: Sendable, scope: Scope): boolean {
  switch (actor.role) {
    case 'SYSTEM':
      return true;
    case 'CITY_OFFICER':
      return reach === 'below' ? atOrAbove(actor, scope) : own(actor, scope);
    case 'UNIT_OFFICER':
      return own(actor, scope) && actor.unit !== undefined && actor.unit === scope.unit;
    default:
      return own(actor, scope);
  }
}

/** roles of which somebody may send it there: a commune's own is no officer's of a level above. */
function rolesAt(codec: Sendable | undefined, scope: Scope | undefined): Role[] {
  const { roles = [], reach = 'own' } = codec ?? {};
  const fromAbove = !scope || reach === 'below' || officeOf(scope.organization) === 'CITY_OFFICER';
  return roles.filter((role) => role !== 'SYSTEM' && (role !== 'CITY_OFFICER' || fromAbove));
}

/**
 * Whether the actor may send this command to this scope: the role must be listed (denied by default), and must reach
 * the scope. A unit officer reaches the own unit, the system everything, every other role the own organization; a city
 * officer also what lies below, where the command reaches there. Without a scope the thing does not exist: the
 * role alone is judged, and the decider refuses with what is missing.
 */
export function authorise(
  actor: Actor,
  codec: Sendable | undefined,
  scope: Scope | undefined,
): Refusal | undefined {
  const role = ROLE_NAMES[actor.role];
  const roles = codec?.roles ?? [];
  if (!roles.includes(actor.role)) {
    const people = rolesAt(codec, scope).map((allowed) => ROLE_NAMES[allowed]);
    return refusal(
      'FORBIDDEN',
      undefined,
      [],
      `Vai trò “${role.vi}” không được thực hiện việc này. Việc này thuộc: ${people.map(({ vi }) => vi).join('; ') || 'không vai trò nào'}. Hãy chuyển cho người có vai trò đó, hoặc đề nghị quản trị cấp vai trò.`,
      `The role “${role.en}” may not do this. It belongs to: ${people.map(({ en }) => en).join('; ') || 'no role'}. Pass it on to someone who holds that role, or ask the administrator for it.`,
    );
  }
  if (!scope || covers(actor, codec as Sendable, scope)) return undefined;
  if (actor.role === 'CITY_OFFICER' && atOrAbove(actor, scope)) return communesOwn();
  return refusal('FORBIDDEN', undefined, [], ...outside(actor, scope));
}

function outside(actor: Actor, scope: Scope): [vi: string, en: string] {
  const role = ROLE_NAMES[actor.role];
  if (actor.role !== 'UNIT_OFFICER')
    return [
      `Việc này thuộc một địa phương ngoài phạm vi của vai trò “${role.vi}”. Hãy chọn đúng địa phương được giao, hoặc chuyển cho người phụ trách ở đó.`,
      `This belongs to an organization outside the reach of the role “${role.en}”. Choose the organization given to you, or pass it on to whoever is in charge there.`,
    ];
  return own(actor, scope) && scope.unit === undefined
    ? [
        'Việc này là của chung địa phương, chưa ghi đơn vị nào. Nếu làm cho đơn vị của mình, hãy ghi đơn vị; việc chung hãy chuyển cho Ban Xây dựng Đảng.',
        'This is of the whole organization and names no unit. Name your unit where it is meant; pass on to the Board what is not.',
      ]
    : [
        'Việc này thuộc một đơn vị khác. Cán bộ đơn vị chỉ thực hiện được đối với đơn vị của mình; hãy chuyển cho đơn vị đó hoặc Ban Xây dựng Đảng.',
        'This belongs to another unit. A unit officer acts for the own unit only; pass it on to that unit or to the Board.',
      ];
}

/** */
const communesOwn = () =>
  refusal(
    'FORBIDDEN',
    'R-44',
    [],
    'Việc này thuộc địa phương cấp dưới. Cấp trên xem, tiếp nhận, trả lại, ghi kết quả của mình, không thay đổi kế hoạch, thiết lập, mô hình, biểu quyết của địa phương; hãy đề nghị địa phương thực hiện.',
    "This is the lower level's own. A level above reads, acknowledges, returns and records its own outcomes; it changes no plan, setting, model or vote below. Ask the organization itself to do it.",
  );

/**
 * Whether a command may be decided at all. An internal one needs its cause, and is nobody's to send. Without a scope
 * there is nothing to act on, and the decider says so.
 */
export function authoriseCommand(
  actor: Actor,
  codec: Sendable,
  scope: Scope | undefined,
  caused: boolean,
): Refusal | undefined {
  const internal = codec.roles.length === 0;
  if (internal && caused) return undefined;
  return scope || internal ? authorise(actor, codec, scope) : undefined;
}

/**
 * Whether the actor may read what happened in an organization. Units, board, panel, committee and chair: the own
 * organization; leaders, auditors and city officers: also everything below; administrators: nothing (see mayReadNames).
 */
export function mayRead(actor: Actor, place: Place): boolean {
  switch (actor.role) {
    case 'ADMIN':
      return false;
    case 'SYSTEM':
      return true;
    case 'LEADER':
    case 'AUDITOR':
    case 'CITY_OFFICER':
      return atOrAbove(actor, place);
    default:
      return own(actor, place);
  }
}

/**
 * of which units the actor reads what concerns the unit alone, as its difficulties and its rating: an officer of a
 * unit of the own, a panel of none. `unit` is the one that stands for it today.
 */
export function readsOfUnit(actor: Actor, unit: string): boolean {
  const read = unitsReadBy(actor);
  return read === 'ALL' || read.includes(unit);
}

/** The same for a list. */
export function unitsReadBy({ role, unit }: Actor): 'ALL' | readonly string[] {
  if (role === 'UNIT_OFFICER') return unit === undefined ? [] : [unit];
  return role === 'PANEL_MEMBER' ? [] : 'ALL';
}

/** Names of organizations and units alone: an administrator needs those of the own tree to grant roles. */
export function mayReadNames(actor: Actor, place: Place): boolean {
  return actor.role === 'ADMIN' ? atOrAbove(actor, place) : mayRead(actor, place);
}
